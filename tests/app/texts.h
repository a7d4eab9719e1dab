// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/labels.h"
#include "app/timeline/timelineview.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTabBar>
#include <QTextBrowser>

namespace overlap {

/// What of a text is no program: code in backquotes and after it.
inline QString withoutCode(QString text)
{
    static const QRegularExpression code(QStringLiteral("`[^`]*`"));
    return text.remove(code);
}

inline void addTexts(QStringList &texts, const QWidget &widget)
{
    texts += {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.whatsThis(),
              widget.windowTitle()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts += label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts += button->text();
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        texts += field->placeholderText();
    if (const auto *field = qobject_cast<const QDoubleSpinBox *>(&widget))
        texts += {field->suffix(), field->specialValueText()};
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        texts += menu->title();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts += box->itemText(i);
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts += {tabs->tabText(i), tabs->tabToolTip(i)};
    }
    if (const auto *list = qobject_cast<const QListView *>(&widget)) {
        for (int row = 0; list->model() && row < list->model()->rowCount(); ++row) {
            const QModelIndex item = list->model()->index(row, 0);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                   int(Qt::AccessibleDescriptionRole)})
                texts += item.data(role).toString();
        }
    }
    if (const auto *view = qobject_cast<const TimelineView *>(&widget)) {
        const TimelineScene scene = view->scene();
        for (const Label &label : timelineLabels(scene, view->layout(scene), theme(ThemeKind::Light)))
            texts += label.text;
    }
    for (const QAction *action : widget.actions())
        texts += {action->text(), action->toolTip(), action->whatsThis(), action->statusTip()};
}

/// All that a reader can see, point at or be told below a widget, each once. A program's own lines are not among it.
inline QStringList textsBelow(const QWidget &root)
{
    QStringList texts;
    addTexts(texts, root);
    for (const QWidget *widget : root.findChildren<QWidget *>())
        addTexts(texts, *widget);
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

} // namespace overlap
