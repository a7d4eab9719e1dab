// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/missingvariants.h"

#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/textroom.h"

#include <QGridLayout>

namespace overlap {

namespace {

/// The ids of what the texts and conditions of a step are about.
QStringList variantsOf(Classroom &classroom)
{
    const Lesson &lesson = classroom.lesson();
    QStringList ids;
    const auto add = [&](const std::vector<Statement> &statements) {
        for (const Statement &statement : statements)
            ids += statement.condition.variants();
    };
    switch (classroom.step()) {
    case Step::Predict:
    case Step::Run:
    case Step::PutInOrder:
        break;
    case Step::Explain: {
        for (const LessonLink &link : lesson.text.links())
            ids += link.variant;
        const QString text = classroom.explanation().markdown.simplified();
        for (const Variant &variant : lesson.variants) {
            if (text.contains(u'*' + variant.title + u'*'))
                ids += variant.id;
        }
        break;
    }
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

MissingVariants::MissingVariants(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_label(new TextLabel(TextRole::Soft)), m_room(new TextRoom(*m_label))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label, 0, 0, Qt::AlignTop);
    layout->addWidget(m_room, 0, 0);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    // Queued: the text with the link that was followed becomes another.
    connect(m_label, &QLabel::linkActivated, this, &MissingVariants::showAll, Qt::QueuedConnection);
    offer();
    connect(&classroom, &Classroom::stepChanged, this, &MissingVariants::offer);
    connect(&classroom.session(), &Session::tracksChanged, this, &MissingVariants::refresh);
}

void MissingVariants::offer()
{
    m_offered.clear();
    m_texts.clear();
    m_room->keep({});
    refresh();
}

/// What has been offered keeps its room, so that the text below does not move when it is taken.
void MissingVariants::refresh()
{
    QStringList missing;
    QStringList shown;
    const QStringList ids = variantsOf(m_classroom);
    for (const Variant &variant : m_classroom.lesson().variants) {
        const bool isShown = m_classroom.session().isShown(variant);
        if (!ids.contains(variant.id) || (isShown && !m_offered.contains(variant.id)))
            continue;
        m_offered.insert(variant.id);
        (isShown ? shown : missing) += variant.title;
    }
    const QString comma = tr(", ");
    const bool one = missing.size() == 1;
    const QString words = one ? tr("This step is also about %1, which is not shown.")
                              : tr("This step is also about what is not shown: %1.");
    const QString show = one ? tr("Show it") : tr("Show them");
    if (missing.isEmpty()) {
        m_label->setText(tr("Also shown now: %1.").arg(shown.join(comma).toHtmlEscaped()));
    } else {
        const QString text = words.arg(missing.join(comma));
        m_label->setText(QStringLiteral("%1 <a href=\"#\">%2</a>").arg(text.toHtmlEscaped(), show));
        m_texts += text + u' ' + show;
        m_room->keep(m_texts);
    }
    setVisible(!m_offered.empty());
}

void MissingVariants::showAll()
{
    for (const QString &id : std::set(m_offered)) {
        if (const Variant *variant = m_classroom.lesson().variant(id))
            m_classroom.session().setShown(*variant, true);
    }
}

} // namespace overlap
