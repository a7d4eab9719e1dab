// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/flags.h"

#include "app/timeline/bars.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace overlap {

namespace {

constexpr qreal triangleSide = 11; ///< Of the triangle.

QString flagText(const Flag &flag)
{
    const auto text = [](const char *words) { return QCoreApplication::translate("Timeline", words); };
    const QString time = formatBrief(flag.time.time_since_epoch());
    switch (flag.state) {
    case Flag::State::Waiting:
        return text(QT_TRANSLATE_NOOP("Timeline", "drag to where it ends"));
    case Flag::State::Set:
        return text(QT_TRANSLATE_NOOP("Timeline", "your prediction %1")).arg(time);
    case Flag::State::Wrong:
        return text(QT_TRANSLATE_NOOP("Timeline", "your prediction %1: wrong")).arg(time);
    case Flag::State::Right:
        return text(QT_TRANSLATE_NOOP("Timeline", "your prediction %1: right")).arg(time);
    }
    Q_UNREACHABLE();
}

QColor flagColor(const Flag &flag, const Theme &theme)
{
    return flag.state == Flag::State::Right ? theme.ok : theme.warn;
}

bool isSeen(const Flag &flag, const TimeAxis &axis)
{
    return flag.time >= axis.start && flag.time <= axis.end;
}

/// What the flag says, beside it.
Label flagLabel(const LabelMaker &make, const Flag &flag, const TrackRows &rows)
{
    const TimelineLayout &layout = make.layout();
    const bool right = flag.state == Flag::State::Right;
    Label label = make.label(Label::Kind::Flag, flagText(flag), make.font(metrics.smallText, QFont::DemiBold),
                             flagColor(flag, make.theme()), right ? Icon::Done : Icon::None);
    label.ground = make.theme().panel;
    const qreal beside = triangleSide * layout.textScale / 2 + metrics.gap;
    const qreal x = timeToX(layout.axis, flag.time);
    const bool fits = x + beside + label.rect.width() <= layout.right();
    const Band top{rows.flag.top, std::min(rows.flag.height, label.rect.height() + 2)};
    LabelMaker::place(label, fits ? x + beside : x - beside - label.rect.width(), top);
    return label;
}

} // namespace

const Flag *flagOf(const TimelineScene &scene, std::size_t track)
{
    const auto found = std::ranges::find(scene.flags, track, &Flag::track);
    return found == scene.flags.end() ? nullptr : &*found;
}

QRectF flagRect(const TimelineScene &scene, const TimelineLayout &layout, std::size_t track)
{
    const Flag *flag = flagOf(scene, track);
    if (!flag || !isSeen(*flag, layout.axis))
        return {};
    const TrackRows &rows = layout.tracks.at(track);
    const LabelMaker make(layout, theme(ThemeKind::Light)); // for the widths alone
    const qreal width = triangleSide * layout.textScale;
    const QRectF triangle(timeToX(layout.axis, flag->time) - width / 2, rows.flag.top, width, rows.flag.height);
    return triangle | flagLabel(make, *flag, rows).rect;
}

QString flagTip(const Flag &flag)
{
    const auto text = [](const char *words) { return QCoreApplication::translate("Timeline", words); };
    switch (flag.state) {
    case Flag::State::Waiting:
    case Flag::State::Set:
        return text(QT_TRANSLATE_NOOP("Timeline", "Your prediction. Drag it to where the run ends, then run."));
    case Flag::State::Right:
    case Flag::State::Wrong:
        return text(QT_TRANSLATE_NOOP("Timeline", "Your prediction for this run. Drag it to predict anew, then run."));
    }
    Q_UNREACHABLE();
}

void addFlag(LabelMaker &make, const TimelineScene &scene, std::size_t track, const TrackRows &rows)
{
    const Flag *flag = flagOf(scene, track);
    if (flag && isSeen(*flag, make.layout().axis))
        make.add(flagLabel(make, *flag, rows));
}

void paintFlags(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    painter.save();
    for (const Flag &flag : scene.flags) {
        if (!isSeen(flag, layout.axis))
            continue;
        const TrackRows &rows = layout.tracks.at(flag.track);
        const qreal x = timeToX(layout.axis, flag.time);
        const qreal width = triangleSide * layout.textScale;
        const qreal top = rows.flag.top + 3;
        const qreal tip = top + width * 0.85;
        QPen pen(flagColor(flag, theme), 1.5, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({1.5, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, tip), QPointF(x, rows.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(flagColor(flag, theme));
        QPainterPath triangle(QPointF(x - width / 2, top));
        triangle.lineTo(x + width / 2, top);
        triangle.lineTo(x, tip);
        triangle.closeSubpath();
        painter.drawPath(triangle);
    }
    painter.restore();
}

} // namespace overlap
