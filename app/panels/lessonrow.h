// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

class QListView;

namespace overlap {

/// The text in lines that are no wider than that in pixels. They end at spaces, behind underscores and, where a word is
/// wider than a line, within it.
QStringList foldedLines(const QString &text, const QFont &font, int width);

/// Paints the rows of the list of lessons: headings of chapters and, with a sign of their state, lessons. What is too
/// wide goes on in another line. All names of lessons are in one size.
class LessonRow : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role : quint16 {
        IdRole = Qt::UserRole, ///< Of the lesson; empty for the heading of a chapter.
        StateRole,             ///< LessonState
        ShareRole,             ///< Of its steps, how much is reached: 0 to 1.
        NumberRole,            ///< In the course; -1: there is none.
    };

    /// A part of the view.
    explicit LessonRow(QListView &view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What is read in a row, and in which font; `option` is that of the view.
    QStringList lines(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QFont font(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Where it has room. The height does not count.
    static QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index);

private:
    QFont nameFont(const QFont &usual, int width) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLesson(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// What the size of the names depends on.
    struct Names
    {
        QFont usual;
        int width = 0;
        QStringList words;

        bool operator==(const Names &) const = default;
    };

    QListView &m_view;
    mutable Names m_names; ///< Those that m_nameFont is for.
    mutable QFont m_nameFont;
};

} // namespace overlap
