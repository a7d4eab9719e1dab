// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taborder.h"

#include <QApplication>
#include <QLayout>
#include <QScrollArea>
#include <QSplitter>

namespace overlap {

namespace {

void collect(QWidget &widget, QList<QWidget *> &found);

void collect(QLayout &layout, QList<QWidget *> &found)
{
    for (int i = 0; i < layout.count(); ++i) {
        if (QWidget *widget = layout.itemAt(i)->widget())
            collect(*widget, found);
        else if (QLayout *inner = layout.itemAt(i)->layout())
            collect(*inner, found);
    }
}

void collect(QWidget &widget, QList<QWidget *> &found)
{
    if ((widget.focusPolicy() & Qt::TabFocus) != 0 && !found.contains(&widget))
        found.append(&widget);
    if (const auto *splitter = qobject_cast<QSplitter *>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(*splitter->widget(i), found);
    } else if (const auto *area = qobject_cast<QScrollArea *>(&widget)) {
        collect(*area->widget(), found);
    } else if (QLayout *layout = widget.layout()) {
        collect(*layout, found);
    }
}

} // namespace

void orderTabs(const QList<QWidget *> &parts)
{
    QList<QWidget *> widgets;
    for (QWidget *part : parts)
        collect(*part, widgets);
    for (qsizetype i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
}

bool leaveKeys(const QWidget &part)
{
    QWidget *keys = QApplication::focusWidget();
    const bool hasThem = keys && (keys == &part || part.isAncestorOf(keys));
    if (hasThem)
        keys->clearFocus();
    return hasThem;
}

} // namespace overlap
