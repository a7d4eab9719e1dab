// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/accessibletimeline.h"

#include "app/inspection.h"
#include "app/timeline/accessiblenodes.h"
#include "app/timeline/accessiblewords.h"

namespace overlap {

namespace {

constexpr std::size_t mostSpans = 4096; ///< That are kept for those who have asked for them.

} // namespace

AccessibleTimeline::AccessibleTimeline(TimelineView &view) : QAccessibleWidget(&view, QAccessible::Chart), m_view(view)
{
    const auto moved = [this] { m_rowsAreKnown = false; };
    QObject::connect(&view.source(), &TimelineSource::replaced, &m_listener, [this] { forget(); });
    for (const auto signal : {&TimelineSource::changed, &TimelineSource::grown})
        QObject::connect(&view.source(), signal, &m_listener, moved);
    for (const auto signal : {&TimelineView::viewChanged, &TimelineView::rowsChanged})
        QObject::connect(&view, signal, &m_listener, moved);
}

AccessibleTimeline::~AccessibleTimeline()
{
    forget();
}

void AccessibleTimeline::forget()
{
    for (const auto &[ref, id] : m_spanIds)
        QAccessible::deleteAccessibleInterface(id);
    for (const auto &[row, id] : m_rowIds)
        QAccessible::deleteAccessibleInterface(id);
    m_spanIds.clear();
    m_spans.clear();
    m_rowIds.clear();
    m_rowsAreKnown = false;
}

const std::vector<AccessibleRow> &AccessibleTimeline::rows() const
{
    if (!m_rowsAreKnown) {
        const TimelineScene scene = m_view.scene();
        m_rows = accessibleRows(scene, m_view.layout(scene));
        m_rowsAreKnown = true;
    }
    return m_rows;
}

QAccessibleInterface *AccessibleTimeline::row(const AccessibleRow &row) const
{
    const auto [known, isNew] = m_rowIds.try_emplace(row);
    if (isNew)
        known->second = QAccessible::registerAccessibleInterface(new AccessibleRowNode(*this, row));
    return QAccessible::accessibleInterface(known->second);
}

QAccessibleInterface *AccessibleTimeline::span(const SpanRef &ref) const
{
    if (!spanOf(m_view.scene(), ref))
        return nullptr;
    const auto [known, isNew] = m_spanIds.try_emplace(ref);
    if (isNew) {
        known->second = QAccessible::registerAccessibleInterface(new AccessibleSpanNode(*this, ref));
        m_spans.push_back(ref);
        if (m_spans.size() > mostSpans) {
            QAccessible::deleteAccessibleInterface(m_spanIds.extract(m_spans.front()).mapped());
            m_spans.pop_front();
        }
    }
    return QAccessible::accessibleInterface(known->second);
}

QRect AccessibleTimeline::onScreen(const TimelineLayout &layout, qreal left, qreal right, const Band &band) const
{
    const QRectF place(left, band.top - layout.scroll, right - left, band.height);
    const QRect pixels = place.toAlignedRect();
    return {m_view.viewport()->mapToGlobal(pixels.topLeft()), pixels.size()};
}

int AccessibleTimeline::childCount() const
{
    return int(rows().size());
}

QAccessibleInterface *AccessibleTimeline::child(int index) const
{
    return index >= 0 && index < childCount() ? row(rows()[std::size_t(index)]) : nullptr;
}

int AccessibleTimeline::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const AccessibleRowNode *>(child);
    if (!node)
        return -1;
    const auto found = std::ranges::find(rows(), node->row());
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QAccessibleInterface *AccessibleTimeline::childAt(int x, int y) const
{
    const TimelineLayout layout = m_view.layout(m_view.scene());
    const QPoint place = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    if (!m_view.viewport()->rect().contains(place))
        return nullptr;
    for (const AccessibleRow &row : rows()) {
        if (layout.isAt(bandOf(layout, row), place.y() + layout.scroll))
            return this->row(row);
    }
    return nullptr;
}

QAccessibleInterface *AccessibleTimeline::focusChild() const
{
    if (!m_view.hasFocus())
        return nullptr;
    const std::optional<SpanRef> &selected = m_view.source().inspection().selection();
    QAccessibleInterface *found = selected ? span(*selected) : nullptr;
    return found ? found : QAccessible::queryAccessibleInterface(&m_view);
}

QString AccessibleTimeline::text(QAccessible::Text kind) const
{
    const TimelineScene scene = m_view.scene();
    if (kind == QAccessible::Description)
        return pictureDescription(scene, m_view.layout(scene).axis);
    return kind == QAccessible::Value ? pictureValue(scene) : QAccessibleWidget::text(kind);
}

} // namespace overlap
