// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <QAbstractListModel>

#include <vector>

namespace overlap {

class Session;
class Timeline;

/// The output lines of the session's focused variant and the warnings about it, in the order of time; a row appears
/// when the live run has come to it. Below a warning stands the line that it is about, in both languages.
class OutputModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role : quint16 {
        TimeRole = Qt::UserRole, ///< "0.30"
        TaskRole,                ///< The name of the task, or empty.
        TextRole,
        LaterRole,   ///< bool: after the playhead.
        WarningRole, ///< bool: it is a warning.
        PlaceRole,   ///< bool: it says where the warning above comes from; time and task are as there.
    };

    explicit OutputModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// The names of the tasks in the rows, each once.
    const QStringList &tasks() const { return m_tasks; }

    /// How many rows the playhead has reached.
    int reached() const { return m_reached; }

Q_SIGNALS:
    /// The playhead has reached other rows than before.
    void reachedChanged();

private:
    /// What stands in a row: an output line, a warning, or the line that the warning is about.
    struct Row
    {
        enum class Kind : quint8 { Output, Warning, Place };

        Kind kind{};
        std::size_t index = 0; ///< In the timeline.
        TimePoint time{};

        bool operator==(const Row &) const = default;
    };

    const Timeline *timeline() const;
    std::vector<Row> rowsOf(const Timeline &run) const;
    QString taskName(const Timeline &run, const Row &row) const;
    QString text(const Timeline &run, const Row &row) const;
    void restart();
    void update();

    Session &m_session;
    std::vector<Row> m_rows;
    int m_reached = 0;
    QStringList m_tasks;
};

} // namespace overlap
