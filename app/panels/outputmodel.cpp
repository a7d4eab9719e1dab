// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outputmodel.h"

#include "app/export/linestext.h"
#include "app/panels/wrap.h"
#include "app/session.h"
#include "core/warningtext.h"

#include <algorithm>
#include <limits>

namespace overlap {

namespace {

QString timeText(TimePoint time)
{
    return QString::number(toSeconds(time), 'f', 2);
}

} // namespace

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

/// What was printed at a moment comes before the warnings of that moment.
bool OutputModel::isBefore(const Entry &one, const Entry &other)
{
    const auto place = [](const Entry &each) { return std::pair(each.time, each.kind != Entry::Kind::Output); };
    return place(one) < place(other);
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const Entry &entry = m_entries[row.entry];
    switch (role) {
    case TimeRole:
        return timeText(entry.time);
    case TaskRole:
        return entry.task;
    case TextRole:
        return rowText(row);
    case LaterRole:
        return index.row() >= m_reached;
    case WarningRole:
        return entry.kind == Entry::Kind::Warning;
    case PlaceRole:
        return entry.kind == Entry::Kind::Place;
    case GoesOnRole:
        return row.part > 0;
    case Qt::DisplayRole: // What is read out: all of it, once.
        return row.part > 0 ? QString() : wholeText(entry);
    case Qt::ToolTipRole:
        return wholeText(entry);
    default:
        return {};
    }
}

void OutputModel::setLetters(int letters)
{
    if (letters == m_letters)
        return;
    m_letters = letters;
    wrap();
}

const Timeline *OutputModel::timeline() const
{
    return m_session.focusTrack().recorded();
}

/// Whether the run begins with all that there is in the model.
bool OutputModel::knows(const Timeline &run) const
{
    return m_known.output <= run.output().size() && m_known.warnings <= run.warnings().size()
        && std::ranges::all_of(m_entries, [&](const Entry &each) {
               return each.time
                   == (each.kind == Entry::Kind::Output ? run.output()[each.index].time
                                                        : run.warnings()[each.index].time);
           });
}

/// What the run has more than the model.
std::vector<OutputModel::Entry> OutputModel::moreOf(const Timeline &run) const
{
    std::vector<Entry> entries;
    const auto nameOf = [&](TaskId task) {
        const Lane *lane = run.lane(task);
        return lane ? lane->name : QString();
    };
    const std::vector<Warning> &warnings = run.warnings();
    std::size_t next = m_known.warnings;
    const auto addWarnings = [&](TimePoint until) {
        for (; next < warnings.size() && warnings[next].time < until; ++next) {
            const Warning &warning = warnings[next];
            const QString task = nameOf(warning.task);
            entries.push_back({Entry::Kind::Warning, next, warning.time, task, shownWarning(warning.text)});
            if (const QString place = linesText(*m_session.focusTrack().variant, warning.line); !place.isEmpty())
                entries.push_back({Entry::Kind::Place, next, warning.time, task, place});
        }
    };
    for (std::size_t i = m_known.output; i < run.output().size(); ++i) {
        const OutputLine &line = run.output()[i];
        addWarnings(line.time);
        entries.push_back({Entry::Kind::Output, i, line.time, nameOf(line.task), line.text});
    }
    addWarnings(TimePoint::max());
    return entries;
}

QString OutputModel::wholeText(const Entry &entry)
{
    if (entry.kind == Entry::Kind::Place)
        return entry.text;
    return (entry.kind == Entry::Kind::Warning ? tr("%1 %2: warning: %3") : QStringLiteral("%1 %2: %3"))
        .arg(timeText(entry.time), entry.task, entry.text);
}

QString OutputModel::rowText(const Row &row) const
{
    const Entry &entry = m_entries[row.entry];
    const qsizetype letters = textLetters(entry);
    return entry.text.size() <= letters ? entry.text : wrapped(entry.text, letters).value(row.part);
}

/// How many letters of the text have room in a row.
qsizetype OutputModel::textLetters(const Entry &entry) const
{
    constexpr qsizetype sign = 3;
    constexpr qsizetype least = 8;
    if (m_letters == 0)
        return std::numeric_limits<qsizetype>::max();
    qsizetype taken = timeText(entry.time).size() + 2; // With the air behind it and at the end of the row.
    if (entry.kind != Entry::Kind::Place)
        taken += std::min<qsizetype>(m_longestTask, m_letters / 3) + 1;
    if (entry.kind == Entry::Kind::Warning)
        taken += sign;
    return std::max(least, m_letters - taken);
}

/// Returns whether the names need more room than those that were known.
bool OutputModel::learnTasks(const std::vector<Entry> &entries)
{
    const qsizetype before = m_longestTask;
    for (const Entry &each : entries) {
        if (m_tasks.contains(each.task))
            continue;
        m_tasks += each.task;
        m_longestTask = std::max(m_longestTask, each.task.size());
    }
    return m_longestTask > before;
}

/// The rows of that entry and all after it.
std::vector<OutputModel::Row> OutputModel::rowsFrom(std::size_t entry) const
{
    std::vector<Row> rows;
    for (; entry < m_entries.size(); ++entry) {
        const QString &said = m_entries[entry].text;
        const qsizetype letters = textLetters(m_entries[entry]);
        const int parts = said.size() <= letters ? 1 : int(wrapped(said, letters).size());
        for (int part = 0; part < parts; ++part)
            rows.push_back({entry, part, m_entries[entry].time});
    }
    return rows;
}

/// Deals all that there is out to rows anew.
void OutputModel::wrap()
{
    beginResetModel();
    m_rows = rowsFrom(0);
    m_reached = 0;
    endResetModel();
    reach();
}

void OutputModel::restart()
{
    beginResetModel();
    m_entries.clear();
    m_known = {};
    m_rows.clear();
    m_tasks.clear();
    m_longestTask = 0;
    m_reached = 0;
    endResetModel();
    update();
}

void OutputModel::update()
{
    const Timeline *run = timeline();
    const bool isKnown = run && knows(*run);
    const std::vector<Entry> entries = isKnown ? moreOf(*run) : std::vector<Entry>();
    const bool goesOn =
        isKnown && (entries.empty() || m_entries.empty() || !isBefore(entries.front(), m_entries.back()));
    if (!goesOn && !m_entries.empty()) { // Another run, or a thread has told late of what it printed.
        restart();
        return;
    }
    if (!entries.empty()) {
        const std::size_t known = m_entries.size();
        const bool narrower = learnTasks(entries);
        m_entries.insert(m_entries.end(), entries.begin(), entries.end());
        m_known = {run->output().size(), run->warnings().size()};
        if (narrower && known > 0) {
            wrap();
            return;
        }
        const std::vector<Row> more = rowsFrom(known);
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + more.size()) - 1);
        m_rows.insert(m_rows.end(), more.begin(), more.end());
        endInsertRows();
    }
    reach();
}

/// Tells how far the playhead has come.
void OutputModel::reach()
{
    const auto later = std::ranges::upper_bound(m_rows, m_session.playhead(), {}, &Row::time);
    const int reached = int(later - m_rows.begin());
    if (reached == m_reached)
        return;
    const int first = std::min(reached, m_reached);
    const int last = std::max(reached, m_reached) - 1;
    m_reached = reached;
    Q_EMIT dataChanged(index(first), index(last), {LaterRole});
    Q_EMIT reachedChanged();
}

} // namespace overlap
