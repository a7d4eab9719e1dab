// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/knobpanel.h"

#include "app/classroom/glossary.h"
#include "app/icons.h"
#include "app/panels/flowlayout.h"
#include "app/panels/knobcontrol.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/stylepaint.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace overlap {

namespace {

QWidget *makeOutdated(Session &session, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *again = new QPushButton(icon(Symbol::Again), KnobPanel::tr("Run again"), row);
    again->setFocusPolicy(Qt::TabFocus);
    QObject::connect(again, &QPushButton::clicked, &session, &Session::restart);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *note = new TextLabel(TextRole::Soft, KnobPanel::tr("This run uses the earlier values."));
    note->setWordWrap(true);
    note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(note, 1);
    layout->addWidget(again);
    QSizePolicy policy = row->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // The knobs must not move under the mouse.
    row->setSizePolicy(policy);
    return row;
}

} // namespace

KnobPanel::KnobPanel(Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_outdated(makeOutdated(session, this))
{
    auto *caption = new QHBoxLayout;
    auto *values = new TextLabel(TextRole::Caption, tr("Values"));
    values->setToolTip(termTip("knob"));
    caption->addWidget(values);
    caption->addWidget(m_outdated, 1);
    const int margin = qRound(metrics.margin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin / 2, margin, margin);
    layout->setSpacing(qRound(metrics.gap / 2));
    layout->addLayout(caption);
    showLesson();
    showOutdated();
    connect(&session, &Session::lessonChanged, this, &KnobPanel::showLesson);
    for (const auto change :
         {&Session::lessonChanged, &Session::tracksChanged, &Session::knobsChanged, &Session::runStateChanged})
        connect(&session, change, this, &KnobPanel::showOutdated);
}

void KnobPanel::showLesson()
{
    delete m_knobs;
    m_knobs = new QWidget(this);
    const Paint paint(palette());
    auto *flow =
        new FlowLayout(paint.pixels(metrics.columnMargin), paint.pixels(metrics.gap), paint.pixels(metrics.knobWidth));
    m_knobs->setLayout(flow);
    for (std::size_t i = 0; i < m_session.lesson().knobs.size(); ++i)
        flow->addWidget(makeKnobControl(m_session, i, m_knobs));
    layout()->addWidget(m_knobs);
    m_knobs->setVisible(true);
}

void KnobPanel::showOutdated()
{
    m_outdated->setVisible(m_session.runIsOutdated());
}

} // namespace overlap
