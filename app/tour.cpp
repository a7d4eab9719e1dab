// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour.h"

#include "app/panels/card.h"
#include "app/panels/label.h"
#include "app/stylepaint.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace overlap {

namespace {

constexpr int calloutWidth = 340;
constexpr qreal arrow = 12; // Its height, and half of its width.

/// The scrolled page that the widget lies in; null: none.
QScrollArea *pageOf(const QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *page = qobject_cast<QScrollArea *>(parent))
            return page;
    }
    return nullptr;
}

/// What points from the callout to the spot, between them, in the middle of where they lie side by side; empty if they
/// touch.
QPolygonF pointer(const QRectF &callout, const QRectF &spot)
{
    const auto middle = [](qreal low, qreal high, qreal spotLow, qreal spotHigh) {
        const qreal aim = (std::max(low, spotLow) + std::min(high, spotHigh)) / 2;
        return std::clamp(aim, low + 2 * arrow, high - 2 * arrow);
    };
    const bool below = callout.top() >= spot.bottom();
    const bool right = callout.left() >= spot.right();
    if (below || callout.bottom() <= spot.top()) {
        const qreal base = below ? callout.top() + 1 : callout.bottom() - 1; // Over the border of the callout.
        const qreal x = middle(callout.left(), callout.right(), spot.left(), spot.right());
        return {{{x - arrow, base}, {x + arrow, base}, {x, below ? base - arrow : base + arrow}}};
    }
    if (right || callout.right() <= spot.left()) {
        const qreal base = right ? callout.left() + 1 : callout.right() - 1;
        const qreal y = middle(callout.top(), callout.bottom(), spot.top(), spot.bottom());
        return {{{base, y - arrow}, {base, y + arrow}, {right ? base - arrow : base + arrow, y}}};
    }
    return {};
}

} // namespace

Tour::Tour(QWidget &window, std::vector<TourStep> steps, Passes passes)
    : QWidget(&window), m_steps(std::move(steps)), m_passes(std::move(passes)), m_focus(window.focusWidget()),
      m_callout(new Card(this)), m_number(new TextLabel(TextRole::Caption)), m_title(new TextLabel(TextRole::Title)),
      m_text(new TextLabel(TextRole::Body)), m_skip(new QPushButton(tr("Skip"))), m_back(new QPushButton(tr("Back"))),
      m_next(new QPushButton), m_easing(new QVariantAnimation(this))
{
    setAccessibleName(tr("Tour"));
    makeCallout();
    m_easing->setStartValue(0.0);
    m_easing->setEndValue(1.0);
    m_easing->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_easing, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    window.installEventFilter(this);
    for (const TourStep &each : m_steps) {
        for (const QPointer<QWidget> &target : each.targets) {
            if (!target)
                continue;
            target->installEventFilter(this);
            if (!m_page)
                m_page = pageOf(target);
        }
    }
    if (m_page)
        m_scrolled = m_page->verticalScrollBar()->value();
    setGeometry(window.rect());
    show();
    raise();
    showStep({});
}

void Tour::makeCallout()
{
    m_text->setWordWrap(true);
    m_title->setWordWrap(true);
    const int margin = qRound(metrics.margin);
    auto *layout = new QVBoxLayout(m_callout);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(qRound(metrics.gap));
    layout->addWidget(m_number);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(qRound(metrics.gap));
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    layout->addLayout(buttons);
    m_next->setDefault(true);
    for (QPushButton *button : {m_skip, m_back, m_next}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->installEventFilter(this);
    }
    connect(m_skip, &QPushButton::clicked, this, &Tour::finish);
    connect(m_back, &QPushButton::clicked, this, &Tour::back);
    connect(m_next, &QPushButton::clicked, this, &Tour::next);
}

void Tour::next()
{
    if (m_step + 1 == m_steps.size()) {
        finish();
        return;
    }
    const QRectF from = spot();
    ++m_step;
    showStep(from);
}

void Tour::back()
{
    if (m_step == 0)
        return;
    const QRectF from = spot();
    --m_step;
    showStep(from);
}

void Tour::finish()
{
    if (m_page)
        m_page->verticalScrollBar()->setValue(m_scrolled);
    if (m_focus)
        m_focus->setFocus();
    hide();
    deleteLater();
}

/// What is seen of a widget, in the coordinates of the tour.
QRect Tour::seenOf(const QWidget &target) const
{
    if (!target.isVisible())
        return {};
    const QRect whole(mapFromGlobal(target.mapToGlobal(QPoint())), target.size());
    const QScrollArea *page = pageOf(&target);
    if (!page)
        return whole;
    const QWidget *port = page->viewport();
    return whole & QRect(mapFromGlobal(port->mapToGlobal(QPoint())), port->size());
}

QRect Tour::spot() const
{
    QRect seen;
    for (const QPointer<QWidget> &target : m_steps[m_step].targets) {
        if (target)
            seen |= seenOf(*target);
    }
    const int air = qRound(metrics.gap / 2);
    return seen.isEmpty() ? QRect() : seen.adjusted(-air, -air, air, air) & rect();
}

