// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/runtext.h"

#include "app/export/charrows.h"
#include "app/export/linestext.h"
#include "app/export/runscene.h"
#include "app/timeline/rows.h"
#include "app/timeline/sharedwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidthMax = 16;
constexpr QChar warningSign = u'⚠';
constexpr int endTextWidth = 11; ///< " 12.34 s" behind the end of a lane.

struct RunTextWords
{
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

TimePoint lastMoment(std::span<const RecordedRun> runs)
{
    TimePoint last{};
    for (const RecordedRun &run : runs)
        last = std::max(last, run.timeline->latest());
    return last;
}

int nameWidth(std::span<const RecordedRun> runs)
{
    qsizetype width = 4; // "loop"
    for (const RecordedRun &run : runs) {
        for (const Lane &lane : run.timeline->lanes())
            width = std::max(width, lane.name.size());
        for (const Worker &worker : run.timeline->workers())
            width = std::max(width, worker.name.size());
        for (const Resource &resource : run.timeline->resources())
            width = std::max(width, resource.name.size());
    }
    return static_cast<int>(std::min<qsizetype>(width, nameWidthMax));
}

class TextWriter
{
public:
    TextWriter(std::span<const RecordedRun> runs, int width)
        : m_names(nameWidth(runs)), m_scale{lastMoment(runs), std::max(8, width - m_names - 3 - endTextWidth)}
    { }

    void writeRun(const RecordedRun &run)
    {
        const Timeline &timeline = *run.timeline;
        m_lines += QString();
        m_lines += u"%1: %2"_s.arg(run.variant->title, run.variant->summary);
        addRow({}, axisRow(m_scale));
        writeResources(timeline);
        for (const Lane &lane : timeline.lanes()) {
            QString row = laneRow(m_scale, lane, timeline.latest());
            if (lane.end)
                row += u' ' + formatSeconds(*lane.end - TimePoint{});
            addRow(lane.name, row);
        }
        addRow(RunTextWords::tr("loop"), loopRow(m_scale, timeline));
        for (const Worker &worker : timeline.workers())
            addRow(worker.name, workerRow(m_scale, worker, timeline.latest()));
        writeTotal(timeline);
        auto warning = timeline.warnings().begin();
        for (const OutputLine &line : timeline.output()) {
            for (; warning != timeline.warnings().end() && warning->time < line.time; ++warning)
                writeWarning(run, *warning);
            writeOutput(timeline, line);
        }
        for (; warning != timeline.warnings().end(); ++warning)
            writeWarning(run, *warning);
    }

    /// Whether there are rows of digits.
    bool hasCounts() const { return m_counts; }

    void write(const QString &line) { m_lines += line; }

    QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    void addRow(const QString &name, const QString &row)
    {
        QString line = u"  "_s + name.left(m_names).leftJustified(m_names) + u' ' + row;
        while (line.endsWith(u' '))
            line.chop(1);
        m_lines += line;
    }

    void writeResources(const Timeline &timeline)
    {
        TrackScene track;
        track.run = &timeline;
        const TrackRows rows = trackRows(track);
        for (const ResourceRow &row : rows.resources) {
            const std::vector<UseStep> steps = useSteps(*row.run, timeline.latest());
            const auto count = [&](int UseStep::*part) { return countRow(m_scale, steps, part, timeline.latest()); };
            const bool isQueue = row.run->reason == WaitReason::Queue;
            addRow(resourceText(timeline, row.resource), count(isQueue ? &UseStep::items : &UseStep::held));
            if (row.mostWaiting > 0)
                addRow(RunTextWords::tr(" waiting"), count(&UseStep::waiting));
        }
        if (const QString rest = restText(rows); !rest.isEmpty())
            m_lines += u"  "_s + rest;
        m_counts |= !rows.resources.empty();
    }

    void writeTotal(const Timeline &timeline)
    {
        const std::optional<Duration> total = timeline.total();
        if (!total || !timeline.outcome()) {
            m_lines += RunTextWords::tr("  not over at %1").arg(formatSeconds(timeline.latest() - TimePoint{}));
            return;
        }
        m_lines += RunTextWords::tr("  total %1, %2").arg(formatSeconds(*total), stateName(*timeline.outcome()));
        for (const Lane &lane : timeline.lanes()) {
            if (!lane.error.isEmpty())
                m_lines += u"  %1: %2"_s.arg(lane.name, lane.error);
        }
    }

    void writeOutput(const Timeline &timeline, const OutputLine &line)
    {
        writeAt(timeline, line.time, line.task, line.text);
    }

    void writeWarning(const RecordedRun &run, const Warning &warning)
    {
        QString text = warningSign + u' ' + warning.text;
        if (const QString place = linesText(*run.variant, warning.line); !place.isEmpty())
            text = RunTextWords::tr("%1 (%2)").arg(text, place);
        writeAt(*run.timeline, warning.time, warning.task, text);
    }

    void writeAt(const Timeline &timeline, TimePoint time, TaskId task, const QString &text)
    {
        const Lane *lane = timeline.lane(task);
        m_lines += u"  %1  %2 %3"_s.arg(formatSeconds(time - TimePoint{}).rightJustified(9),
                                        (lane ? lane->name : QString()).left(m_names).leftJustified(m_names), text);
    }

    int m_names;
    CharScale m_scale;
    QStringList m_lines;
    bool m_counts = false;
};

} // namespace

QString runsText(const Lesson &lesson, const KnobValues &values, std::span<const RecordedRun> runs,
                 const TerminalStyle &style)
{
    TextWriter writer(runs, style.width);
    writer.write(lesson.title);
    writer.write(knobsText(lesson, values));
    for (const RecordedRun &run : runs)
        writer.writeRun(run);
    writer.write({});
    writer.write(legend(runs));
    if (writer.hasCounts())
        writer.write(
            RunTextWords::tr("  digits: how many permits are held, items are in a queue, or tasks wait for it"));
    return style.ascii ? asciiText(writer.text()) : writer.text();
}

QString asciiText(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        if (character.unicode() < 0x80)
            result += character;
        else if (character == warningSign)
            result += u'!';
        else if (character == u'…')
            result += u"..."_s;
        else if (!character.isLowSurrogate())
            result += asciiSign(character);
    }
    return result;
}

} // namespace overlap
