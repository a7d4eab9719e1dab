// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/changepage.h"

#include "app/classroom/measurewords.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/sectionbar.h"
#include "app/steps/signlabel.h"
#include "app/taborder.h"
#include "app/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace overlap {

ChangePage::ChangePage(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_layout(new QVBoxLayout(this)), m_bar(new SectionBar)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(qRound(metrics.gap / 2));
    m_layout->addWidget(m_bar);
    m_bar->setTitles({tr("True or false"), tr("Move the sliders")});
    showLesson();
    connect(m_bar, &SectionBar::chosen, &classroom, &Classroom::setSection);
    connect(&classroom, &Classroom::sectionChanged, this, &ChangePage::openSection);
    connect(&classroom, &Classroom::stepChanged, this, &ChangePage::showLesson);
    connect(&classroom, &Classroom::verdictsChanged, this, &ChangePage::showVerdicts);
    connect(&classroom, &Classroom::progressChanged, this, &ChangePage::showVerdicts);
    connect(&classroom.session(), &Session::runStateChanged, this, &ChangePage::showVerdicts);
}

void ChangePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showVerdicts();
}

void ChangePage::showLesson()
{
    const Lesson &lesson = m_classroom.lesson();
    m_statements.clear();
    m_tasks.clear();
    QVBoxLayout *lines = addSection(Statements);
    m_question = new TextLabel(TextRole::Caption, tr("True or false, with the values as they stand?"));
    m_question->setWordWrap(true);
    lines->addWidget(m_question);
    m_isAnswered = false;
    for (std::size_t i = 0; i < lesson.statements.size(); ++i)
        m_statements.push_back(addStatement(i, *lines));
    lines = addSection(Tasks);
    for (const Statement &task : lesson.tasks) {
        auto *label = new SignLabel(SignLabel::Sign::Open, task.text);
        lines->addWidget(label);
        m_tasks.push_back(label);
    }
    openSection();
    showVerdicts();
}

/// In place of the one that was there.
QVBoxLayout *ChangePage::addSection(Section section)
{
    QWidget *&content = m_contents[section];
    delete content;
    content = new QWidget(this);
    m_layout->addWidget(content);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(qRound(metrics.gap / 2));
    return lines;
}

void ChangePage::openSection()
{
    if (m_classroom.step() != Step::Change)
        return;
    const Section open = m_classroom.section() == Tasks ? Tasks : Statements;
    m_bar->setOpen(open);
    for (const Section each : {Statements, Tasks}) {
        if (each != open)
            leaveKeys(*m_contents[each]);
        m_contents[each]->setVisible(each == open);
    }
}

ChangePage::Row ChangePage::addStatement(std::size_t statement, QVBoxLayout &lines)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap));
    const QString &text = m_classroom.lesson().statements[statement].text;
    Row row{new SignLabel(SignLabel::Sign::Open, text), new QPushButton(tr("True")), new QPushButton(tr("False"))};
    auto *sentence = new QVBoxLayout; // Its first line level with the buttons.
    sentence->addSpacing(qRound(metrics.gap / 2));
    sentence->addWidget(row.text, 1);
    layout->addLayout(sentence, 1);
    for (QAbstractButton *button : {row.yes, row.no}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleDescription(text);
        connect(button, &QAbstractButton::clicked, &m_classroom,
                [&classroom = m_classroom, statement, isTrue = button == row.yes] {
                    classroom.setAnswer(statement, isTrue);
                });
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    lines.addWidget(line);
    return row;
}

/// Other values make other exercises: then the answers are gone.
void ChangePage::showQuestion()
{
    bool isAnswered = false;
    bool wasRight = false;
    for (std::size_t i = 0; i < m_statements.size(); ++i) {
        isAnswered |= m_classroom.answer(i).has_value();
        wasRight |= m_classroom.isStatementDone(i);
    }
    if (isAnswered)
        m_question->setText(tr("True or false, with the values as they stand?"));
    else if (m_isAnswered)
        m_question->setText(wasRight ? tr("New values: true or false now? Right answers still count.")
                                     : tr("New values: true or false now?"));
    m_isAnswered = isAnswered;
}

