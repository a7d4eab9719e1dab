// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/runpage.h"

#include "app/classroom/progressstore.h"
#include "app/panels/flowlayout.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/signlabel.h"
#include "app/steps/verdicttext.h"
#include "app/theme.h"
#include "lessons/lessons.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace overlap {

RunPage::RunPage(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(qRound(metrics.gap / 2));
    refresh();
    for (const auto signal : {&Classroom::stepChanged, &Classroom::judged, &Classroom::predictionChanged})
        connect(&classroom, signal, this, &RunPage::refresh);
    for (const auto signal : {&Session::runStateChanged, &Session::tracksChanged})
        connect(&classroom.session(), signal, this, &RunPage::refresh);
}

void RunPage::refresh()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const std::vector<TotalVerdict> &totals = m_classroom.totalVerdicts();
    for (const TotalVerdict &verdict : totals)
        addLine(totalVerdictText(m_classroom.lesson(), verdict), verdict.right);
    for (const TotalVerdict &verdict : totals) {
        if (verdict.idea)
            addIdea(*verdict.idea);
    }
    if (const std::optional<OrderVerdict> &order = m_classroom.orderVerdict())
        addOrder(*order);
    const Session::RunState state = m_classroom.session().runState();
    const bool isNew = state != Session::RunState::Idle && m_classroom.hasNewPrediction();
    if (m_lines->count() > 0 && !isNew)
        return;
    QString words = isNew                      ? tr("You have predicted anew: run again to see whether it is right.")
        : state == Session::RunState::Finished ? tr("Look at each lane: who waits for what, and who holds the loop?")
        : state == Session::RunState::Idle
        ? tr("Press Run and watch. Each lane is one task; time goes from left to right.")
        : tr("Each lane is one task; time goes from left to right.");
    if (!isNew && state == Session::RunState::Finished && !m_classroom.isReached(Step::Predict))
        words.prepend(tr("You have run it without a prediction, which is fine.") + u' ');
    auto *text = new TextLabel(TextRole::Soft, words);
    text->setWordWrap(true);
    m_lines->addWidget(text);
}

void RunPage::addLine(const QString &text, bool right)
{
    m_lines->addWidget(new SignLabel(right ? SignLabel::Sign::Right : SignLabel::Sign::Wrong, text));
}

void RunPage::addIdea(const MetIdea &idea)
{
    const QString text = ideaText(m_classroom.lesson(), idea);
    if (!text.isEmpty()) {
        auto *label = new TextLabel(TextRole::Body, text);
        label->setWordWrap(true);
        m_lines->addWidget(label);
    }
    auto *ways = new QWidget;
    auto *flow = new FlowLayout(qRound(metrics.gap), qRound(metrics.gap / 2));
    ways->setLayout(flow);
    const Variant *variant = m_classroom.lesson().variant(idea.variant);
    Session &session = m_classroom.session();
    if (variant && !session.isShown(*variant)) {
        auto *show = new QPushButton(tr("Show %1 beside").arg(variant->title));
        connect(show, &QPushButton::clicked, this, [&session, variant] { session.setShown(*variant, true); });
        flow->addWidget(show);
    }
    const Lesson *lesson = findLesson(idea.lesson);
    const bool isKnown = lessonState(m_classroom.store().progress(), idea.lesson) == LessonState::Done;
    if (lesson && lesson != &session.lesson() && !isKnown && m_classroom.offers(*lesson)) {
        auto *open = new QPushButton(tr("The lesson on this: %1").arg(lesson->title.section(u':', 0, 0)));
        connect(open, &QPushButton::clicked, this, [this, lesson] { m_classroom.open(*lesson); });
        flow->addWidget(open);
    }
    if (flow->count() > 0)
        m_lines->addWidget(ways);
    else
        delete ways;
}

void RunPage::addLines(const QString &words, const QStringList &lines)
{
    auto *label = new TextLabel(TextRole::Body, words.arg(lines.join(tr(" \u2192 "))));
    label->setWordWrap(true);
    m_lines->addWidget(label);
}

void RunPage::addOrder(const OrderVerdict &verdict)
{
    addLine(orderVerdictText(verdict, m_classroom.order()), verdict.right);
    if (verdict.right)
        return;
    addLines(tr("You said: %1"), m_classroom.order());
    addLines(m_classroom.leavesLinesOut() ? tr("Of these lines the run prints: %1") : tr("The run prints: %1"),
             verdict.order);
    if (verdict.idea)
        addIdea(*verdict.idea);
}

} // namespace overlap
