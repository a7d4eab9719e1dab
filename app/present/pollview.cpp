// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/pollview.h"

#include "app/theme.h"
#include "app/timeline/icons.h"

#include <QMouseEvent>
#include <QPainter>

namespace overlap {

namespace {

using Round = Presentation::Round;

constexpr double textShare = 0.42; ///< Of the width, for what a choice says.
constexpr double numberShare = 0.07;

} // namespace

PollView::PollView(Presentation &presentation, QWidget *parent) : QWidget(parent), m_presentation(presentation)
{
    setFocusPolicy(Qt::NoFocus);
    connect(&presentation, &Presentation::handsChanged, this, qOverload<>(&QWidget::update));
}

void PollView::show(const SlideSizes &sizes)
{
    m_sizes = sizes;
    m_current.reset();
    m_types = false;
    update();
}

const Poll &PollView::poll() const
{
    return m_presentation.poll(m_presentation.slide().index);
}

/// Whether hands are counted now.
bool PollView::isOpen() const
{
    return m_presentation.slide().kind != Slide::Kind::Answer;
}

Round PollView::round() const
{
    return m_presentation.slide().kind == Slide::Kind::Ask ? Round::Before : Round::After;
}

bool PollView::showsRound(Round round) const
{
    if (isOpen() && round == this->round())
        return true;
    const bool isPast = round == Round::Before || !isOpen();
    return isPast && m_presentation.allHands(m_presentation.slide().index, round) > 0;
}

int PollView::hands(Round round, std::size_t choice) const
{
    return m_presentation.hands(m_presentation.slide().index, round, choice);
}

void PollView::moveCurrent(int by)
{
    m_types = false;
    const int last = int(poll().choices.size()) - 1;
    m_current = std::size_t(m_current ? std::clamp(int(*m_current) + by, 0, last) : by > 0 ? 0 : last);
    update();
}

/// Of the current choice; if there is none yet, the first one becomes it.
int PollView::currentHands()
{
    m_current = m_current.value_or(0);
    return hands(round(), *m_current);
}

void PollView::setHands(int hands)
{
    if (isOpen())
        m_presentation.setHands(m_presentation.slide().index, round(), m_current.value_or(0), hands);
}

void PollView::addHands(int by)
{
    m_types = false;
    setHands(currentHands() + by);
}

void PollView::type(int digit)
{
    const int before = currentHands();
    setHands((m_types ? 10 * before : 0) + digit);
    m_types = true;
}

void PollView::erase()
{
    m_types = true;
    setHands(currentHands() / 10);
}

int PollView::textWidth(int width) const
{
    return int(width * textShare) - 3 * m_sizes.margin;
}

int PollView::rowHeight(int width) const
{
    int highest = m_sizes.row;
    const QFontMetrics font(uiFont(m_sizes.text, 1, QFont::DemiBold));
    for (const PollChoice &choice : poll().choices) {
        const QRect text = font.boundingRect(QRect(0, 0, textWidth(width), 10 * m_sizes.title),
                                             Qt::AlignLeft | Qt::TextWordWrap, choice.text);
        highest = std::max(highest, text.height() + m_sizes.least / 2);
    }
    return highest + m_sizes.least / 4;
}

/// A line of heads, and the rows.
int PollView::heightFor(int width) const
{
    return m_sizes.row + int(poll().choices.size()) * rowHeight(width);
}

QRect PollView::rowRect(std::size_t choice) const
{
    const int count = int(poll().choices.size());
    const int least = rowHeight(width());
    const int height = std::clamp((this->height() - m_sizes.row) / count, least, std::max(least, 2 * m_sizes.row));
    return {0, m_sizes.row + int(choice) * height, width(), height - m_sizes.least / 4};
}

QString PollView::rowText(std::size_t choice) const
{
    QStringList words{poll().choices.at(choice).text};
    for (const Round round : {Round::Before, Round::After}) {
        if (showsRound(round))
            words += QString::number(hands(round, choice));
    }
    if (!isOpen() && poll().choices.at(choice).right)
        words += tr("right");
    return words.join(u' ');
}

void PollView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &colors = theme(themeKind(palette()));
    painter.setFont(uiFont(m_sizes.least));
    painter.setPen(colors.soft);
    const auto head = [&](const QString &text, double from) {
        painter.drawText(mirroredIn(*this, {width() * from, 0, width() * (1 - textShare) / 2, double(m_sizes.row)}),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    if (showsRound(Round::Before))
        head(poll().kind == Poll::Kind::Statement ? tr("hands") : tr("hands before the run"), textShare);
    if (showsRound(Round::After))
        head(tr("hands after the run"), textShare + (1 - textShare) / 2);
    for (std::size_t choice = 0; choice < poll().choices.size(); ++choice)
        paintRow(painter, choice);
}

void PollView::paintRow(QPainter &painter, std::size_t choice) const
{
    const Theme &colors = theme(themeKind(palette()));
    const QRectF rect = QRectF(rowRect(choice)).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool told = !isOpen() && poll().choices[choice].right;
    const bool current = isOpen() && choice == m_current;
    const qreal radius = m_sizes.least / 2.0;
    painter.setPen(current ? QPen(colors.accent, 3) : told ? QPen(colors.ok, 3) : QPen(colors.line, 1.5));
    painter.setBrush(current ? colors.accentbg : colors.panel);
    painter.drawRoundedRect(rect, radius, radius);

    QRectF text(rect.left() + m_sizes.margin / 2.0, rect.top(), textWidth(width()), rect.height());
    if (told) {
        const QRectF sign(rect.left() + m_sizes.margin / 2.0, rect.center().y() - m_sizes.text / 2.0, m_sizes.text,
                          m_sizes.text);
        drawIcon(painter, Icon::Done, mirroredIn(*this, sign), colors.ok);
    }
    text.translate(m_sizes.text * 1.4, 0);
    painter.setFont(uiFont(m_sizes.text, 1, QFont::DemiBold));
    painter.setPen(told ? colors.ok : current ? colors.accent : colors.ink);
    painter.drawText(mirroredIn(*this, text), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     poll().choices[choice].text);

    const double half = width() * (1 - textShare) / 2;
    for (const Round round : {Round::Before, Round::After}) {
        if (showsRound(round))
            paintBar(painter, {width() * textShare + half * int(round), rect.top(), half, rect.height()}, choice,
                     round);
    }
}

/// The number, and a bar as long as its share of all hands.
void PollView::paintBar(QPainter &painter, const QRectF &place, std::size_t choice, Round round) const
{
    const Theme &colors = theme(themeKind(palette()));
    const int count = hands(round, choice);
    const int all = std::max(1, m_presentation.allHands(m_presentation.slide().index, round));
    const double number = width() * numberShare;
    painter.setFont(codeFont(m_sizes.text));
    painter.setPen(colors.ink);
    painter.drawText(mirroredIn(*this, {place.left(), place.top(), number, place.height()}),
                     Qt::AlignLeft | Qt::AlignVCenter, QString::number(count));
    const double room = place.width() - number - m_sizes.margin;
    const double high = m_sizes.row / 2.0;
    const QRectF bar(place.left() + number, place.center().y() - high / 2, room * count / all, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isOpen() && poll().choices[choice].right ? colors.ok : colors.accent);
    if (count > 0)
        painter.drawRoundedRect(mirroredIn(*this, bar), high / 6, high / 6);
}

/// A click on a choice counts a hand.
void PollView::mousePressEvent(QMouseEvent *event)
{
    for (std::size_t choice = 0; choice < poll().choices.size(); ++choice) {
        if (rowRect(choice).contains(event->pos()) && isOpen()) {
            m_current = choice;
            addHands(event->button() == Qt::RightButton ? -1 : 1);
        }
    }
}

} // namespace overlap
