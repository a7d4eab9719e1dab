// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <QAbstractListModel>

#include <vector>

namespace overlap {

class Session;
class Timeline;

/// The output lines of the session's focused variant and the warnings about it, in the order of time; a row appears
/// when the live run has come to it. Below a warning stands the line that it is about, in both languages. What is too
/// long for a row goes on in the next one: so all rows are equally high, and a view need not measure any of them.
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
        GoesOnRole,  ///< bool: it goes on with what the row above says; all else is as there.
    };

    explicit OutputModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// How many letters have room in a row, with time and task; 0, as at first: any number.
    void setLetters(int letters);

    /// The names of the tasks in the rows, each once.
    const QStringList &tasks() const { return m_tasks; }

    /// How many rows the playhead has reached.
    int reached() const { return m_reached; }

Q_SIGNALS:
    /// The playhead has reached other rows than before.
    void reachedChanged();

private:
    /// An output line, a warning, or the line that the warning is about. Stays when its run is gone: until the model is
    /// told of that, views go on reading.
    struct Entry
    {
        enum class Kind : quint8 { Output, Warning, Place };

        Kind kind{};
        std::size_t index = 0; ///< In the timeline.
        TimePoint time{};
        QString task{};
        QString text{};
    };

    /// How much of a run there is in the model.
    struct Known
    {
        std::size_t output = 0;
        std::size_t warnings = 0;
    };

    /// A part of an entry that has room in a row.
    struct Row
    {
        std::size_t entry = 0;
        int part = 0;
        TimePoint time{};
    };

    const Timeline *timeline() const;
    static bool isBefore(const Entry &one, const Entry &other);
    bool knows(const Timeline &run) const;
    std::vector<Entry> moreOf(const Timeline &run) const;
    static QString wholeText(const Entry &entry);
    QString rowText(const Row &row) const;
    qsizetype textLetters(const Entry &entry) const;
    bool learnTasks(const std::vector<Entry> &entries);
    std::vector<Row> rowsFrom(std::size_t entry) const;
    void wrap();
    void restart();
    void update();
    void reach();

    Session &m_session;
    std::vector<Entry> m_entries;
    Known m_known;
    std::vector<Row> m_rows;
    int m_reached = 0;
    int m_letters = 0;
    qsizetype m_longestTask = 0;
    QStringList m_tasks;
};

} // namespace overlap
