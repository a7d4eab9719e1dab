// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepanel.h"

#include "app/code/codeview.h"
#include "app/panels/rule.h"
#include "app/session.h"
#include "app/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>

namespace overlap {

CodePanel::CodePanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_tabs(new QTabBar), m_variant(new QPushButton),
      m_view(new CodeView(session, Language::Python))
{
    m_tabs->addTab(tr("Python"));
    m_tabs->addTab(tr("C++ · running"));
    m_tabs->setTabToolTip(0, tr("The same program in Python"));
    m_tabs->setTabToolTip(1, tr("The program that runs here"));
    m_tabs->setAccessibleName(tr("Language"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_variant->setFlat(true);
    m_variant->setFocusPolicy(Qt::TabFocus);
    m_variant->setMenu(new QMenu(this));
    m_variant->setToolTip(tr("Whose code and output is shown"));
    connect(m_variant->menu(), &QMenu::aboutToShow, this, &CodePanel::fillMenu);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(qRound(metrics.gap), qRound(metrics.gap), qRound(metrics.gap / 2), 0);
    bar->addWidget(m_tabs, 0, Qt::AlignBottom);
    bar->addStretch();
    bar->addWidget(m_variant);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(new Rule);
    layout->addWidget(m_view, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    showFocus();
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_view->setLanguage(language());
        Q_EMIT languageChanged();
    });
    for (const auto change : {&Session::lessonChanged, &Session::tracksChanged, &Session::focusChanged})
        connect(&session, change, this, &CodePanel::showFocus);
}

Language CodePanel::language() const
{
    return m_tabs->currentIndex() == int(Language::Cpp) ? Language::Cpp : Language::Python;
}

void CodePanel::setLanguage(Language language)
{
    m_tabs->setCurrentIndex(int(language));
}

void CodePanel::showFocus()
{
    m_variant->setText(m_session.focus().title);
    m_variant->setAccessibleName(tr("Code of %1").arg(m_session.focus().title));
}

void CodePanel::fillMenu()
{
    QMenu *menu = m_variant->menu();
    menu->clear();
    for (const Session::Track &track : m_session.tracks()) {
        const Variant *variant = track.variant;
        QAction *action = menu->addAction(variant->title, this, [this, variant] { m_session.setFocus(*variant); });
        action->setCheckable(true);
        action->setChecked(variant == &m_session.focus());
    }
}

} // namespace overlap
