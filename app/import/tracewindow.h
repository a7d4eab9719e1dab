// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/traceloader.h"
#include "app/timeline/timelineactions.h"

#include <QMainWindow>

class QMimeData;
class QStackedWidget;

namespace overlap {

class LoadingPage;
class TimelineView;
class TraceSource;

/// Shows a trace from a file, which cannot be changed. While it is read it tells how far it is. Deletes itself when it
/// is closed.
class TraceWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Begins to read.
    explicit TraceWindow(const QString &path, QWidget *parent = nullptr);
    ~TraceWindow() override;

    /// Null until the file has been read.
    TimelineView *timeline() const { return m_timeline; }

Q_SIGNALS:
    void finished(); ///< Reading, well or not.

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void showRecording(const std::shared_ptr<Recording> &recording);
    void openExport();
    void openHelp();

    const QString m_path;
    TraceLoader m_loader;
    QStackedWidget *m_pages;
    LoadingPage *m_loading;
    TraceSource *m_source = nullptr;
    TimelineView *m_timeline = nullptr;
    std::optional<TimelineActions> m_actions; ///< As soon as there is a timeline.
    QList<QAction *> m_keys;                  ///< What other keys do, in the order of the help.
};

/// The file that such a thing dragged onto a window stands for; empty if it is no trace.
QString droppedTrace(const QMimeData &data);

} // namespace overlap
