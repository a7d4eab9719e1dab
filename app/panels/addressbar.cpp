// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/addressbar.h"

#include "app/panels/flowlayout.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPushButton>
#include <QUrl>

namespace overlap {

AddressBar::AddressBar(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_address(new TextLabel(TextRole::Code)),
      m_copy(new QPushButton(tr("Copy"))), m_open(new QPushButton(tr("Open")))
{
    auto *row = new FlowLayout(qRound(metrics.gap), qRound(metrics.gap / 2));
    setLayout(row);
    row->addWidget(m_address);
    row->addWidget(m_copy);
    row->addWidget(m_open);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setToolTip(tr("The server listens here, for programs on this computer: each request has a lane."));
    m_address->setAccessibleDescription(tr("Address of the server"));
    m_copy->setAccessibleName(tr("Copy the address of the server"));
    m_open->setAccessibleName(tr("Open the address of the server in the browser"));
    for (QPushButton *button : {m_copy, m_open})
        button->setFocusPolicy(Qt::TabFocus);
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
    m_address->setText(address);
    setVisible(!address.isEmpty());
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
