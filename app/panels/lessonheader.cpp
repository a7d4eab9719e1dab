// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/lessonheader.h"

#include "app/icons.h"
#include "app/panels/flowlayout.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace overlap {

LessonHeader::LessonHeader(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_session(classroom.session()),
      m_title(new TextLabel(TextRole::Headline)), m_claim(new TextLabel(TextRole::Soft)),
      m_variants(new FlowLayout(qRound(metrics.gap), qRound(metrics.gap)))
{
    m_title->setWordWrap(true);
    m_claim->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap / 2));
    layout->addWidget(m_title);
    layout->addWidget(m_claim);
    layout->addSpacing(qRound(metrics.gap / 2));
    layout->addLayout(m_variants);
    showLesson();
    connect(&m_session, &Session::lessonChanged, this, &LessonHeader::showLesson);
    connect(&m_session, &Session::tracksChanged, this, &LessonHeader::showTracks);
    connect(&m_session, &Session::runStateChanged, this, &LessonHeader::showClaim);
    connect(&classroom, &Classroom::stepChanged, this, &LessonHeader::showClaim);
}

void LessonHeader::showLesson()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_title->setText(m_session.lesson().title);
    showClaim();
    for (const Variant &variant : m_session.lesson().variants) {
        auto *button = new QPushButton(variant.title, this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(variant.summary);
        button->setAccessibleName(tr("Show %1").arg(variant.title));
        button->setAccessibleDescription(variant.summary);
        connect(button, &QPushButton::clicked, this, [this, &variant](bool shown) {
            m_session.setShown(variant, shown);
            showTracks(); // The last one stays: the button goes back to what is so.
        });
        m_variants->addWidget(button);
        m_buttons.push_back(button);
    }
    showTracks();
}

void LessonHeader::showClaim()
{
    m_claim->setText(m_classroom.hidesRuns() ? tr("What will happen? Say it first, then run.")
                                             : m_session.lesson().claim);
}

void LessonHeader::showTracks()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool shown = m_session.isShown(m_session.lesson().variants[i]);
        m_buttons[i]->setChecked(shown);
        m_buttons[i]->setIcon(icon(shown ? Symbol::Check : Symbol::Add));
    }
}

} // namespace overlap
