// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/lessonlist.h"

#include "app/classroom/progressstore.h"
#include "app/panels/lessonrow.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/stylepaint.h"
#include "lessons/lessons.h"

namespace overlap {

namespace {

QString stateText(LessonState state)
{
    switch (state) {
    case LessonState::New:
        return LessonList::tr("not begun");
    case LessonState::Begun:
        return LessonList::tr("begun");
    case LessonState::Done:
        return LessonList::tr("done");
    }
    Q_UNREACHABLE();
}

/// As stateText(), and which steps are open in a lesson that is not new.
QString stateTip(LessonState state, const QStringList &open)
{
    if (state == LessonState::New || open.isEmpty())
        return stateText(state);
    return LessonList::tr("%1, still open: %2").arg(stateText(state), open.join(LessonList::tr(", ")));
}

} // namespace

QString shortTitle(const Lesson &lesson)
{
    return lesson.title.section(u':', 0, 0).trimmed();
}

LessonList::LessonList(Classroom &classroom, QWidget *parent)
    : QListWidget(parent), m_classroom(classroom), m_session(classroom.session())
{
    const int margin = qRound(metrics.gap);
    setAccessibleName(tr("Lessons"));
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setViewportMargins(margin, margin, margin, margin);
    setItemDelegate(new LessonRow(*this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setResizeMode(Adjust); // What goes on in another line depends on the width.
    fill();
    showLesson();
    showProgress();
    connect(&m_session, &Session::lessonChanged, this, &LessonList::showLesson);
    connect(&classroom, &Classroom::progressChanged, this, &LessonList::showProgress);
    connect(&classroom, &Classroom::courseChanged, this, &LessonList::showCourse);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            openItem(*item);
    });
}

QSize LessonList::sizeHint() const
{
    const Paint paint(palette());
    return {paint.pixels(metrics.listWidth), 0};
}

QSize LessonList::minimumSizeHint() const
{
    return {qRound(metrics.listMinWidth), 0}; // Larger text has more lines: the stage needs the room more.
}

bool LessonList::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &LessonList::showChoice, Qt::QueuedConnection); // Once its rows have it too.
    return QListWidget::event(event);
}

void LessonList::showEvent(QShowEvent *event)
{
    QListWidget::showEvent(event);
    showChoice();
}

void LessonList::showChoice()
{
    doItemsLayout();
    scrollToItem(currentItem());
}

void LessonList::fill()
{
    if (const CoursePlace *place = m_classroom.course()) {
        addHeading(place->course.title);
        int number = 0;
        for (const CourseLesson &each : place->course.lessons) {
            const Lesson &lesson = *findLesson(each.lesson);
            addLesson(lesson, tr("%1. %2").arg(number + 1).arg(shortTitle(lesson)), number);
            ++number;
        }
        return;
    }
    int chapter = 0;
    for (const Lesson &lesson : lessons()) {
        if (lesson.chapter != chapter) {
            chapter = lesson.chapter;
            addHeading(chapterTitle(chapter));
        }
        addLesson(lesson, shortTitle(lesson), -1);
    }
}

void LessonList::addHeading(const QString &text)
{
    auto *heading = new QListWidgetItem(text, this);
    heading->setFlags(Qt::NoItemFlags);
    heading->setToolTip(text);
}

void LessonList::addLesson(const Lesson &lesson, const QString &text, int number)
{
    auto *item = new QListWidgetItem(text, this);
    item->setData(LessonRow::IdRole, lesson.id);
    item->setData(LessonRow::NumberRole, number);
    item->setToolTip(lesson.title);
}

void LessonList::openItem(const QListWidgetItem &item)
{
    const CoursePlace *place = m_classroom.course();
    const int number = item.data(LessonRow::NumberRole).toInt();
    const Lesson *lesson = findLesson(item.data(LessonRow::IdRole).toString());
    if (place && number != int(place->number))
        m_classroom.openCourseLesson(std::size_t(number));
    else if (!place && lesson && lesson != &m_session.lesson())
        m_classroom.open(*lesson);
}

void LessonList::showCourse()
{
    const QSignalBlocker blocker(this); // Nothing is chosen by filling it.
    clear();
    fill();
    showLesson();
    showProgress();
}

void LessonList::showProgress()
{
    const Progress &progress = m_classroom.store().progress();
    const CoursePlace *place = m_classroom.course();
    for (int row = 0; row < count(); ++row) {
        const QString lesson = item(row)->data(LessonRow::IdRole).toString();
        if (lesson.isEmpty())
            continue;
        const int number = item(row)->data(LessonRow::NumberRole).toInt();
        const CourseLesson *part = place && number >= 0 ? &place->course.lessons.at(std::size_t(number)) : nullptr;
        const LessonState state = part ? lessonState(progress, *part) : lessonState(progress, lesson);
        const std::vector<Step> steps = stepsOf(*findLesson(lesson), part);
        QStringList open;
        for (const Step step : steps) {
            if (!progress.reached(lesson, step))
                open += stepTitle(step);
        }
        const QString tip = stateTip(state, open);
        item(row)->setData(LessonRow::StateRole, int(state));
        item(row)->setData(LessonRow::ShareRole, 1 - double(open.size()) / double(steps.size()));
        item(row)->setToolTip(findLesson(lesson)->title + u'\n' + tip);
        item(row)->setData(Qt::AccessibleDescriptionRole, tip);
    }
}

void LessonList::showLesson()
{
    const int number = m_classroom.course() ? int(m_classroom.course()->number) : -1;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(LessonRow::IdRole).toString() == m_session.lesson().id
            && item(row)->data(LessonRow::NumberRole).toInt() == number)
            setCurrentRow(row);
    }
}

} // namespace overlap
