// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/steppanel.h"

#include "app/steps/challengepage.h"
#include "app/steps/changepage.h"
#include "app/steps/classroom.h"
#include "app/steps/explainpage.h"
#include "app/steps/missingvariants.h"
#include "app/steps/orderpage.h"
#include "app/steps/predictpage.h"
#include "app/steps/runpage.h"
#include "app/taborder.h"

#include <QVBoxLayout>

namespace overlap {

namespace {

QWidget *makePage(Classroom &classroom, Step step)
{
    switch (step) {
    case Step::Predict:
        return new PredictPage(classroom);
    case Step::Run:
        return new RunPage(classroom);
    case Step::Explain:
        return new ExplainPage(classroom);
    case Step::Change:
        return new ChangePage(classroom);
    case Step::Challenge:
        return new ChallengePage(classroom);
    case Step::PutInOrder:
        return new OrderPage(classroom);
    }
    Q_UNREACHABLE();
}

} // namespace

StepPanel::StepPanel(Classroom &classroom, QWidget *parent) : QWidget(parent), m_classroom(classroom)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new MissingVariants(classroom));
    showStep();
    connect(&classroom, &Classroom::stepChanged, this, &StepPanel::showStep);
}

void StepPanel::showStep()
{
    QWidget *&page = m_pages[m_classroom.step()];
    if (!page) {
        page = makePage(m_classroom, m_classroom.step());
        layout()->addWidget(page);
    }
    bool hadKeys = false;
    for (const auto &[step, each] : m_pages) {
        const bool isShown = step == m_classroom.step();
        hadKeys = (!isShown && leaveKeys(*each)) || hadKeys;
        each->setVisible(isShown);
    }
    if (hadKeys)
        Q_EMIT keysLeft();
}

} // namespace overlap
