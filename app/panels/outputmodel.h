// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <QAbstractListModel>

namespace overlap {

class Session;
class Timeline;

/// The output lines of the session's focused variant; a row appears when the live run has printed it.
class OutputModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role : quint16 {
        TimeRole = Qt::UserRole, ///< "0.30"
        TaskRole,                ///< The name of the task, or empty.
        TextRole,
        LaterRole, ///< bool: after the playhead.
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
    const Timeline *timeline() const;
    static QString taskName(const Timeline &run, int row);
    void restart();
    void update();

    Session &m_session;
    int m_rows = 0;
    int m_reached = 0;
    QStringList m_tasks;
};

} // namespace overlap
