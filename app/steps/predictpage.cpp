// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/predictpage.h"

#include "app/classroom/glossary.h"
#include "app/panels/flowlayout.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/lineorder.h"
#include "app/steps/secondsfield.h"
#include "app/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace overlap {

PredictPage::PredictPage(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_question(new TextLabel(TextRole::Strong)),
      m_help(new TextLabel(TextRole::Soft))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap / 2));
    for (TextLabel *label : {m_question, m_help}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_question->setToolTip(termTip("prediction"));
    showLesson();
    for (const auto signal : {&Classroom::stepChanged, &Classroom::predictionChanged})
        connect(&classroom, signal, this, &PredictPage::refresh);
    connect(&classroom.session(), &Session::tracksChanged, this, &PredictPage::refresh);
    connect(&classroom.session(), &Session::aboutToRun, this, [this] {
        for (SecondsField *field : m_totals) // A click on Run leaves the keys where they are.
            field->take();
    });
}

/// Whatever can stay does: it may have the focus.
void PredictPage::refresh()
{
    const bool isSame = m_question->text() == m_classroom.lesson().question.text
        && (m_order ? m_order->lines() == m_classroom.order() : m_variants == shownVariants());
    if (isSame)
        showPredictions();
    else
        showLesson(); // Another lesson, or the run prints other lines with other values.
}

QStringList PredictPage::shownVariants() const
{
    QStringList variants;
    for (const Session::Track &track : m_classroom.session().tracks())
        variants += track.variant->id;
    return variants;
}

void PredictPage::showLesson()
{
    m_variants = shownVariants();
    const Question &question = m_classroom.lesson().question;
    const bool totals = question.kind == Question::Kind::Totals;
    m_question->setText(question.text);
    showHelp();
    delete m_answer;
    m_totals.clear();
    m_order = nullptr;
    m_answer = totals ? makeTotals() : m_order = new LineOrder(m_classroom, this);
    layout()->addWidget(m_answer);
    m_answer->show();
    showPredictions();
}

void PredictPage::showHelp()
{
    const bool totals = m_classroom.lesson().question.kind == Question::Kind::Totals;
    m_help->setText(
        totals ? tr("Drag each flag on the time axis to where the run will end, or type the seconds. Then run.")
            : m_classroom.leavesLinesOut()
            ? tr("Some lines are left out here. Drag these into their order, or move one with Alt+Up and Alt+Down. "
                 "Then run.")
            : tr("Drag the lines into their order, or move one with Alt+Up and Alt+Down. Then run."));
    m_help->setForegroundRole(QPalette::BrightText);
}

/// In the place of the help: nothing moves.
void PredictPage::tellRefused(const QString &typed, const QString &variant)
{
    m_help->setText(tr("\u201c%1\u201d is no prediction for %2. Allowed: 0 to %3.")
                        .arg(typed, variant, formatBrief(m_classroom.blankLength())));
    m_help->setForegroundRole(QPalette::WindowText);
    m_classroom.refuseTotal(m_help->text());
    QAccessibleEvent alert(m_help, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// From field to field, and from the last one into the run.
void PredictPage::goOn(std::size_t field)
{
    showHelp();
    if (field + 1 < m_totals.size()) {
        m_totals[field + 1]->setFocus(Qt::TabFocusReason);
        return;
    }
    if (m_classroom.hidesRuns())
        m_classroom.session().restart(); // What is said during a run is for the next one.
}

QWidget *PredictPage::makeTotals()
{
    auto *fields = new QWidget(this);
    auto *flow = new FlowLayout(qRound(metrics.columnMargin), qRound(metrics.gap / 2));
    fields->setLayout(flow);
    for (const Session::Track &track : m_classroom.session().tracks()) {
        auto *pair = new QWidget(fields);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(qRound(metrics.gap));
        auto *name = new TextLabel(TextRole::Body, track.variant->title);
        auto *field = new SecondsField;
        const QString title = track.variant->title;
        field->setAccessibleName(tr("Your prediction of %1, in seconds").arg(title));
        name->setBuddy(field);
        connect(field, &QDoubleSpinBox::valueChanged, this, [this, field, variant = track.variant->id] {
            showHelp();
            if (const std::optional<double> seconds = field->seconds())
                m_classroom.predictTotal(variant, fromSeconds(*seconds));
        });
        connect(field, &SecondsField::refused, this,
                [this, title](const QString &typed) { tellRefused(typed, title); });
        // Whoever thinks about a variant wants to read it.
        connect(field, &SecondsField::reached, this,
                [this, variant = track.variant] { m_classroom.session().setFocus(*variant); });
        connect(field, &SecondsField::entered, this, [this, number = m_totals.size()] { goOn(number); });
        row->addWidget(name);
        row->addWidget(field);
        flow->addWidget(pair);
        m_totals.push_back(field);
    }
    return fields;
}

void PredictPage::showPredictions()
{
    for (std::size_t i = 0; i < m_totals.size(); ++i) {
        const std::optional<Duration> total = m_classroom.total(m_classroom.session().tracks().at(i).variant->id);
        const QSignalBlocker blocker(m_totals[i]);
        m_totals[i]->setMost(toSeconds(m_classroom.blankLength())); // As far as a flag can be dragged.
        m_totals[i]->setSeconds(total ? std::optional(toSeconds(*total)) : std::nullopt);
    }
}

} // namespace overlap
