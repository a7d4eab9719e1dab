// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/missingvariants.h"

#include "app/icons.h"
#include "app/panels/flowlayout.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/theme.h"

#include <QPushButton>

namespace overlap {

namespace {

/// The ids of what the texts and conditions of a step are about.
QStringList variantsOf(const Lesson &lesson, Step step)
{
    QStringList ids;
    const auto add = [&](const std::vector<Statement> &statements) {
        for (const Statement &statement : statements)
            ids += statement.condition.variants();
    };
    switch (step) {
    case Step::Predict:
    case Step::Run:
    case Step::PutInOrder:
        break;
    case Step::Explain:
        for (const LessonLink &link : lesson.text.links())
            ids += link.variant;
        break;
    case Step::Change:
        add(lesson.statements);
        add(lesson.tasks);
        break;
    case Step::Challenge:
        add({lesson.challenge});
        break;
    }
    return ids;
}

} // namespace

MissingVariants::MissingVariants(Classroom &classroom, QWidget *parent) : QWidget(parent), m_classroom(classroom)
{
    setLayout(new FlowLayout(qRound(metrics.gap), qRound(metrics.gap / 2)));
    offer();
    connect(&classroom, &Classroom::stepChanged, this, &MissingVariants::offer);
    connect(&classroom.session(), &Session::tracksChanged, this, &MissingVariants::refresh);
}

void MissingVariants::offer()
{
    m_offered.clear();
    refresh();
}

/// What has been offered keeps its place, so that the text below does not move when it is taken.
void MissingVariants::refresh()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // It may be the button that was pressed.
        delete item;
    }
    Session &session = m_classroom.session();
    const QStringList ids = variantsOf(m_classroom.lesson(), m_classroom.step());
    for (const Variant &variant : m_classroom.lesson().variants) {
        const bool isShown = session.isShown(variant);
        if (!ids.contains(variant.id) || (isShown && !m_offered.contains(variant.id)))
            continue;
        if (layout()->count() == 0)
            layout()->addWidget(new TextLabel(TextRole::Soft, tr("Also about:")));
        auto *show = new QPushButton(icon(isShown ? Symbol::Check : Symbol::Add), variant.title);
        show->setEnabled(!isShown);
        show->setAccessibleName(isShown ? tr("%1 is shown").arg(variant.title)
                                        : tr("Show %1 beside").arg(variant.title));
        show->setToolTip(show->accessibleName());
        show->setFocusPolicy(Qt::TabFocus);
        connect(show, &QPushButton::clicked, this, [&session, &variant] { session.setShown(variant, true); });
        layout()->addWidget(show);
        m_offered.insert(variant.id);
    }
    setVisible(layout()->count() > 0);
}

} // namespace overlap
