// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace overlap {

/// What the reader sees happen at a place of a program.
enum class PointKind : quint8 { Await, BlockingSleep, CreateTask, Print, DroppedCall };

/// "an await", "a print": for messages. Not translated.
QString pointName(PointKind kind);

struct SourcePoint
{
    PointKind kind{};
    int line = 0; ///< From 1.
};

/// A function or class that begins in the first column, with its points in the order of the text.
struct SourceFunction
{
    QString name;
    std::vector<SourcePoint> points;
};

/// The text with spaces in the place of comments and of what strings contain; lines and columns stay.
QString withoutCommentsCpp(const QString &text);
QString withoutCommentsPython(const QString &text);

std::vector<SourceFunction> cppFunctions(const QString &text);
std::vector<SourceFunction> pythonFunctions(const QString &text);

} // namespace overlap
