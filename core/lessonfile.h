// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace overlap {

/// The words of a lesson, read from its lesson.md: a front matter between two lines `---`, then Markdown.
struct LessonFile
{
    struct VariantWords
    {
        QString id;
        QString title;
        QString summary;
        bool wrong = false;
    };

    struct KnobWords
    {
        QString id;
        QString label;
    };

    /// A sentence and the text of the condition that decides it.
    struct StatementWords
    {
        QString text;
        QString condition;
        qsizetype line = 0; ///< In the file, from 1.
    };

    /// A wrong idea, the lesson that treats it and the text of the expression that gives its total, if it has one.
    struct IdeaWords
    {
        QString id;
        QString sentence;
        QString lesson;
        QString expression;
        QStringList variants; ///< That somebody may have it of; empty: of any.
        qsizetype line = 0;   ///< In the file, from 1.
    };

    QString title;
    int chapter = 0;
    int position = 0;
    QString claim;
    bool real = false;                  ///< `real: yes`.
    std::vector<VariantWords> variants; ///< `variant.ID: Title | summary`, with `| wrong` behind it if the
                                        ///< program shows a mistake; in the order of the file.
    std::vector<KnobWords> knobs;       ///< `knob.ID: label`.
    QString question;
    QString orderOf;              ///< The variant of `predict: order VARIANT`; empty for `predict: totals`.
    qsizetype predictLine = 0;    ///< In the file, from 1.
    std::vector<IdeaWords> ideas; ///< `idea.VARIANT: Sentence | LESSON` or `idea.NAME: Sentence | LESSON | expression`,
                                  ///< either with a last part `| only VARIANT, VARIANT`.
    std::array<StatementWords, 3> statements; ///< `statement.N: Text | condition`, N from 1.
    std::vector<StatementWords> tasks;        ///< `task.N: Text | condition`, N from 1.
    StatementWords challenge;                 ///< `challenge: Text | condition`.
    QStringList hints;                        ///< `hint.N: Text`, N from 1.
    QString text;
    qsizetype textLine = 0; ///< Where it begins in the file, from 1.
};

/// Reads `content`; `path` is only for messages. On failure returns none and puts one line into `error`, such as
/// "lessons/gather/lesson.md:3: unknown key 'titel'".
std::optional<LessonFile> parseLessonFile(const QString &content, const QString &path, QString *error);

} // namespace overlap
