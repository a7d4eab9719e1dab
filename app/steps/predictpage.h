// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;

namespace overlap {

class Classroom;
class TextLabel;
class LineOrder;

/// Asks what the runs will do: totals, which can also be typed here, or the order of lines.
class PredictPage : public QWidget
{
    Q_OBJECT
public:
    explicit PredictPage(Classroom &classroom, QWidget *parent = nullptr);

private:
    void refresh();
    void showLesson();
    void showPredictions();
    QWidget *makeTotals();
    QStringList shownVariants() const;

    Classroom &m_classroom;
    TextLabel *m_question;
    TextLabel *m_help;
    QWidget *m_answer = nullptr;
    std::vector<QDoubleSpinBox *> m_totals; ///< One for each track, if totals are asked for.
    QStringList m_variants;                 ///< Of those.
    LineOrder *m_order = nullptr;           ///< If an order is asked for.
};

} // namespace overlap
