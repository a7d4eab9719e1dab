// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/findbar.h"

#include "app/icons.h"
#include "app/inspection.h"
#include "app/stylepaint.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace overlap {

namespace {

QPushButton *makeButton(Symbol symbol, QWidget *parent)
{
    auto *button = new QPushButton(icon(symbol), {}, parent);
    button->setFlat(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void name(QPushButton &button, const QString &name, const QString &keys)
{
    button.setAccessibleName(name);
    button.setToolTip(QStringLiteral("%1 (%2)").arg(name, keys));
}

} // namespace

FindBar::FindBar(TimelineView &view)
    : QWidget(&view), m_view(view), m_text(new QLineEdit(this)), m_count(new QLabel(this)),
      m_previous(makeButton(Symbol::Up, this)), m_next(makeButton(Symbol::Chevron, this)),
      m_shut(makeButton(Symbol::Close, this))
{
    constexpr int growthInterval = 200;
    m_text->setFrame(false);
    m_text->setClearButtonEnabled(false);
    translate();
    m_text->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(qRound(metrics.gap), 0, 2, 0);
    layout->setSpacing(2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_shut);
    hide();

    view.viewport()->installEventFilter(this);
    m_growth.setSingleShot(true);
    m_growth.setInterval(growthInterval);
    connect(&m_growth, &QTimer::timeout, this, &FindBar::searchAgain);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_shut, &QPushButton::clicked, this, &FindBar::close);
    connect(&view.source(), &TimelineSource::replaced, this, &FindBar::searchAgain);
    connect(&view.source(), &TimelineSource::changed, this, &FindBar::searchAgain);
    connect(&view.source(), &TimelineSource::grown, this, [this] {
        if (isVisible() && !m_growth.isActive())
            m_growth.start();
    });
}

void FindBar::translate()
{
    m_text->setPlaceholderText(tr("Task, output, warning…"));
    m_text->setAccessibleName(tr("Find in the timeline"));
    name(*m_previous, tr("Previous match"), tr("Shift+Enter"));
    name(*m_next, tr("Next match"), tr("Enter"));
    name(*m_shut, tr("Close"), tr("Esc"));
    if (isVisible())
        searchAgain();
}

void FindBar::open()
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
        m_selection = m_view.source().inspection().selection();
    }
    show();
    raise();
    place();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    searchAgain();
}

void FindBar::close()
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    hide();
    m_growth.stop();
    m_matches.clear();
    m_view.setFound({});
    QWidget *back = m_before ? m_before.data() : &m_view;
    if (focused)
        back->setFocus(Qt::OtherFocusReason);
}

void FindBar::step(int by)
{
    if (m_matches.empty())
        return;
    const auto count = std::ptrdiff_t(m_matches.size());
    m_current = std::size_t((std::ptrdiff_t(m_current) + by % count + count) % count);
    showMatch();
}

/// The text is another one: the first match is shown or, without any, what was selected before.
void FindBar::search()
{
    m_current = 0;
    searchAgain();
    if (isVisible() && !m_matches.empty())
        showMatch();
    else if (isVisible())
        m_view.source().inspection().setSelection(m_selection);
}

/// The timeline is another one: the same match stays the current one.
void FindBar::searchAgain()
{
    if (!isVisible())
        return;
    const std::optional<FoundMark> current =
        m_current < m_matches.size() ? std::optional(m_matches[m_current].mark) : std::nullopt;
    m_matches = findText(m_view.scene(), m_view.rows(), m_text->text());
    const auto same = std::ranges::find_if(m_matches, [&](const Match &match) { return match.mark == current; });
    m_current = same == m_matches.end() ? 0 : std::size_t(same - m_matches.begin());
    std::vector<FoundMark> marks;
    marks.reserve(m_matches.size());
    for (const Match &match : m_matches)
        marks.push_back(match.mark);
    m_view.setFound(marks);
    showCount();
}

void FindBar::showMatch()
{
    showCount();
    const Match &match = m_matches[m_current];
    if (match.span)
        m_view.select(*match.span);
    else
        m_view.revealLane({match.mark.track, match.mark.task});
}

void FindBar::showCount()
{
    const std::size_t count = m_matches.size();
    const QString all = count < mostMatches ? QString::number(count) : tr("%1 or more").arg(count);
    if (m_text->text().isEmpty())
        m_count->clear();
    else
        m_count->setText(count == 0 ? tr("no match") : tr("%1 of %2").arg(m_current + 1).arg(all));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    place();
}

void FindBar::place()
{
    constexpr int textWidth = 140;
    constexpr int height = 28; // of the ruler that it covers
    const qreal scale = textScale(font());
    m_text->setMinimumWidth(qRound(textWidth * scale));
    for (QPushButton *button : {m_previous, m_next, m_shut})
        button->setFixedSize(qRound(height * scale) - 4, qRound(height * scale) - 4);
    setFixedHeight(qRound(height * scale));
    layout()->activate();
    const int width = std::min(sizeHint().width(), m_view.viewport()->width());
    resize(width, this->height());
    move(m_view.viewport()->geometry().right() + 1 - width, m_view.viewport()->y());
}

/// Whether the key is the bar's own; does what it means.
bool FindBar::takesKey(const QKeyEvent &event, bool act)
{
    const int key = event.key();
    const bool steps = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F3;
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier) || (!steps && key != Qt::Key_Escape))
        return false;
    if (act && steps)
        step(event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else if (act)
        close();
    return true;
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    // The viewport outlives the view that it belongs to.
    if (watched != m_text && event->type() == QEvent::Resize && isVisible())
        place();
    const bool press = event->type() == QEvent::KeyPress;
    if (watched == m_text && (press || event->type() == QEvent::ShortcutOverride)
        && takesKey(*static_cast<QKeyEvent *>(event), press)) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Paint paint(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(paint.theme.accent, metrics.border));
    painter.setBrush(paint.theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics.controlRadius,
                            metrics.controlRadius);
}

bool FindBar::event(QEvent *event)
{
    // From its buttons, which keep Enter and Space.
    const bool press = event->type() == QEvent::KeyPress;
    if (press || event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (!enter && takesKey(key, press)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace overlap
