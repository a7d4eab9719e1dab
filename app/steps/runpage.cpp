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
#include "app/timeline/pathwords.h"
#include "lessons/lessons.h"

#include <QAccessible>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

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
    const Inspection &inspection = classroom.session().inspection();
    connect(&inspection, &Inspection::pathChanged, this, &RunPage::showWhy);
    connect(&inspection, &Inspection::languageChanged, this, &RunPage::refresh);
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
    m_whys.clear();
    m_why = nullptr;
    if (!m_classroom.refusal().isEmpty()) // Who clicked on Run could not read it where it was typed.
        addText(m_classroom.refusal());
    const std::vector<TotalVerdict> &totals = m_classroom.totalVerdicts();
    std::vector<MetIdea> ideas;
    for (const TotalVerdict &verdict : totals) {
        addTotal(verdict);
        if (verdict.idea)
            ideas.push_back(*verdict.idea);
    }
    if (const std::optional<OrderVerdict> &order = m_classroom.orderVerdict()) {
        addOrder(*order);
        if (order->idea)
            ideas.push_back(*order->idea);
    }
    if (!ideas.empty())
        addWays(ideas);
    if (!m_whys.empty()) { // below all that can be clicked
        m_why = addText({});
        showWhy();
    }
    const Session::RunState state = m_classroom.session().runState();
    if (m_classroom.session().isInProgress())
        addSaid();
    const bool isNew = state != Session::RunState::Idle && m_classroom.hasNewPrediction();
    if (m_lines->count() > 0 && !isNew)
        return;
    const bool isBlind = !m_classroom.isReached(Step::Predict);
    const QString words = isNew ? tr("You have predicted anew: run again to see whether it is right.")
        : state == Session::RunState::Finished && isBlind
        ? tr("No prediction, which is fine. Who waits, and who holds the loop?")
        : state == Session::RunState::Finished ? tr("Look at each lane: who waits for what, and who holds the loop?")
        : state == Session::RunState::Idle
        ? tr("Press Run and watch. Each lane is one task; time goes from left to right.")
        : tr("Each lane is one task; time goes from left to right.");
    addText(words, TextRole::Soft);
}

/// What is still open takes the room that its verdict will take: nothing is to move when the run ends.
void RunPage::addSaid()
{
    const Lesson &lesson = m_classroom.lesson();
    for (const Variant &variant : lesson.variants) {
        const auto said = m_classroom.saidTotals().find(variant.id);
        if (said == m_classroom.saidTotals().end() || !m_classroom.session().isShown(variant))
            continue;
        const TotalVerdict wrong{
            .variant = variant.id, .predicted = said->second, .total = Duration(said->second / 2), .idea = {}};
        auto *label = new SignLabel(SignLabel::Sign::Open, saidTotalText(lesson, variant.id, said->second));
        label->reserve(QStringLiteral("%1 %2").arg(totalVerdictText(lesson, wrong), tr("Why?")));
        m_lines->addWidget(label);
    }
    if (!m_classroom.saidOrder().isEmpty())
        m_lines->addWidget(new SignLabel(SignLabel::Sign::Open, saidOrderText(m_classroom.saidOrder())));
}

TextLabel *RunPage::addText(const QString &text, TextRole role)
{
    auto *label = new TextLabel(role, text);
    label->setWordWrap(true);
    m_lines->addWidget(label);
    return label;
}

/// What is asked for is told, one at a time, and shown in the timeline: until then that has the room.
void RunPage::askWhy(const Variant &variant)
{
    if (m_asked == variant.id) {
        m_classroom.session().inspection().setShowsPath(false);
        return;
    }
    m_asked = variant.id;
    m_classroom.showPath(variant); // which may make the page anew
    showWhy();
    QAccessibleEvent alert(m_why, QAccessible::Alert); // It stands below all else.
    QAccessible::updateAccessibility(&alert);
}

/// It goes with the frames in the timeline, however those go.
void RunPage::showWhy()
{
    if (!m_classroom.session().inspection().showsPath())
        m_asked.clear();
    if (!m_why)
        return;
    const auto why = m_whys.find(m_asked);
    m_why->setVisible(why != m_whys.end());
    if (why != m_whys.end())
        m_why->setText(why->second);
}

void RunPage::addTotal(const TotalVerdict &verdict)
{
    const Lesson &lesson = m_classroom.lesson();
    auto *label = new SignLabel(verdict.right ? SignLabel::Sign::Right : SignLabel::Sign::Wrong,
                                totalVerdictText(lesson, verdict));
    m_lines->addWidget(label);
    const Variant *variant = lesson.variant(verdict.variant);
    const QString path = variant ? whyText(*variant) : QString();
    if (!verdict.right && !verdict.idea && !path.isEmpty()) {
        m_whys[variant->id] = tr("Why %1 takes that long: %2").arg(variant->title, path);
        label->addLink(tr("Why?"));
        connect(label, &SignLabel::linkActivated, this, [this, variant] { askWhy(*variant); });
    }
    if (verdict.idea)
        addText(ideaText(lesson, *verdict.idea));
}

/// With the lines of the code as it is shown.
QString RunPage::whyText(const Variant &variant)
{
    const Language language = m_classroom.session().inspection().language();
    return pathText(m_classroom.decidingRun(variant.id),
                    [&](quint32 line) { return variant.shownLine(language, line); });
}

/// In one row: the timeline is to stay in view.
void RunPage::addWays(const std::vector<MetIdea> &ideas)
{
    auto *ways = new QWidget;
    auto *flow = new FlowLayout(qRound(metrics.gap), qRound(metrics.gap / 2));
    ways->setLayout(flow);
    std::set<QString> offered;
    const auto offer = [&](const QString &text, auto follow) {
        if (!offered.insert(text).second)
            return;
        auto *button = new QPushButton(text);
        connect(button, &QPushButton::clicked, this, follow);
        flow->addWidget(button);
    };
    Session &session = m_classroom.session();
    for (const MetIdea &idea : ideas) {
        const Variant *variant = m_classroom.lesson().variant(idea.variant);
        if (variant && !session.isShown(*variant))
            offer(tr("Show %1 beside").arg(variant->title), [&session, variant] { session.setShown(*variant, true); });
        const Lesson *lesson = findLesson(idea.lesson);
        const bool isKnown = lessonState(m_classroom.store().progress(), idea.lesson) == LessonState::Done;
        if (lesson && lesson != &session.lesson() && !isKnown && m_classroom.offers(*lesson))
            offer(tr("The lesson on this: %1").arg(lesson->title.section(u':', 0, 0)),
                  [this, lesson] { m_classroom.open(*lesson); });
    }
    if (flow->count() > 0)
        m_lines->addWidget(ways);
    else
        delete ways; // They are shown, and known, by now.
}

void RunPage::addOrder(const OrderVerdict &verdict)
{
    m_lines->addWidget(new SignLabel(verdict.right ? SignLabel::Sign::Right : SignLabel::Sign::Wrong,
                                     orderVerdictText(verdict, m_classroom.order())));
    if (verdict.right)
        return;
    addText(saidOrderText(m_classroom.order()));
    addText((m_classroom.leavesLinesOut() ? tr("Of these lines the run prints: %1") : tr("The run prints: %1"))
                .arg(printedText(verdict)));
    if (verdict.idea)
        addText(ideaText(m_classroom.lesson(), *verdict.idea));
}

} // namespace overlap
