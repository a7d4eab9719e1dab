// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;
class QWidget;

namespace overlap {

class Classroom;
class TroubleLine;

/// Opens the course of that file at its first lesson. If there is something wrong with it, the line tells what, and
/// nothing changes.
void openCourseFile(const QString &path, Classroom &classroom, TroubleLine &line);

/// Lets the reader choose such a file, beginning beside the one that is open.
void chooseCourseFile(QWidget &window, Classroom &classroom, TroubleLine &line);

/// The file, if what is dragged is a single one that may be a course by its name: *.course or *.txt.
QString droppedCourse(const QMimeData &data);

} // namespace overlap
