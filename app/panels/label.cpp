// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/label.h"

#include "app/theme.h"

#include <QApplication>
#include <QFocusEvent>

namespace overlap {

namespace {

QFont fontOf(TextRole role, qreal scale)
{
    switch (role) {
    case TextRole::Headline:
        return uiFont(metrics.headlineText, scale, QFont::Bold);
    case TextRole::Title:
        return uiFont(metrics.readoutText, scale, QFont::Bold);
    case TextRole::Strong:
        return uiFont(metrics.titleText, scale, QFont::DemiBold);
    case TextRole::Body:
    case TextRole::Soft:
        return uiFont(metrics.bodyText, scale);
    case TextRole::Caption:
        return captionFont(scale);
    case TextRole::Code:
        return codeFont(metrics.smallText, scale);
    case TextRole::Readout:
        return codeFont(metrics.readoutText, scale);
    }
    Q_UNREACHABLE();
}

QPalette::ColorRole colorOf(TextRole role)
{
    switch (role) {
    case TextRole::Headline:
    case TextRole::Title:
    case TextRole::Strong:
    case TextRole::Body:
    case TextRole::Code:
    case TextRole::Readout:
        return QPalette::WindowText;
    case TextRole::Soft:
        return QPalette::BrightText;
    case TextRole::Caption:
        return QPalette::PlaceholderText;
    }
    Q_UNREACHABLE();
}

} // namespace

TextLabel::TextLabel(TextRole role, const QString &text, QWidget *parent) : QLabel(text, parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(colorOf(role));
    restyle();
}

void TextLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        focusNextPrevChild(event->reason() == Qt::TabFocusReason);
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    return QLabel::event(event);
}

void TextLabel::restyle()
{
    setFont(fontOf(m_role, textScale(QApplication::font())));
}

} // namespace overlap
