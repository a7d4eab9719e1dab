// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/knoblines.h"

#include "app/theme.h"

#include <QPainter>

namespace overlap {

KnobLines::KnobLines(Presentation &presentation, QWidget *parent) : QWidget(parent), m_presentation(presentation)
{
    setFocusPolicy(Qt::NoFocus);
    connect(&presentation, &Presentation::knobsChanged, this, qOverload<>(&QWidget::update));
}

void KnobLines::show(const SlideSizes &sizes)
{
    m_sizes = sizes;
    m_current = 0;
    update();
}

void KnobLines::moveCurrent(int by)
{
    const int last = int(m_presentation.lesson().knobs.size()) - 1;
    m_current = std::size_t(std::max(0, std::min(int(m_current) + by, last)));
    update();
}

void KnobLines::step(int by)
{
    const std::vector<Knob> &knobs = m_presentation.lesson().knobs;
    if (m_current < knobs.size())
        m_presentation.setKnob(m_current, m_presentation.knobs()[m_current] + by * knobs[m_current].step);
}

int KnobLines::heightFor() const
{
    return int(m_presentation.lesson().knobs.size()) * m_sizes.row;
}

void KnobLines::paintEvent(QPaintEvent *)
{
    constexpr double nameShare = 0.3;
    constexpr double valueShare = 0.18;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &colors = theme(themeKind(palette()));
    const std::vector<Knob> &knobs = m_presentation.lesson().knobs;
    const double ample = 1.5 * m_sizes.row;
    const double high =
        std::clamp(double(height()) / double(std::max(std::size_t(1), knobs.size())), double(m_sizes.row), ample);
    for (std::size_t i = 0; i < knobs.size(); ++i) {
        const double value = m_presentation.knobs()[i];
        const bool current = i == m_current;
        const QRectF row(0, double(i) * high, width(), high);
        painter.setFont(uiFont(m_sizes.text, 1, current ? QFont::DemiBold : QFont::Normal));
        painter.setPen(current ? colors.accent : colors.ink);
        const auto put = [&](double from, double share, const QString &text) {
            painter.drawText(mirroredIn(*this, {width() * from, row.top(), width() * share, row.height()}),
                             Qt::AlignLeft | Qt::AlignVCenter, text);
        };
        put(0, nameShare, knobs[i].label);
        painter.setFont(codeFont(m_sizes.text));
        painter.setPen(colors.ink);
        put(nameShare, valueShare, knobs[i].format(value));
        const double left = width() * (nameShare + valueShare);
        const double groove = m_sizes.least / 5.0;
        const double handle = m_sizes.least / 2.0;
        const QRectF line(left, row.center().y() - groove / 2, width() - left - handle, groove);
        const double place = line.width() * (value - knobs[i].min) / std::max(1e-9, knobs[i].max - knobs[i].min);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.groove);
        painter.drawRoundedRect(mirroredIn(*this, line), groove / 2, groove / 2);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(mirroredIn(*this, {line.left(), line.top(), place, groove}), groove / 2, groove / 2);
        painter.setPen(QPen(colors.accent, current ? groove : groove / 2));
        painter.setBrush(colors.panel);
        const QPointF middle(line.left() + place, row.center().y());
        painter.drawEllipse(mirroredIn(*this, QRectF(middle, middle)).center(), handle / 1.2, handle / 1.2);
    }
}

} // namespace overlap
