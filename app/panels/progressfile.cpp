// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/progressfile.h"

#include "app/classroom/progressstore.h"
#include "app/panels/exportfiles.h"
#include "app/panels/lessonlist.h"
#include "app/steps/classroom.h"
#include "app/steps/troubleline.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace overlap {

namespace {

struct ProgressFileWords
{
    Q_DECLARE_TR_FUNCTIONS(ProgressFile)
};

QFileDialog *makeDialog(QWidget &window, const QString &title)
{
    auto *dialog = new QFileDialog(&window, title, exportFolder(QString()), ProgressFileWords::tr("Progress (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void tellOrHide(TroubleLine &line, const QString &problem)
{
    if (problem.isEmpty())
        line.hide();
    else
        line.tell(problem);
}

} // namespace

void saveProgressFile(QWidget &window, ProgressStore &store, TroubleLine &line)
{
    QFileDialog *dialog = makeDialog(window, ProgressFileWords::tr("Save my progress"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("overlap-progress.json"));
    QObject::connect(dialog, &QFileDialog::fileSelected, &line, [&store, &line](const QString &path) {
        store.refresh(); // So that it has what other windows have reached.
        tellOrHide(line, store.exportTo(path));
    });
    dialog->open();
}

void addProgressFile(QWidget &window, ProgressStore &store, TroubleLine &line)
{
    QFileDialog *dialog = makeDialog(window, ProgressFileWords::tr("Add progress from a file"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &line,
                     [&store, &line](const QString &path) { tellOrHide(line, store.importFrom(path)); });
    dialog->open();
}

QString lossOf(const ProgressStore &store, const Lesson &lesson)
{
    QStringList reached;
    for (const Step step : allSteps) {
        if (store.progress().reached(lesson.id, step))
            reached += stepTitle(step);
    }
    return reached.isEmpty()
        ? ProgressFileWords::tr("In the lesson %1 you have reached nothing yet.").arg(shortTitle(lesson))
        : ProgressFileWords::tr("In the lesson %1 you have reached: %2.")
              .arg(shortTitle(lesson), reached.join(ProgressFileWords::tr(", ")));
}

QString lossOfAll(const ProgressStore &store)
{
    const Progress &progress = store.progress();
    qsizetype begun = 0;
    qsizetype done = 0;
    for (const auto &[id, lesson] : progress.lessons) {
        begun += lessonState(progress, id) == LessonState::Begun ? 1 : 0;
        done += lessonState(progress, id) == LessonState::Done ? 1 : 0;
    }
    return ProgressFileWords::tr("Lessons done in all: %1, begun: %2.").arg(done).arg(begun);
}

void askToForget(QWidget &window, Classroom &classroom)
{
    ProgressStore &store = classroom.store();
    store.refresh();
    const Lesson &lesson = classroom.lesson();
    auto *box = new QMessageBox(QMessageBox::Warning, ProgressFileWords::tr("Forget my progress"),
                                ProgressFileWords::tr("What is to be forgotten?"), QMessageBox::NoButton, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(QStringList{lossOf(store, lesson), lossOfAll(store),
                                        ProgressFileWords::tr("Only a file that you have saved brings it back.")}
                                .join(u'\n'));
    QPushButton *one = box->addButton(ProgressFileWords::tr("This lesson"), QMessageBox::DestructiveRole);
    QPushButton *all = box->addButton(ProgressFileWords::tr("All lessons"), QMessageBox::DestructiveRole);
    QPushButton *none = box->addButton(ProgressFileWords::tr("Nothing"), QMessageBox::RejectRole);
    one->setAccessibleDescription(lossOf(store, lesson));
    all->setAccessibleDescription(lossOfAll(store));
    one->setEnabled(store.progress().lessons.contains(lesson.id));
    all->setEnabled(!store.progress().lessons.empty());
    box->setDefaultButton(none);
    box->setEscapeButton(none);
    QObject::connect(one, &QPushButton::clicked, &store, [&store, id = lesson.id] { store.reset(id); });
    QObject::connect(all, &QPushButton::clicked, &store, &ProgressStore::resetAll);
    box->open();
}

} // namespace overlap
