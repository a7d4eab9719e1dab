// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessonlink.h"

#include <memory>

namespace overlap {

/// A text about the runs of a lesson: Markdown in which numbers and places are asked of runs. Outside of `code`,
///
/// `{EXPRESSION}` becomes its value: "3 s", "12", "on";
/// `{CONDITION ? text : text}` becomes the first text if the condition holds, else the second (` : text` may be left
/// out), in which all of this works as well;
/// `[text](moment:...)`, `(span:...)` and `(line:...)` become links `[text](overlap:N)`, N the number of a target from
/// 0; core/lessonlink.h says what they can name. A link that leads nowhere with these runs becomes its text.
/// A brace that means itself is written in `code`.
class LessonText
{
public:
    struct Resolved
    {
        QString markdown;
        std::vector<LinkTarget> targets;
        QStringList missing; ///< The links that lead nowhere and the numbers that there are not, as written.
    };

    /// A piece of a text, of one kind or another.
    struct Piece;

    /// Without words.
    LessonText() = default;

    /// Reads a text for a lesson that has its knobs and variants. On failure returns none and puts one line with the
    /// line of the text, from `firstLine`, into `error`: "12: link 'span:a/b/c': unknown state 'c'; allowed: ...".
    static std::optional<LessonText> parse(const QString &source, const Lesson &lesson, int firstLine, QString *error);

    /// With these values of the lesson's knobs. Asks for the runs of the variants that are named. Thread-safe if
    /// `runOf` is.
    Resolved resolve(const KnobValues &values, const Expression::RunOf &runOf) const;

    /// The links, also those in texts that a condition hides.
    std::vector<LessonLink> links() const;

    /// The numbers, conditions and links as written, also those in texts that a condition hides: a translation has the
    /// same, in any order.
    QStringList asked() const;

private:
    std::shared_ptr<const std::vector<Piece>> m_pieces;
};

} // namespace overlap
