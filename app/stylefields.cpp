// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stylefields.h"

#include "app/icons.h"
#include "app/timeline/icons.h"

#include <QPainter>
#include <QStyleOption>

namespace overlap {

namespace {

void paintRounded(QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &border, qreal radius)
{
    const qreal half = metrics.border / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, metrics.border));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

} // namespace

void paintField(QPainter &painter, const QStyleOption &option, const Paint &paint)
{
    const Theme &theme = paint.theme;
    const bool enabled = hasState(option, QStyle::State_Enabled);
    const bool focused = enabled && hasState(option, QStyle::State_HasFocus);
    const bool active = focused || hasState(option, QStyle::State_On);
    const QColor border = active                               ? theme.accent
        : enabled && hasState(option, QStyle::State_MouseOver) ? theme.faint
                                                               : theme.line;
    const qreal radius = paint.length(metrics.controlRadius);
    paintRounded(painter, option.rect, enabled ? theme.panel : theme.bg, border, radius);
    if (focused)
        paintFocusRing(painter, option.rect, radius, paint);
}

QRect comboArrow(const QStyleOptionComboBox &option, qreal scale)
{
    const int size = qRound(metrics.symbol * scale);
    const int pad = qRound(metrics.gap * scale);
    const QRect rect(option.rect.right() + 1 - pad - size, option.rect.top() + (option.rect.height() - size + 1) / 2,
                     size, size);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect comboText(const QStyleOptionComboBox &option, qreal scale)
{
    const int pad = qRound(metrics.buttonPadX * scale);
    const int arrow = qRound((metrics.symbol + 2 * metrics.gap) * scale);
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(pad, 0, -arrow, 0));
}

void paintCombo(QPainter &painter, const QStyleOptionComboBox &option, const Paint &paint)
{
    QStyleOption field;
    field.rect = option.rect;
    field.state = option.state;
    // Whoever clicks sees by the list that it is open.
    field.state.setFlag(QStyle::State_HasFocus, showsFocus(option));
    paintField(painter, field, paint);
    const QIcon::Mode mode = hasState(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
    icon(Symbol::Chevron).paint(&painter, comboArrow(option, paint.scale), Qt::AlignCenter, mode);
}

void paintComboLabel(QPainter &painter, const QStyleOptionComboBox &option, const Paint &paint)
{
    QRect rect = comboText(option, paint.scale);
    painter.save();
    painter.setLayoutDirection(option.direction);
    painter.setClipRect(rect);
    if (!option.currentIcon.isNull()) {
        const QRect place =
            QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, option.iconSize, rect);
        option.currentIcon.paint(&painter, place);
        const int taken = place.width() + paint.pixels(metrics.gap) * 3 / 4;
        rect = QStyle::visualRect(option.direction, rect, rect.adjusted(taken, 0, 0, 0));
    }
    painter.setPen(hasState(option, QStyle::State_Enabled) ? paint.theme.ink : paint.theme.faint);
    painter.drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter),
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width()));
    painter.restore();
}

QPalette selectedPalette(const QPalette &palette)
{
    const Theme &colors = theme(themeKind(palette));
    QPalette changed = palette;
    changed.setColor(QPalette::Highlight, colors.accentbg);
    changed.setColor(QPalette::HighlightedText, colors.accent);
    return changed;
}

