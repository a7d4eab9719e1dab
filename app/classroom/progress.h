// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

#include <QByteArray>
#include <QDateTime>

#include <map>
#include <optional>

namespace overlap {

/// What a reader has reached in one lesson. All times are UTC.
struct LessonProgress
{
    std::map<QString, QDateTime> steps; ///< By stepName(): when first. Also those that only later versions know.
    std::map<QString, QDateTime> ideas; ///< By the id of a wrong idea: when it was met last.

    friend bool operator==(const LessonProgress &, const LessonProgress &) = default;
};

/// What a reader has reached in all lessons.
struct Progress
{
    std::map<QString, LessonProgress> lessons; ///< By id. Also those that only other versions have.

    /// None: not yet.
    std::optional<QDateTime> reached(const QString &lesson, Step step) const;

    friend bool operator==(const Progress &, const Progress &) = default;
};

enum class LessonState : quint8 { New, Begun, Done };

/// Done: the challenge is met. Begun: any other step is reached.
LessonState lessonState(const Progress &progress, const QString &lesson);

/// Adds what `other` has reached: of each step the first time, of each idea the last one.
void merge(Progress &progress, const Progress &other);

constexpr int progressVersion = 1;
constexpr qsizetype maxProgressBytes = 1 << 20;

/// As a file keeps it: JSON, the same bytes for the same progress.
QByteArray writeProgress(const Progress &progress);

/// What can be read of a file. If that is not all, puts what is wrong into `error`, as a part of a sentence: "it is
/// damaged at byte 12: unterminated object". Nothing that a file can hold makes it grow or crash.
Progress readProgress(const QByteArray &content, QString *error);

} // namespace overlap
