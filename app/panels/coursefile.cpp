// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/coursefile.h"

#include "app/panels/exportfiles.h"
#include "app/steps/classroom.h"
#include "app/steps/troubleline.h"
#include "lessons/lessons.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace overlap {

namespace {

struct CourseFileWords
{
    Q_DECLARE_TR_FUNCTIONS(CourseFile)
};

} // namespace

void openCourseFile(const QString &path, Classroom &classroom, TroubleLine &line)
{
    QString error;
    std::optional<Course> course = readCourse(path, lessons(), &error);
    if (!course) {
        line.tell(CourseFileWords::tr("This course is not opened. %1").arg(error));
        return;
    }
    line.hide();
    classroom.openCourse({*std::move(course), QFileInfo(path).absoluteFilePath()});
}

void chooseCourseFile(QWidget &window, Classroom &classroom, TroubleLine &line)
{
    const QString folder =
        classroom.course() ? QFileInfo(classroom.course()->path).absolutePath() : exportFolder(QString());
    auto *dialog = new QFileDialog(&window, CourseFileWords::tr("Open a course"), folder,
                                   CourseFileWords::tr("Course (*.course *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &line,
                     [&classroom, &line](const QString &path) { openCourseFile(path, classroom, line); });
    dialog->open();
}

QString droppedCourse(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"course" || suffix == u"txt" ? path : QString();
}

} // namespace overlap