void Tour::showStep(const QRectF &from)
{
    m_from = from;
    const TourStep &now = m_steps[m_step];
    const bool last = m_step + 1 == m_steps.size();
    m_number->setText(tr("%1/%2").arg(m_step + 1).arg(m_steps.size()));
    m_title->setText(now.title);
    m_text->setText(now.text);
    m_back->setEnabled(m_step > 0);
    m_skip->setVisible(!last);
    m_next->setText(last ? tr("Done") : tr("Next"));
    const QString said = tr("%1 of %2: %3. %4").arg(m_step + 1).arg(m_steps.size()).arg(now.title, now.text);
    m_callout->setAccessibleName(said);
    m_next->setAccessibleDescription(said); // It has the focus, so this is read.
    QList<QPointer<QWidget>> targets = now.targets;
    std::ranges::reverse(targets); // The first one above all.
    for (QWidget *target : std::as_const(targets)) {
        if (QScrollArea *page = target && target->isVisible() ? pageOf(target) : nullptr)
            page->ensureWidgetVisible(target, 0, qRound(metrics.margin));
    }
    m_next->setFocus(Qt::TabFocusReason);
    QAccessibleEvent alert(m_callout, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    place();
    m_easing->stop();
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    if (!from.isEmpty() && duration > 0) {
        m_easing->setDuration(duration);
        m_easing->start();
    }
}

/// Where the callout covers nothing of the spot, if there is such a place; else within it, at the bottom.
QPoint Tour::calloutPlace(const QRect &spot) const
{
    const int air = qRound(arrow + metrics.gap);
    const QRect room = rect().adjusted(air, air, -air, -air);
    const QSize size = m_callout->size();
    if (spot.isEmpty())
        return room.center() - QPoint(size.width() / 2, size.height() / 2);
    const QPoint middle = spot.center() - QPoint(size.width() / 2, size.height() / 2);
    const auto within = [&](QPoint place) {
        return QPoint(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - size.width())),
                      std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    };
    for (const QPoint place :
         {QPoint(spot.left(), spot.bottom() + air), QPoint(spot.left(), spot.top() - air - size.height()),
          QPoint(spot.right() + air, middle.y()), QPoint(spot.left() - air - size.width(), middle.y())}) {
        const QRect taken(within(place), size);
        if (!taken.intersects(spot))
            return taken.topLeft();
    }
    return within(QPoint(middle.x(), spot.bottom() - size.height() - air));
}

void Tour::place()
{
    const Paint paint(palette());
    const int width = std::min(paint.pixels(calloutWidth), this->width() - 4 * qRound(metrics.margin));
    m_callout->resize(width, m_callout->layout()->totalHeightForWidth(width));
    m_callout->move(calloutPlace(spot()));
    update();
}

bool Tour::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // The keys of the window rest, but for those that make it easier to read.
        if (!m_passes(QKeySequence(static_cast<QKeyEvent *>(event)->keyCombination())))
            event->accept();
        return true;
    }
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease
        || event->type() == QEvent::MouseButtonDblClick || event->type() == QEvent::Wheel;
    if (isMouse) {
        event->accept(); // Nothing below is meant.
        return true;
    }
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange)
        QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection); // Once its labels know.
    return QWidget::event(event);
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched->parent() == m_callout)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::Show
        || event->type() == QEvent::Hide;
    if (moves && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    if (moves)
        QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection); // Once all lie where they are to be.
    return QWidget::eventFilter(watched, event);
}

bool Tour::focusNextPrevChild(bool next)
{
    QList<QPushButton *> buttons{m_skip, m_back, m_next};
    buttons.removeIf([](const QPushButton *button) { return !button->isVisible() || !button->isEnabled(); });
    const qsizetype count = buttons.size();
    if (count == 0)
        return false;
    const qsizetype at = buttons.indexOf(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    buttons[at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count]->setFocus(next ? Qt::TabFocusReason
                                                                               : Qt::BacktabFocusReason);
    return true;
}

/// What a key does wherever the focus is in the callout; false: what it does on a button.
bool Tour::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        finish();
        return true;
    case Qt::Key_Right:
        next();
        return true;
    case Qt::Key_Left:
        back();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Where the window is not active nothing has the focus.
        if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()); button && isAncestorOf(button))
            button->click();
        else
            next();
        return true;
    default:
        return false;
    }
}

/// What is lit: the spot or, while that moves, a place between it and the one before.
QRectF Tour::light() const
{
    const QRectF to = spot();
    if (m_easing->state() != QVariantAnimation::Running || m_from.isEmpty() || to.isEmpty())
        return to;
    const qreal way = m_easing->currentValue().toDouble();
    return {m_from.topLeft() + (to.topLeft() - m_from.topLeft()) * way,
            m_from.size() + (to.size() - m_from.size()) * way};
}

void Tour::paintEvent(QPaintEvent *)
{
    constexpr int dim = 110; // of 255
    const Paint paint(palette());
    const QRectF to = spot();
    const QRectF light = this->light();
    QPainterPath dark;
    dark.addRect(rect());
    QPainterPath hole;
    hole.addRoundedRect(light, metrics.cardRadius, metrics.cardRadius);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor shade(Qt::black);
    shade.setAlpha(dim);
    painter.fillPath(dark - hole, shade);
    if (!light.isEmpty()) {
        painter.setPen(QPen(paint.theme.accent, metrics.focusRing));
        painter.drawPath(hole);
    }
    if (to.isEmpty() || m_easing->state() == QVariantAnimation::Running)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(paint.theme.panel);
    painter.drawPolygon(pointer(QRectF(m_callout->geometry()), to));
}

} // namespace overlap
