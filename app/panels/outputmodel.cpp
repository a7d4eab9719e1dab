// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outputmodel.h"

#include "app/session.h"

#include <algorithm>

namespace overlap {

OutputModel::OutputModel(Session &session, QObject *parent) : QAbstractListModel(parent), m_session(session)
{
    for (const auto change : {&Session::lessonChanged, &Session::tracksChanged, &Session::focusChanged})
        connect(&session, change, this, &OutputModel::restart);
    for (const auto change : {&Session::runStateChanged, &Session::playheadChanged})
        connect(&session, change, this, &OutputModel::update);
    restart();
}

int OutputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    const Timeline *run = timeline();
    if (!index.isValid() || !run || index.row() >= int(run->output().size()))
        return {};
    const OutputLine &line = run->output()[std::size_t(index.row())];
    const QString time = QString::number(toSeconds(line.time), 'f', 2);
    const QString task = taskName(*run, index.row());
    switch (role) {
    case TimeRole:
        return time;
    case TaskRole:
        return task;
    case TextRole:
        return line.text;
    case LaterRole:
        return index.row() >= m_reached;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return QStringLiteral("%1 %2: %3").arg(time, task, line.text);
    default:
        return {};
    }
}

const Timeline *OutputModel::timeline() const
{
    return m_session.focusTrack().recorded();
}

QString OutputModel::taskName(const Timeline &run, int row)
{
    const Lane *lane = run.lane(run.output()[std::size_t(row)].task);
    return lane ? lane->name : QString();
}

void OutputModel::restart()
{
    beginResetModel();
    m_rows = 0;
    m_tasks.clear();
    m_reached = 0;
    endResetModel();
    update();
}

void OutputModel::update()
{
    const Timeline *run = timeline();
    const int rows = run ? int(run->output().size()) : 0;
    if (rows < m_rows) { // Another run.
        restart();
        return;
    }
    if (rows > m_rows) {
        for (int row = m_rows; row < rows; ++row) {
            const QString task = taskName(*run, row);
            if (!m_tasks.contains(task))
                m_tasks += task;
        }
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    int reached = 0;
    if (run) {
        const auto later = std::ranges::upper_bound(run->output(), m_session.playhead(), {}, &OutputLine::time);
        reached = int(later - run->output().begin());
    }
    if (reached == m_reached)
        return;
    const int first = std::min(reached, m_reached);
    const int last = std::max(reached, m_reached) - 1;
    m_reached = reached;
    Q_EMIT dataChanged(index(first), index(last), {LaterRole});
    Q_EMIT reachedChanged();
}

} // namespace overlap
