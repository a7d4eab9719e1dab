// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/glossary.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Glossary)
};

/// As Term has it, the forms between commas.
Term term(const QString &name, const QString &forms, const QString &meaning)
{
    return {name, forms.split(u", "_s), meaning};
}

/// A form, and whose it is.
struct Form
{
    QString text;
    std::size_t term = 0;
    bool onlyItalic = false;
};

/// The longest first.
std::vector<Form> formsOf(const std::vector<Term> &terms)
{
    std::vector<Form> forms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        for (const QString &form : terms[i].forms) {
            const bool onlyItalic = form.startsWith(u'*');
            forms.push_back({onlyItalic ? form.sliced(1) : form, i, onlyItalic});
        }
    }
    std::ranges::stable_sort(forms, std::greater(), [](const Form &form) { return form.text.size(); });
    return forms;
}

} // namespace

std::vector<Term> glossary()
{
    std::vector<Term> terms{
        term(Words::tr("async with"), Words::tr("async with, context manager"),
             Words::tr("A block that *awaits* what is to be done before it and after it, however it ends.")),
        term(Words::tr("asynchronous"), Words::tr("asynchronous, async"),
             Words::tr("Written so that a wait does not hold up everything else.")),
        term(Words::tr("await"), Words::tr("await, awaits, awaited"),
             Words::tr("To go on only when something is done, with the *loop* free for others if that takes a wait.")),
        term(Words::tr("back pressure"), Words::tr("back pressure"),
             Words::tr("What a full *queue* does to those who fill it: they wait until there is room.")),
        term(Words::tr("blocking"), Words::tr("blocking, blocked"),
             Words::tr("Holding the *loop* in a call that waits or computes, so that no other *task* can run.")),
        term(Words::tr("cancel"), Words::tr("cancel, cancels, cancelled, cancelling"),
             Words::tr("To ask a *task* to end, by an error that is thrown where it *awaits* something.")),
        term(Words::tr("coroutine"), Words::tr("coroutine, coroutines"),
             Words::tr("A function that can *suspend* itself in the middle and go on from there later.")),
        term(Words::tr("debug mode"), Words::tr("debug mode"),
             Words::tr("A way to run the *loop* in which it warns of every *turn* that takes too long.")),
        term(Words::tr("face"), Words::tr("face"),
             Words::tr("The code of a *variant* in one language, C++ or Python.")),
        term(Words::tr("gather"), Words::tr("gather"),
             Words::tr("A call that makes a *task* of each call it is given and waits for all their results, or for "
                       "the first error.")),
        term(Words::tr("generator"), Words::tr("generator, generators, async for"),
             Words::tr("A function that gives its items one by one and may *await* something before each.")),
        term(Words::tr("GIL"), Words::tr("GIL"),
             Words::tr("The token without which no *thread* of a Python program may run Python code.")),
        term(Words::tr("heartbeat"), Words::tr("heartbeat"),
             Words::tr("The line below the *loop* that beats while the loop is free and is flat while it is held.")),
        term(Words::tr("knob"), Words::tr("knob, knobs"),
             Words::tr("A value of a lesson that a slider sets, such as a delay or a limit.")),
        term(Words::tr("lane"), Words::tr("lane, lanes"),
             Words::tr("The row of one *task* in the timeline, with its *spans* from left to right.")),
        term(Words::tr("lock"), Words::tr("lock, locks"),
             Words::tr("Something that one *task* at a time can hold, while the others wait for it.")),
        term(Words::tr("loop"), Words::tr("event loop, event loops, loop, loops"),
             Words::tr("The part of a program that gives its *tasks* one *turn* after another and notices what they "
                       "wait for.")),
        term(Words::tr("permit"), Words::tr("permit, permits"),
             Words::tr("What a *semaphore* hands out, and what has to be given back to it.")),
        term(Words::tr("playhead"), Words::tr("playhead"),
             Words::tr("The line at the moment of the run that the window shows.")),
        term(Words::tr("prediction"), Words::tr("prediction, predictions, predict"),
             Words::tr("What you say beforehand that a run will do; what a run in *virtual time* finds out is called "
                       "calculated.")),
        term(Words::tr("queue"), Words::tr("queue, queues"),
             Words::tr("A line in which what came first is taken first, and in which a *task* waits if there is "
                       "nothing to take.")),
        term(Words::tr("ready"), Words::tr("*ready"),
             Words::tr("Able to run, and waiting only for a *turn* on the *loop*.")),
        term(Words::tr("semaphore"), Words::tr("semaphore, semaphores"),
             Words::tr("A counter of *permits* that lets only so many *tasks* go on at a time.")),
        term(Words::tr("span"), Words::tr("span, spans"),
             Words::tr("A stretch of time that a *task* spends in one state, drawn as a bar.")),
        term(Words::tr("suspend"), Words::tr("suspend, suspends, suspended, suspension"),
             Words::tr("To stop at an *await* and give the *loop* back, to go on from there later.")),
        term(Words::tr("task"), Words::tr("task, tasks"),
             Words::tr("A *coroutine* that the *loop* drives, with a name and a *lane* of its own.")),
        term(Words::tr("task group"), Words::tr("task group, TaskGroup"),
             Words::tr("A block that ends when all *tasks* started in it have ended, and whose first error *cancels* "
                       "the others.")),
        term(Words::tr("thread"), Words::tr("thread, threads"),
             Words::tr("A part of a program that the system can run side by side with its other parts.")),
        term(Words::tr("timeout"), Words::tr("timeout, timeouts"),
             Words::tr("A limit of time after which a call is *cancelled*.")),
        term(Words::tr("timer"), Words::tr("timer, timers"),
             Words::tr("What makes a *task* *ready* again at a certain moment.")),
        term(Words::tr("total"), Words::tr("total, totals"),
             Words::tr("How long a run takes, from its start until its main *task* ends.")),
        term(Words::tr("trace"), Words::tr("trace, traces"), Words::tr("The record of all that happened in a run.")),
        term(Words::tr("turn"), Words::tr("first turn, same turn, every turn, each turn, the turn, one turn"),
             Words::tr("What a *task* does from the moment it gets the *loop* until it waits or ends.")),
        term(Words::tr("variant"), Words::tr("variant, variants"),
             Words::tr("One of the ways in which the work of a lesson is written.")),
        term(Words::tr("virtual time"), Words::tr("virtual time, virtual"),
             Words::tr("A clock that jumps from one moment at which something happens to the next, so that a long run "
                       "is over at once.")),
        term(Words::tr("worker process"), Words::tr("worker process, worker processes, process, processes"),
             Words::tr("A program of its own, with its own memory, that computes for another one.")),
    };
    std::ranges::sort(terms,
                      [](const Term &a, const Term &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    return terms;
}

const Term *findTerm(const std::vector<Term> &terms, const QString &word)
{
    const auto isWord = [&](const QString &form) { return form.compare(word, Qt::CaseInsensitive) == 0; };
    const auto found = std::ranges::find_if(terms, [&](const Term &term) {
        return isWord(term.name) || std::ranges::any_of(term.forms, [&](const QString &form) {
                   return isWord(form.startsWith(u'*') ? form.sliced(1) : form);
               });
    });
    return found == terms.end() ? nullptr : &*found;
}

std::vector<TermPlace> termsIn(const QString &text, const std::vector<Term> &terms)
{
    const std::vector<Form> forms = formsOf(terms);
    QStringList words;
    for (const Form &form : forms)
        words += QRegularExpression::escape(form.text);
    // No part of a longer word or name, such as asyncio.Queue.
    const QRegularExpression pattern(u"(?<![\\w.])(?:%1)(?!\\w|\\.\\w)"_s.arg(words.join(u'|')),
                                     QRegularExpression::CaseInsensitiveOption
                                         | QRegularExpression::UseUnicodePropertiesOption);
    std::vector<TermPlace> places;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto form = std::ranges::find_if(
            forms, [&](const Form &each) { return each.text.compare(match.capturedView(), Qt::CaseInsensitive) == 0; });
        places.push_back({form->term, match.capturedStart(), match.capturedLength(), form->onlyItalic});
    }
    return places;
}

QString termTip(const Term &term)
{
    return u"<qt><b>%1</b>: %2</qt>"_s.arg(term.name.toHtmlEscaped(), term.plainMeaning().toHtmlEscaped());
}

QString termTip(const char *name)
{
    return termTip(*findTerm(glossary(), Words::tr(name)));
}

} // namespace overlap
