// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/accessiblerow.h"

#include <QAccessible>

namespace overlap {

class AccessibleTimeline;

/// What a row and a span have in common.
class AccessibleNode : public QAccessibleInterface
{
public:
    explicit AccessibleNode(const AccessibleTimeline &timeline) : m_timeline(timeline) { }

    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    void setText(QAccessible::Text, const QString &) override { }

protected:
    const AccessibleTimeline &timeline() const { return m_timeline; }

private:
    const AccessibleTimeline &m_timeline;
};

/// A row; that of a task has its spans as children.
class AccessibleRowNode : public AccessibleNode
{
public:
    AccessibleRowNode(const AccessibleTimeline &timeline, const AccessibleRow &row)
        : AccessibleNode(timeline), m_row(row)
    { }

    const AccessibleRow &row() const { return m_row; }

    bool isValid() const override;
    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;

private:
    const AccessibleRow m_row;
};

/// A span. Its action selects it.
class AccessibleSpanNode : public AccessibleNode, public QAccessibleActionInterface
{
public:
    AccessibleSpanNode(const AccessibleTimeline &timeline, const SpanRef &ref)
        : AccessibleNode(timeline), m_ref(ref) { }

    const SpanRef &ref() const { return m_ref; }

    bool isValid() const override;
    QAccessibleInterface *parent() const override;
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override { return {setFocusAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const SpanRef m_ref;
};

} // namespace overlap
