// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/label.h"
#include "core/judge.h"

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace overlap {

class Classroom;

/// What became of the prediction: how far off it is, and which idea it shows.
class RunPage : public QWidget
{
    Q_OBJECT
public:
    explicit RunPage(Classroom &classroom, QWidget *parent = nullptr);

private:
    void refresh();
    void addSaid();
    TextLabel *addText(const QString &text, TextRole role = TextRole::Body);
    QString whyText(const Variant &variant);
    void askWhy(const Variant &variant);
    void showWhy();
    void addTotal(const TotalVerdict &verdict);
    void addWays(const std::vector<MetIdea> &ideas);
    void addOrder(const OrderVerdict &verdict);

    Classroom &m_classroom;
    QVBoxLayout *m_lines;
    std::map<QString, QString> m_whys; ///< By variant, if its total is wrong and shows no idea.
    QString m_asked;                   ///< The variant whose total is explained; empty: none.
    TextLabel *m_why = nullptr;        ///< That explanation.
};

} // namespace overlap
