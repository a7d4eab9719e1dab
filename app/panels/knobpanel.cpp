// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/knobpanel.h"

#include "app/classroom/glossary.h"
#include "app/icons.h"
#include "app/panels/flowlayout.h"
#include "app/panels/knobcontrol.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/stylepaint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

namespace overlap {

KnobPanel::KnobPanel(Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_note(new TextLabel(TextRole::Soft, {}, this)),
      m_again(new QPushButton(icon(Symbol::Again), tr("Run again"), this))
{
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_again->setFocusPolicy(Qt::TabFocus);
    connect(m_again, &QPushButton::clicked, &session, &Session::restart);
    QSizePolicy policy = m_again->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // The knobs must not move under the mouse.
    m_again->setSizePolicy(policy);
    auto *caption = new QHBoxLayout;
    auto *values = new TextLabel(TextRole::Caption, tr("Values"));
    values->setToolTip(termTip("knob"));
    caption->addWidget(values);
    caption->addWidget(m_note, 1);
    caption->addWidget(m_again);
    const int margin = qRound(metrics.margin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin / 2, margin, margin);
    layout->setSpacing(qRound(metrics.gap / 2));
    layout->addLayout(caption);
    showLesson();
    showNote();
    connect(&session, &Session::lessonChanged, this, &KnobPanel::showLesson);
    for (const auto change :
         {&Session::lessonChanged, &Session::tracksChanged, &Session::knobsChanged, &Session::runStateChanged})
        connect(&session, change, this, &KnobPanel::showNote);
}

void KnobPanel::setRunsShown(bool shown)
{
    m_runsShown = shown;
    showNote();
}

void KnobPanel::showLesson()
{
    delete m_knobs;
    m_refused.clear();
    m_knobs = new QWidget(this);
    const Paint paint(palette());
    auto *flow =
        new FlowLayout(paint.pixels(metrics.columnMargin), paint.pixels(metrics.gap), paint.pixels(metrics.knobWidth));
    m_knobs->setLayout(flow);
    for (std::size_t i = 0; i < m_session.lesson().knobs.size(); ++i) {
        auto *control = new KnobControl(m_session, i, m_knobs);
        flow->addWidget(control);
        connect(control, &KnobControl::refused, this, [this](const QString &line) {
            m_refused = line;
            showNote();
        });
    }
    layout()->addWidget(m_knobs);
    m_knobs->setVisible(true);
}

void KnobPanel::showNote()
{
    const bool outdated = m_runsShown && m_session.runIsOutdated();
    m_note->setText(!m_refused.isEmpty() ? m_refused : outdated ? tr("This run uses the earlier values.") : QString());
    m_note->setForegroundRole(m_refused.isEmpty() ? QPalette::BrightText : QPalette::WindowText);
    m_again->setVisible(outdated);
    if (m_refused.isEmpty())
        return;
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace overlap
