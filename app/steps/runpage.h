// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge.h"

#include <QWidget>

class QVBoxLayout;

namespace overlap {

class Classroom;
class SignLabel;

/// What became of the prediction: how far off it is, and which idea it shows.
class RunPage : public QWidget
{
    Q_OBJECT
public:
    explicit RunPage(Classroom &classroom, QWidget *parent = nullptr);

private:
    void refresh();
    void addSaid();
    void addText(const QString &text);
    void addWhy(SignLabel &verdict, const Variant &variant, const QString &path);
    void addTotal(const TotalVerdict &verdict);
    void addWays(const std::vector<MetIdea> &ideas);
    void addOrder(const OrderVerdict &verdict);

    Classroom &m_classroom;
    QVBoxLayout *m_lines;
};

} // namespace overlap
