// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outputmodel.h"

#include "app/export/linestext.h"
#include "app/session.h"
#include "core/warningtext.h"

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
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    const Timeline *run = timeline();
    if (!index.isValid() || !run || std::size_t(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const bool goesOn = row.kind == Row::Kind::Place;
    const QString time = QString::number(toSeconds(row.time), 'f', 2);
    const QString task = taskName(*run, row);
    const QString said = text(*run, row);
    switch (role) {
    case TimeRole:
        return time;
    case TaskRole:
        return task;
    case TextRole:
        return said;
    case LaterRole:
        return index.row() >= m_reached;
    case WarningRole:
        return row.kind == Row::Kind::Warning;
    case PlaceRole:
        return goesOn;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (goesOn)
            return said;
        return (row.kind == Row::Kind::Warning ? tr("%1 %2: warning: %3") : QStringLiteral("%1 %2: %3"))
            .arg(time, task, said);
    default:
        return {};
    }
}

const Timeline *OutputModel::timeline() const
{
    return m_session.focusTrack().recorded();
}

std::vector<OutputModel::Row> OutputModel::rowsOf(const Timeline &run) const
{
    std::vector<Row> rows;
    const std::vector<Warning> &warnings = run.warnings();
    std::size_t next = 0;
    const auto addWarnings = [&](TimePoint until) {
        for (; next < warnings.size() && warnings[next].time < until; ++next) {
            rows.push_back({Row::Kind::Warning, next, warnings[next].time});
            if (!linesText(*m_session.focusTrack().variant, warnings[next].line).isEmpty())
                rows.push_back({Row::Kind::Place, next, warnings[next].time});
        }
    };
    for (std::size_t i = 0; i < run.output().size(); ++i) {
        addWarnings(run.output()[i].time);
        rows.push_back({Row::Kind::Output, i, run.output()[i].time});
    }
    addWarnings(TimePoint::max());
    return rows;
}

QString OutputModel::taskName(const Timeline &run, const Row &row) const
{
    const bool output = row.kind == Row::Kind::Output;
    const Lane *lane = run.lane(output ? run.output()[row.index].task : run.warnings()[row.index].task);
    return lane ? lane->name : QString();
}

QString OutputModel::text(const Timeline &run, const Row &row) const
{
    switch (row.kind) {
    case Row::Kind::Output:
        return run.output()[row.index].text;
    case Row::Kind::Warning:
        return shownWarning(run.warnings()[row.index].text);
    case Row::Kind::Place:
        return linesText(*m_session.focusTrack().variant, run.warnings()[row.index].line);
    }
    Q_UNREACHABLE();
}

void OutputModel::restart()
{
    beginResetModel();
    m_rows.clear();
    m_tasks.clear();
    m_reached = 0;
    endResetModel();
    update();
}

void OutputModel::update()
{
    const Timeline *run = timeline();
    const std::vector<Row> rows = run ? rowsOf(*run) : std::vector<Row>();
    const bool goesOn = rows.size() >= m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin());
    if (!goesOn && !m_rows.empty()) { // Another run, or a thread has told late of what it printed.
        restart();
        return;
    }
    if (rows.size() > m_rows.size()) {
        for (std::size_t row = m_rows.size(); row < rows.size(); ++row) {
            const QString task = taskName(*run, rows[row]);
            if (!m_tasks.contains(task))
                m_tasks += task;
        }
        beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
    int reached = 0;
    if (run) {
        const auto later = std::ranges::upper_bound(m_rows, m_session.playhead(), {}, &Row::time);
        reached = int(later - m_rows.begin());
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
