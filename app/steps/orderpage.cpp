// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/orderpage.h"

#include "app/panels/card.h"
#include "app/panels/label.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/puzzlelist.h"
#include "app/steps/puzzlesource.h"
#include "app/steps/puzzlewords.h"
#include "app/theme.h"
#include "app/timeline/timelineview.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace overlap {

OrderPage::OrderPage(Classroom &classroom, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_goal(new TextLabel(TextRole::Strong)),
      m_lines(new PuzzleList(tr("Lines"))), m_program(new PuzzleList(tr("Your program"))),
      m_verdict(new SignLabel(SignLabel::Sign::Open, {}))
{
    auto *help = new TextLabel(TextRole::Soft,
                               tr("One of the lines is wrong: leave it out. Drag them, or press Enter to move a line "
                                  "over and Alt+Up or Alt+Down to sort."));
    for (TextLabel *label : {m_goal, help})
        label->setWordWrap(true);
    auto *lists = new QGridLayout;
    lists->setHorizontalSpacing(qRound(metrics.margin));
    lists->addWidget(new TextLabel(TextRole::Caption, tr("Lines")), 0, 0);
    lists->addWidget(new TextLabel(TextRole::Caption, tr("Your program")), 0, 1);
    lists->addWidget(m_lines, 1, 0);
    lists->addWidget(m_program, 1, 1);
    auto *picture = new Card;
    auto *pictureLayout = new QVBoxLayout(picture);
    const int inset = qRound(metrics.cardInset);
    pictureLayout->setContentsMargins(inset, inset, inset, inset);
    auto *source = new PuzzleSource(classroom, this);
    auto *view = new TimelineView(*source);
    source->setParent(view); // which has a reference to it
    view->setAccessibleName(tr("Timeline of your program"));
    pictureLayout->addWidget(view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(metrics.gap / 2));
    layout->addWidget(m_goal);
    layout->addWidget(help);
    layout->addLayout(lists);
    layout->addWidget(m_verdict);
    layout->addWidget(picture);

    const auto handOver = [](PuzzleList *from, PuzzleList *to) {
        connect(from, &PuzzleList::handedOver, from, [from, to](QListWidgetItem *item) {
            to->addItem(from->takeItem(from->row(item)));
            to->setCurrentRow(to->count() - 1);
        });
    };
    m_lines->setOther(*m_program);
    m_program->setOther(*m_lines);
    handOver(m_lines, m_program);
    handOver(m_program, m_lines);
    connect(m_program, &PuzzleList::reordered, this, &OrderPage::take);
    showLesson();
    connect(&classroom, &Classroom::stepChanged, this, &OrderPage::showLesson);
    connect(&classroom.session().inspection(), &Inspection::languageChanged, this, &OrderPage::showLesson);
    connect(&classroom, &Classroom::builtChanged, this, &OrderPage::showVerdict);
}

void OrderPage::showLesson()
{
    const std::optional<Puzzle> &puzzle = m_classroom.lesson().puzzle;
    if (!puzzle)
        return;
    const Variant &wanted = *m_classroom.lesson().variant(puzzle->variant);
    m_goal->setText(tr("Build the main function of %1: %2.").arg(wanted.title, wanted.summary));
    const Language language = m_classroom.session().inspection().language();
    PuzzleOrder rest = m_classroom.puzzleLines();
    std::erase_if(rest, [&](std::size_t line) { return std::ranges::count(m_classroom.built(), line) > 0; });
    m_lines->show(*puzzle, rest, language);
    m_program->show(*puzzle, PuzzleOrder(m_classroom.built()), language);
    m_told = {QStringLiteral(" \n ")}; // most texts take two lines
    m_verdict->reserveForNumbers(m_told);
    showVerdict();
}

void OrderPage::take()
{
    if (m_classroom.lesson().puzzle && m_program->order() != m_classroom.built())
        m_classroom.build(m_program->order());
}

void OrderPage::showVerdict()
{
    const std::optional<PuzzleVerdict> &verdict = m_classroom.puzzleVerdict();
    if (m_classroom.built().empty()) {
        tell(SignLabel::Sign::Open, tr("There is no line yet."));
    } else if (!verdict) {
        tell(SignLabel::Sign::Open, tr("Not a program yet: %1.").arg(m_classroom.puzzleError()));
    } else {
        const Puzzle &puzzle = *m_classroom.lesson().puzzle;
        const bool fails = !verdict->built.lanes().empty() && !verdict->built.lanes().front().error.isEmpty();
        const bool goesOn = !fails && m_classroom.built().size() < rightOrder(puzzle).size();
        const SignLabel::Sign sign = verdict->solved ? SignLabel::Sign::Right
            : goesOn                                 ? SignLabel::Sign::Open
                                                     : SignLabel::Sign::Wrong;
        tell(sign, puzzleVerdictText(*verdict, *m_classroom.lesson().variant(puzzle.variant)));
    }
}

void OrderPage::tell(SignLabel::Sign sign, const QString &text)
{
    if (const QString form = SignLabel::withWideNumbers(text); !m_told.contains(form)) {
        m_told += form;
        m_verdict->reserveForNumbers(m_told);
    }
    m_verdict->show(sign, text);
}

} // namespace overlap
