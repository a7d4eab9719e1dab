// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace overlap {

class Classroom;
class TextLabel;
class LineOrder;
class SecondsField;

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
    void showHelp();
    void tellRefused(const QString &typed, const QString &variant);
    void goOn(std::size_t field);
    QWidget *makeTotals();
    QStringList shownVariants() const;

    Classroom &m_classroom;
    TextLabel *m_question;
    TextLabel *m_help;
    QWidget *m_answer = nullptr;
    std::vector<SecondsField *> m_totals; ///< One for each track, if totals are asked for.
    QStringList m_variants;               ///< Of those.
    LineOrder *m_order = nullptr;         ///< If an order is asked for.
};

} // namespace overlap
