// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/lessonlist.h"

#include "app/session.h"
#include "app/stylepaint.h"
#include "lessons/lessons.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace overlap {

namespace {

constexpr int lessonIdRole = Qt::UserRole; // Empty for the heading of a chapter.

class LessonDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Paint paint(option.palette);
        return {0, paint.pixels(metrics.lessonRow)};
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
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(selected ? paint.theme.accentbg : paint.theme.bg);
            painter.drawRoundedRect(rect, radius, radius);
        }
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(selected ? paint.theme.accent : paint.theme.ink);
        paintText(painter, index, textRect(option, paint), Qt::AlignLeft | Qt::AlignVCenter);
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(painter, rect, radius, paint);
    }
};

} // namespace

QString shortTitle(const Lesson &lesson)
{
    return lesson.title.section(u':', 0, 0).trimmed();
}

LessonList::LessonList(Session &session, QWidget *parent) : QListWidget(parent), m_session(session)
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
    setUniformItemSizes(true);
    fill();
    showLesson();
    connect(&session, &Session::lessonChanged, this, &LessonList::showLesson);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        const Lesson *lesson = item ? findLesson(item->data(lessonIdRole).toString()) : nullptr;
        if (lesson && lesson != &m_session.lesson())
            m_session.setLesson(*lesson);
    });
}

QSize LessonList::sizeHint() const
{
    const Paint paint(palette());
    return {paint.pixels(metrics.listWidth), 0};
}

QSize LessonList::minimumSizeHint() const
{
    return {qRound(metrics.listMinWidth), 0}; // Larger text is elided: the stage needs the room more.
}

void LessonList::fill()
{
    int chapter = 0;
    for (const Lesson &lesson : lessons()) {
        if (lesson.chapter != chapter) {
            chapter = lesson.chapter;
            auto *heading = new QListWidgetItem(chapterTitle(chapter), this);
            heading->setFlags(Qt::NoItemFlags);
        }
        auto *item = new QListWidgetItem(shortTitle(lesson), this);
        item->setData(lessonIdRole, lesson.id);
        item->setToolTip(lesson.title);
    }
}

void LessonList::showLesson()
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(lessonIdRole).toString() == m_session.lesson().id)
            setCurrentRow(row);
    }
}

} // namespace overlap