void paintListItem(QPainter &painter, const QStyleOptionViewItem &option, const Paint &paint)
{
    const bool selected = hasState(option, QStyle::State_Selected);
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (!selected && !(hasState(option, QStyle::State_MouseOver) && hasState(option, QStyle::State_Enabled)))
        return;
    const bool isWhole = option.viewItemPosition == QStyleOptionViewItem::OnlyOne
        || option.viewItemPosition == QStyleOptionViewItem::Invalid;
    const qreal radius = isWhole ? paint.length(metrics.barRadius) : 0;
    if (selected)
        paintSelected(painter, option.rect, radius, paint);
    else
        paintRounded(painter, option.rect, paint.theme.bg, paint.theme.bg, radius);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Paint &paint)
{
    const Theme &theme = paint.theme;
    const int pad = paint.pixels(metrics.buttonPadX);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left() + pad, option.rect.center().y(), option.rect.width() - 2 * pad, 1),
                         theme.line);
        return;
    }
    const bool enabled = hasState(option, QStyle::State_Enabled);
    const bool selected = enabled && hasState(option, QStyle::State_Selected);
    if (selected)
        paintSelected(painter, option.rect, paint.length(metrics.barRadius), paint);
    const QIcon::Mode mode = enabled ? QIcon::Normal : QIcon::Disabled;
    const int symbol = paint.pixels(metrics.symbol);
    const int gap = paint.pixels(metrics.gap);
    const bool hasColumn = option.menuHasCheckableItems || option.maxIconWidth > 0;
    const auto place = [&](int left, int right) {
        const QRect rect(option.rect.left() + left, option.rect.top(), option.rect.width() - left - right,
                         option.rect.height());
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect column = place(gap, option.rect.width() - gap - symbol);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        icon(Symbol::Check).paint(&painter, column, Qt::AlignCenter, mode, QIcon::On);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, column, Qt::AlignCenter, mode);
    const qsizetype tab = option.text.indexOf(u'\t');
    const QRect rest = place(hasColumn ? 2 * gap + symbol : pad, pad);
    const auto align = [](Qt::Alignment side) {
        return int(side | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic);
    };
    painter.save();
    painter.setLayoutDirection(option.direction);
    painter.setFont(option.font);
    painter.setPen(!enabled ? theme.faint : selected ? theme.accent : theme.ink);
    painter.drawText(rest, align(Qt::AlignLeft), tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0) {
        painter.setPen(enabled ? theme.soft : theme.faint);
        painter.drawText(rest, align(Qt::AlignRight), option.text.mid(tab + 1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        painter.save();
        const QRectF arrow = place(option.rect.width() - gap - symbol, gap);
        painter.translate(arrow.center());
        painter.rotate(option.direction == Qt::RightToLeft ? 90 : -90);
        icon(Symbol::Chevron).paint(&painter, QRect(-symbol / 2, -symbol / 2, symbol, symbol), Qt::AlignCenter, mode);
        painter.restore();
    }
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option, const Paint &paint)
{
    const qreal height = paint.length(metrics.groove * 2);
    const QRectF all(option.rect.left(), QRectF(option.rect).center().y() - height / 2, option.rect.width(), height);
    const int steps = option.maximum - option.minimum;
    const qreal share = steps > 0 ? qreal(option.progress - option.minimum) / steps : 0;
    QRectF done = all;
    if (option.direction == Qt::RightToLeft)
        done.setLeft(all.right() - all.width() * share);
    else
        done.setRight(all.left() + all.width() * share);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paint.theme.groove);
    painter.drawRoundedRect(all, height / 2, height / 2);
    if (share > 0) {
        painter.setBrush(paint.theme.accent);
        painter.drawRoundedRect(done, height / 2, height / 2);
    }
    painter.restore();
}

QIcon warningIcon(const Paint &paint)
{
    constexpr int size = 64;
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawIcon(painter, Icon::Warning, QRectF(0, 0, size, size), paint.theme.warn);
    return picture;
}

void paintPanel(QPainter &painter, const QRect &rect, const Paint &paint)
{
    painter.fillRect(rect, paint.theme.panel);
    paintFrame(painter, rect, paint);
}

void paintFrame(QPainter &painter, const QRect &rect, const Paint &paint)
{
    painter.save();
    painter.setPen(QPen(paint.theme.line, metrics.border));
    painter.setBrush(Qt::NoBrush);
    const qreal half = metrics.border / 2;
    painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half));
    painter.restore();
}

} // namespace overlap
