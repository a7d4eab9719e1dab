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
    refresh();
    connect(&classroom, &Classroom::stepChanged, this, &MissingVariants::refresh);
    connect(&classroom.session(), &Session::tracksChanged, this, &MissingVariants::refresh);
}

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
        if (!ids.contains(variant.id) || session.isShown(variant))
            continue;
        if (layout()->count() == 0)
            layout()->addWidget(new TextLabel(TextRole::Soft, tr("Also about:")));
        auto *show = new QPushButton(icon(Symbol::Add), variant.title);
        show->setAccessibleName(tr("Show %1 beside").arg(variant.title));
        show->setToolTip(show->accessibleName());
        show->setFocusPolicy(Qt::TabFocus);
        connect(show, &QPushButton::clicked, this, [&session, &variant] { session.setShown(variant, true); });
        layout()->addWidget(show);
    }
    setVisible(layout()->count() > 0);
}

} // namespace overlap