/// A task, and below it how it was done: it stays so, with other values too.
void ChangePage::showTask(std::size_t task)
{
    SignLabel &label = *m_tasks[task];
    const Lesson &lesson = m_classroom.lesson();
    const QString &text = lesson.tasks[task].text;
    const StatementVerdict now = m_classroom.taskVerdict(task);
    const Classroom::Reached *reached = m_classroom.reachedTask(task);
    const QString toRun = u' ' + tr("Run to see it.");
    const auto done = [&](const QString &values, const StatementVerdict &verdict, const QStringList &told = {}) {
        return answered(text, values.isEmpty() ? tr("Done:") : tr("Done with %1:").arg(values), verdict, told);
    };
    const QString changes = longestChange(lesson);
    label.reserveForNumbers({done(changes, now) + toRun, done(changes, several(now)) + toRun});
    if (reached) {
        const bool isToSee = now.holds && m_classroom.session().runIsOutdated();
        const KnobValues usual = lesson.defaults();
        const QString words = done(changesText(lesson, reached->values, usual), reached->verdict,
                                   changedKnobs(lesson, reached->values, usual));
        label.show(SignLabel::Sign::Right, isToSee ? words + toRun : words);
    } else {
        label.show(SignLabel::Sign::Open, now.holds ? answered(text, tr("Let go here:"), now) : text);
    }
}

/// The sentence, and below it what has become of it.
QString ChangePage::answered(const QString &text, const QString &verdict, const StatementVerdict &numbers,
                             const QStringList &told) const
{
    return text + u'\n' + tr("%1 %2.").arg(verdict, numbersText(numbers, m_classroom.lesson(), told));
}

void ChangePage::showVerdicts()
{
    if (!isVisible())
        return;
    showQuestion();
    for (std::size_t i = 0; i < m_statements.size(); ++i)
        showStatement(i);
    for (std::size_t i = 0; i < m_tasks.size(); ++i)
        showTask(i);
    const bool isReached = m_classroom.isReached(Step::Change);
    const auto areDone = [&](std::size_t count, auto isDone) {
        return isReached || std::ranges::all_of(std::views::iota(std::size_t(0), count), isDone);
    };
    m_bar->setDone(Statements,
                   areDone(m_statements.size(), [&](std::size_t i) { return m_classroom.isStatementDone(i); }));
    m_bar->setDone(Tasks, areDone(m_tasks.size(), [&](std::size_t i) { return m_classroom.isTaskDone(i); }));
}

/// A statement, and below it what was answered: with other values it is asked anew, and what was right stays so.
void ChangePage::showStatement(std::size_t statement)
{
    const Row &row = m_statements[statement];
    const Lesson &lesson = m_classroom.lesson();
    const QString &text = lesson.statements[statement].text;
    const std::optional<bool> answer = m_classroom.answer(statement);
    row.yes->setChecked(answer == true);
    row.no->setChecked(answer == false);
    const StatementVerdict verdict = m_classroom.statementVerdict(statement);
    const auto told = [&](bool right, const StatementVerdict &numbers) {
        const QString word = verdict.holds ? (right ? tr("Right, this is true:") : tr("No, this is true:"))
                                           : (right ? tr("Right, this is false:") : tr("No, this is false:"));
        return answered(text, word, numbers);
    };
    const QString toRun = u' ' + tr("Run to see it.");
    row.text->reserveForNumbers({told(true, verdict) + toRun, told(true, several(verdict)) + toRun}); // the longest
    const QString hint = m_classroom.session().runIsOutdated() ? toRun : QString();
    const Classroom::Reached *reached = m_classroom.reachedStatement(statement);
    if (answer) {
        const bool isRight = verdict.holds == *answer;
        row.text->show(isRight ? SignLabel::Sign::Right : SignLabel::Sign::Wrong, told(isRight, verdict) + hint);
    } else if (reached) {
        const QString values = changesText(lesson, reached->values, m_classroom.session().knobs());
        row.text->show(SignLabel::Sign::Right, text + u'\n' + tr("Right with %1.").arg(values));
    } else {
        row.text->show(SignLabel::Sign::Open, text);
    }
}

} // namespace overlap
