// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/lessonlist.h"

#include "app/classroom/progressstore.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/stylepaint.h"
#include "app/timeline/icons.h"
#include "lessons/lessons.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace overlap {

namespace {

constexpr int lessonIdRole = Qt::UserRole; // Empty for the heading of a chapter.
constexpr int stateRole = Qt::UserRole + 1;
constexpr int numberRole = Qt::UserRole + 2; // In the course; -1: there is none.

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

/// A ring for a new lesson, a quarter of it filled for one that is begun, a tick for one that is done.
void paintState(QPainter &painter, LessonState state, const QRectF &place, const Theme &theme)
{
    if (state == LessonState::Done) {
        drawIcon(painter, Icon::Done, place, theme.ok);
        return;
    }
    const QRectF ring = place.adjusted(1, 1, -1, -1);
    painter.setPen(QPen(theme.faint, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    if (state == LessonState::Begun) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        constexpr int quarter = 90 * 16;
        painter.drawPie(ring, 0, quarter);
    }
}

class LessonDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Names that are too long for the list go on in another line.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Paint paint(option.palette);
        const int row = paint.pixels(metrics.lessonRow);
        if (index.data(lessonIdRole).toString().isEmpty())
            return {0, row};
        QStyleOptionViewItem whole = option;
        whole.rect = static_cast<const QListWidget *>(parent())->viewport()->rect();
        const QRect name = nameRect(whole, paint);
        const QString text = index.data(Qt::DisplayRole).toString();
        const QFontMetrics font(nameFont(option, text, name.width(), true));
        const int height = font.boundingRect(QRect(0, 0, name.width(), 0), Qt::TextWordWrap, text).height();
        return {0, row + std::max(0, height - font.height())};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Paint paint(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(lessonIdRole).toString().isEmpty())
            paintHeading(*painter, option, index, paint);
        else
            paintLesson(*painter, option, index, paint);
        painter->restore();
    }

private:
    static QRect textRect(const QStyleOptionViewItem &option, const Paint &paint)
    {
        const int pad = paint.pixels(metrics.gap) + paint.pixels(metrics.focusRing);
        return option.rect.adjusted(pad, 0, -pad, 0);
    }

    /// Without the sign of its state.
    static QRect nameRect(const QStyleOptionViewItem &option, const Paint &paint)
    {
        return textRect(option, paint).adjusted(0, 0, -qRound(paint.length(metrics.icon + metrics.gap)), 0);
    }

    /// So small that the longest word has room, if that is not too small.
    static QFont nameFont(const QStyleOptionViewItem &option, const QString &name, int width, bool selected)
    {
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        for (const QString &word : name.split(u' '))
            font = fitted(font, word, width);
        return font;
    }

    /// The font, with less space between the letters and a little smaller if the text needs that.
    static QFont fitted(QFont font, const QString &text, int width)
    {
        const int least = font.pixelSize() * 4 / 5;
        while (QFontMetrics(font).horizontalAdvance(text) > width && font.pixelSize() > least) {
            font.setLetterSpacing(QFont::PercentageSpacing, 100);
            font.setPixelSize(font.pixelSize() - 1);
        }
        return font;
    }

    static void paintText(QPainter &painter, const QModelIndex &index, const QRect &rect, int alignment)
    {
        const QString text = index.data(Qt::DisplayRole).toString();
        const QFontMetrics font = painter.fontMetrics();
        painter.drawText(rect, alignment, font.elidedText(text, Qt::ElideRight, rect.width()));
    }

    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const Paint &paint)
    {
        const QRect rect = textRect(option, paint).adjusted(0, 0, 0, -paint.pixels(metrics.gap) * 3 / 4);
        painter.setFont(fitted(captionFont(paint.scale), index.data(Qt::DisplayRole).toString(), rect.width()));
        painter.setPen(paint.theme.faint);
        paintText(painter, index, rect, Qt::AlignLeft | Qt::AlignBottom);
    }

    static void paintLesson(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                            const Paint &paint)
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRectF rect = QRectF(option.rect).adjusted(0, metrics.border, 0, -metrics.border);
        const qreal radius = paint.length(metrics.controlRadius);
        if (selected) {
            paintSelected(painter, rect, radius, paint);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(paint.theme.bg);
            painter.drawRoundedRect(rect, radius, radius);
        }
        const QRect name = nameRect(option, paint);
        const QString words = index.data(Qt::DisplayRole).toString();
        painter.setFont(nameFont(option, words, name.width(), selected));
        painter.setPen(selected ? paint.theme.accent : paint.theme.ink);
        const QRect text = textRect(option, paint);
        const qreal side = paint.length(metrics.icon);
        const qreal left = option.direction == Qt::RightToLeft ? text.left() : text.right() - side;
        const QRectF sign(left, option.rect.center().y() - side / 2 + 0.5, side, side);
        QStringList parts = words.split(u' ');
        for (QString &word : parts)
            word = painter.fontMetrics().elidedText(word, Qt::ElideRight, name.width());
        painter.drawText(QStyle::visualRect(option.direction, text, name),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, parts.join(u' '));
        paintState(painter, LessonState(index.data(stateRole).toInt()), sign, paint.theme);
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(painter, rect, radius, paint);
    }
};

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
    setItemDelegate(new LessonDelegate(this));
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
    item->setData(lessonIdRole, lesson.id);
    item->setData(numberRole, number);
    item->setToolTip(lesson.title);
}

void LessonList::openItem(const QListWidgetItem &item)
{
    const CoursePlace *place = m_classroom.course();
    const int number = item.data(numberRole).toInt();
    const Lesson *lesson = findLesson(item.data(lessonIdRole).toString());
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
        const QString lesson = item(row)->data(lessonIdRole).toString();
        if (lesson.isEmpty())
            continue;
        const int number = item(row)->data(numberRole).toInt();
        const LessonState state = place && number >= 0
            ? lessonState(progress, place->course.lessons.at(std::size_t(number)))
            : lessonState(progress, lesson);
        item(row)->setData(stateRole, int(state));
        item(row)->setData(Qt::AccessibleDescriptionRole, stateText(state));
    }
}

void LessonList::showLesson()
{
    const int number = m_classroom.course() ? int(m_classroom.course()->number) : -1;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(lessonIdRole).toString() == m_session.lesson().id
            && item(row)->data(numberRole).toInt() == number)
            setCurrentRow(row);
    }
}

} // namespace overlap
