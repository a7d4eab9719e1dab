// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewstate.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>

#include <algorithm>

namespace overlap {

namespace {

/// A widget among its parent's children: its name or, without one, its class with a number from 0.
QString stepTo(const QWidget &widget)
{
    const QString name = QString::fromLatin1(widget.metaObject()->className()) + widget.objectName();
    int number = 0;
    for (const QObject *child : widget.parentWidget()->children()) {
        if (child == &widget)
            break;
        if (child->isWidgetType()
            && QString::fromLatin1(child->metaObject()->className()) + child->objectName() == name)
            ++number;
    }
    return QStringLiteral("/%1:%2").arg(name).arg(number);
}

QString placeOf(const QWidget &widget, const QWidget &root)
{
    return &widget == &root ? QString() : placeOf(*widget.parentWidget(), root) + stepTo(widget);
}

} // namespace

ViewState::ViewState(const QWidget &root)
{
    // Of the window: a dialog that is just closing may have that of the application.
    if (const QWidget *focused = root.window()->focusWidget(); focused && root.isAncestorOf(focused))
        m_focus = placeOf(*focused, root);
    const auto scrolled = root.findChildren<QAbstractScrollArea *>();
    for (const QAbstractScrollArea *area : scrolled)
        m_scrolled[placeOf(*area, root)] = {area->horizontalScrollBar()->value(), area->verticalScrollBar()->value()};
    const auto splitters = root.findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters)
        m_splitters[placeOf(*splitter, root)] = splitter->saveState(); // of what is hidden too, unlike its sizes
}

void ViewState::restore(QWidget &root) const
{
    const auto splitters = root.findChildren<QSplitter *>();
    for (QSplitter *splitter : splitters) {
        if (const auto state = m_splitters.find(placeOf(*splitter, root)); state != m_splitters.end())
            splitter->restoreState(state->second);
    }
    const auto widgets = root.findChildren<QWidget *>();
    const auto focused = std::ranges::find_if(
        widgets, [&](const QWidget *widget) { return !m_focus.isEmpty() && placeOf(*widget, root) == m_focus; });
    if (focused != widgets.end())
        (*focused)->setFocus();
    // How far they can be scrolled is known once they are laid out.
    QTimer::singleShot(0, &root, [state = *this, &root] { state.restoreScrolling(root); });
}

void ViewState::restoreScrolling(QWidget &root) const
{
    const auto areas = root.findChildren<QAbstractScrollArea *>();
    for (QAbstractScrollArea *area : areas) {
        const auto to = m_scrolled.find(placeOf(*area, root));
        if (to == m_scrolled.end())
            continue;
        area->horizontalScrollBar()->setValue(to->second.first);
        area->verticalScrollBar()->setValue(to->second.second);
    }
}

} // namespace overlap
