// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/signlabel.h"

#include "app/panels/label.h"
#include "app/panels/wrap.h"
#include "app/steps/textroom.h"
#include "app/stylepaint.h"
#include "app/timeline/icons.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QRegularExpression>

namespace overlap {

SignLabel::SignLabel(Sign sign, const QString &text, QWidget *parent)
    : QWidget(parent), m_sign(sign), m_text(new TextLabel(TextRole::Body, text)), m_room(new TextRoom(*m_text))
{
    auto *layout = new QGridLayout(this);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_room, 0, 0);
    connect(m_text, &QLabel::linkActivated, this, &SignLabel::linkActivated);
    makeRoom();
    show(sign, text);
}

QString SignLabel::text() const
{
    return m_said;
}

void SignLabel::show(Sign sign, const QString &text)
{
    m_sign = sign;
    m_said = text;
    setWords();
    const QString words = sign == Sign::Right ? tr("right") : sign == Sign::Wrong ? tr("wrong") : tr("open");
    setAccessibleName(tr("%1: %2").arg(words, text));
    update();
}

void SignLabel::addLink(const QString &words)
{
    m_link = words;
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setWords();
}

void SignLabel::setWords()
{
    const QString words = withWholeUnits(m_said);
    m_text->setTextFormat(m_link.isEmpty() ? Qt::PlainText : Qt::RichText);
    m_text->setText(m_link.isEmpty()
                        ? words
                        : QStringLiteral("%1 <a href=\"#\">%2</a>").arg(words.toHtmlEscaped(), m_link.toHtmlEscaped()));
}

void SignLabel::reserve(const QString &text)
{
    m_room->keep({withWholeUnits(text)});
}

void SignLabel::reserveForNumbers(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all += withWholeUnits(withWideNumbers(text));
    all.removeDuplicates();
    m_room->keep(all);
}

QString SignLabel::withWideNumbers(QString text)
{
    static const QRegularExpression number(QStringLiteral("\\d+([.,]\\d+)?"));
    return text.replace(number, QStringLiteral("00.00"));
}

bool SignLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
    return QWidget::event(event);
}

/// For the sign, before the text.
void SignLabel::makeRoom()
{
    const int room = Paint(palette()).pixels(metrics.icon + metrics.gap);
    layout()->setContentsMargins(isRightToLeft() ? 0 : room, 0, isRightToLeft() ? room : 0, 0);
}

void SignLabel::paintEvent(QPaintEvent *)
{
    const Paint paint(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = paint.length(metrics.icon);
    const qreal left = isRightToLeft() ? width() - 1 - side : 1;
    const QRectF place(left, (m_text->fontMetrics().height() - side) / 2, side, side);
    switch (m_sign) {
    case Sign::Open:
        painter.setPen(QPen(paint.theme.faint, 1.5));
        painter.drawEllipse(place.adjusted(1, 1, -1, -1));
        break;
    case Sign::Right:
        drawIcon(painter, Icon::Done, place, paint.theme.ok);
        break;
    case Sign::Wrong:
        drawIcon(painter, Icon::Cancelled, place, paint.theme.warn);
        break;
    }
}

} // namespace overlap
