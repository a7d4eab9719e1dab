// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/addressbar.h"

#include "app/icons.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

namespace overlap {

AddressBar::AddressBar(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_address(new TextLabel(TextRole::Code)),
      m_copy(new QPushButton(icon(Symbol::Copy), {})), m_open(new QPushButton(icon(Symbol::Open), {}))
{
    auto *layout = new QHBoxLayout(this);
    const int margin = qRound(metrics.margin); // the panel has none there
    layout->setContentsMargins(isRightToLeft() ? margin : 0, 0, isRightToLeft() ? 0 : margin, 0);
    layout->setSpacing(qRound(metrics.gap));
    layout->addWidget(m_address, 1);
    layout->addWidget(m_copy);
    layout->addWidget(m_open);
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_address->setAccessibleDescription(tr("Address of the server"));
    m_copy->setAccessibleName(tr("Copy the address of the server"));
    m_open->setAccessibleName(tr("Open the address of the server in the browser"));
    for (QPushButton *button : {m_copy, m_open}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(button->accessibleName());
    }
    connect(m_copy, &QPushButton::clicked, this, &AddressBar::copy);
    connect(m_open, &QPushButton::clicked, this, &AddressBar::open);
    for (const auto change : {&Session::lessonChanged, &Session::tracksChanged, &Session::focusChanged,
                              &Session::runStateChanged, &Session::playheadChanged})
        connect(&session, change, this, &AddressBar::follow);
    hide();
}

void AddressBar::follow()
{
    const Timeline *run = m_session.focusTrack().recorded();
    const QString address = run && !run->ended() ? run->address() : QString();
    if (address == m_shown)
        return;
    m_shown = address;
    m_address->setToolTip(
        tr("%1: the server listens here, for programs on this computer. Each request has a lane.").arg(address));
    fit();
    setVisible(!address.isEmpty());
}

void AddressBar::fit()
{
    m_address->setText(m_address->fontMetrics().elidedText(m_shown, Qt::ElideMiddle, m_address->width()));
}

bool AddressBar::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit(); // The latter comes with text of another size.
    return QWidget::event(event);
}

void AddressBar::copy()
{
    QGuiApplication::clipboard()->setText(m_shown);
}

void AddressBar::open()
{
    QDesktopServices::openUrl(QUrl(m_shown));
}

} // namespace overlap
