// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/find.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace overlap {

class TimelineView;

/// A slim bar over the upper right corner of a timeline, to look for text in it. Marks all matches, and selects one
/// after the other. Closed it is hidden.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    /// As a child of the view.
    explicit FindBar(TimelineView &view);

    /// Shows the bar with the focus in it, and all of its text selected.
    void open();

    /// Hides it with its marks, and gives the focus back.
    void close();

    /// Selects the match that is `by` further on; after the last one comes the first.
    void step(int by);

    /// Says what it is in the language of the application.
    void translate();

    const std::vector<Match> &matches() const { return m_matches; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void searchAgain();
    void showMatch();
    void showCount();
    void place();
    bool takesKey(const QKeyEvent &event, bool act);

    TimelineView &m_view;
    QLineEdit *m_text;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_shut;
    std::vector<Match> m_matches;
    std::size_t m_current = 0;
    QPointer<QWidget> m_before;         ///< What had the focus before the bar was opened.
    std::optional<SpanRef> m_selection; ///< What was selected then.
    QTimer m_growth;                    ///< A run in progress is searched a few times a second.
};

} // namespace overlap
