// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/condition.h"
#include "core/face.h"
#include "core/knob.h"
#include "core/lessontext.h"
#include "core/puzzle.h"

#include <qcoro/qcorotask.h>

#include <functional>
#include <map>

namespace overlap {

/// Starts the main coroutine of a variant with the given knob values.
using VariantMain = std::function<QCoro::Task<>(const KnobValues &)>;

/// One way to write the lesson's work.
struct Variant
{
    QString id;
    QString title;      ///< "Gathered".
    QString summary;    ///< What it does in a few words: "all three at once".
    bool wrong = false; ///< It shows a mistake; that it is sooner done is no merit.
    QString pythonPath; ///< In the source tree: "lessons/gather/gathered.py".
    VariantMain main;
    Face cpp;
    Face python;
    std::map<int, int> pythonLines; ///< Line shown in `cpp` -> the line in `python` that does the same.

    const Face &face(Language language) const { return language == Language::Cpp ? cpp : python; }

    /// The line, as shown in `language`, of a line of the C++ file; 0 if that face has none.
    int shownLine(Language language, quint32 fileLine) const;

    /// The line of the C++ file of a line as shown in `language`; the first if there are several, 0 if there is none.
    quint32 fileLine(Language language, int shownLine) const;
};

/// A sentence about the runs of a lesson, true or false as the knobs stand: the condition decides.
struct Statement
{
    QString text;
    Condition condition;
};

/// What the reader predicts before the first run.
struct Question
{
    enum class Kind : quint8 {
        Totals, ///< A total for each variant.
        Order,  ///< The order of the lines that `variant` prints.
    };

    QString text;
    Kind kind = Kind::Totals;
    QString variant; ///< Of an order; empty otherwise.
};

/// A wrong idea that shows in a prediction: in a total that another variant has or that an expression gives, or in the
/// order of lines of another variant.
struct Idea
{
    QString id;                      ///< Of that variant; for an expression a name of its own.
    QString sentence;                ///< To the reader: "You added the waits up."
    QString lesson;                  ///< Id of the lesson that treats it.
    std::optional<Expression> total; ///< What somebody with this idea predicts; none: what the variant takes.
    QStringList variants{};          ///< Ids of those of which somebody may have this idea; empty: of any.

    bool isOf(const QString &variant) const { return variants.isEmpty() || variants.contains(variant); }
};

/// A lesson: its words, its knobs and its programs. Built once, then only read; safe to read from any thread.
struct Lesson
{
    QString id;
    int chapter = 0;  ///< From 1.
    int position = 0; ///< Within the chapter, from 1.
    QString title;
    QString claim;
    bool real = false;       ///< Live runs use files and sockets. The Python twins do, too: they run in real time only.
    LessonText text;         ///< It explains what the runs have shown.
    Question question;       ///< To be answered with a prediction.
    std::vector<Idea> ideas; ///< In the order in which they are looked for.
    std::vector<Statement> statements; ///< Three to judge; with the defaults at least one is true and one is false.
    std::vector<Statement> tasks;      ///< Small goals: false with the defaults, true for some values of the knobs.
    Statement challenge;               ///< The goal of the lesson, as the tasks.
    QStringList hints;                 ///< To the challenge, to be given one at a time.
    std::vector<Knob> knobs;
    std::vector<Variant> variants; ///< The first two are compared when the lesson opens.
    std::optional<Puzzle> puzzle;  ///< To be put in order; not every lesson has one.

    const Variant *variant(QStringView id) const;
    const Idea *idea(QStringView id) const;
    std::optional<std::size_t> knobIndex(QStringView id) const;
    KnobValues defaults() const;
};

/// The title of a chapter; translated. Empty if there is no such chapter.
QString chapterTitle(int chapter);

} // namespace overlap
