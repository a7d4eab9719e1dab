// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace overlap {

class Classroom;
class ProgressStore;
class TroubleLine;
struct Lesson;

/// Lets the reader choose a file and writes all progress into it; `line` tells what went wrong. Both outlive the
/// window.
void saveProgressFile(QWidget &window, ProgressStore &store, TroubleLine &line);

/// Lets the reader choose a file and adds the progress that it holds; from a wrong one nothing is added.
void addProgressFile(QWidget &window, ProgressStore &store, TroubleLine &line);

/// Asks what is to be forgotten, the lesson or all, and says what would be lost. Unless the reader chooses otherwise
/// all is kept.
void askToForget(QWidget &window, Classroom &classroom);

/// What would be lost with the progress in that lesson, as one sentence.
QString lossOf(const ProgressStore &store, const Lesson &lesson);

/// The same for all lessons.
QString lossOfAll(const ProgressStore &store);

} // namespace overlap
