// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ratebar.h"

#include "app/panels/label.h"
#include "app/rates.h"
#include "app/session.h"
#include "app/theme.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace overlap {

namespace {

constexpr std::array common{0.25, 0.5, 1.0, 2.0, 4.0};

QString moreRatesText()
{
    return RateBar::tr("more");
}

} // namespace

RateBar::RateBar(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_label(new TextLabel(TextRole::Soft, tr("speed"), this)),
      m_more(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap * 3 / 4));
    layout->addStretch();
    layout->addWidget(m_label);
    for (const double rate : common) {
        auto *button = new QPushButton(rate == 1 ? formatRate(rate) : formatRate(rate).chopped(1), this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(tr("Speed %1").arg(rate));
        connect(button, &QPushButton::clicked, this, [this, rate] {
            m_session.setRate(rate);
            showRate(); // A second click on the same rate must not uncheck it.
        });
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    for (const double rate : rates) {
        QAction *action = menu->addAction(formatRate(rate), this, [this, rate] { m_session.setRate(rate); });
        action->setCheckable(true);
        action->setData(rate);
        group->addAction(action);
    }
    m_more->setText(moreRatesText());
    m_more->setMenu(menu);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("All speeds, from 0.1 to 10 (comma, full stop)"));
    m_more->setAccessibleName(tr("All speeds"));
    layout->addWidget(m_more);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    showRate();
    connect(&session, &Session::rateChanged, this, &RateBar::showRate);
}

QSize RateBar::minimumSizeHint() const
{
    return {moreWidth(), m_more->sizeHint().height()};
}

QSize RateBar::fullSize() const
{
    const int gap = layout()->spacing();
    QSize size = m_label->sizeHint() + QSize(gap, 0);
    for (const QPushButton *button : m_buttons)
        size = QSize(size.width() + button->sizeHint().width() + gap, qMax(size.height(), button->sizeHint().height()));
    return size + QSize(moreWidth() + gap, 0);
}

// For its widest text, so that nothing moves with the rate.
int RateBar::moreWidth() const
{
    const QFontMetrics font = m_more->fontMetrics();
    const int bare = m_more->sizeHint().width() - font.horizontalAdvance(m_more->text());
    return bare + std::max(font.horizontalAdvance(moreRatesText()), font.horizontalAdvance(formatRate(rates.front())));
}

bool RateBar::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange(); // The latter comes with text of another size.
    return QWidget::event(event);
}

void RateBar::arrange()
{
    if (m_isArranging)
        return;
    const QScopedValueRollback guard(m_isArranging, true);
    bool isFull = hasRoom();
    showButtons(isFull);
    if (hasRoom() != isFull) { // What is shown lays its parents out at once, which may change the bar's width.
        isFull = !isFull;
        showButtons(isFull);
    }
    const double rate = m_session.rate();
    const bool shown = isFull && std::ranges::find(common, rate) != common.end();
    m_more->setText(shown ? moreRatesText() : formatRate(rate));
}

void RateBar::showButtons(bool isFull)
{
    m_label->setVisible(isFull);
    for (QPushButton *button : m_buttons)
        button->setVisible(isFull);
}

void RateBar::showRate()
{
    const double rate = m_session.rate();
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(common[i] == rate);
    const auto actions = m_more->menu()->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toDouble() == rate);
    arrange();
}

} // namespace overlap
