// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/runtext.h"

#include "app/export/charrows.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidthMax = 16;
constexpr int endTextWidth = 11; ///< " 12.34 s" behind the end of a lane.

struct Words
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
        for (const Lane &lane : timeline.lanes()) {
            QString row = laneRow(m_scale, lane, timeline.latest());
            if (lane.end)
                row += u' ' + formatSeconds(*lane.end - TimePoint{});
            addRow(lane.name, row);
        }
        addRow(Words::tr("loop"), loopRow(m_scale, timeline));
        writeTotal(timeline);
        for (const OutputLine &line : timeline.output())
            writeOutput(timeline, line);
    }

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

    void writeTotal(const Timeline &timeline)
    {
        const std::optional<Duration> total = timeline.total();
        if (!total || !timeline.outcome()) {
            m_lines += Words::tr("  not over at %1").arg(formatSeconds(timeline.latest() - TimePoint{}));
            return;
        }
        m_lines += Words::tr("  total %1, %2").arg(formatSeconds(*total), stateName(*timeline.outcome()));
        for (const Lane &lane : timeline.lanes()) {
            if (!lane.error.isEmpty())
                m_lines += u"  %1: %2"_s.arg(lane.name, lane.error);
        }
    }

    void writeOutput(const Timeline &timeline, const OutputLine &line)
    {
        const Lane *lane = timeline.lane(line.task);
        const QString time = formatSeconds(line.time - TimePoint{}).rightJustified(9);
        m_lines +=
            u"  %1  %2 %3"_s.arg(time, (lane ? lane->name : QString()).left(m_names).leftJustified(m_names), line.text);
    }

    int m_names;
    CharScale m_scale;
    QStringList m_lines;
};

} // namespace

QString runsText(const Lesson &lesson, const KnobValues &values, std::span<const RecordedRun> runs,
                 const TerminalStyle &style)
{
    TextWriter writer(runs, style.width);
    writer.write(lesson.title);
    QStringList knobs;
    for (std::size_t i = 0; i < values.size(); ++i)
        knobs += lesson.knobs[i].label + u' ' + lesson.knobs[i].format(values[i]);
    writer.write(knobs.join(u", "));
    for (const RecordedRun &run : runs)
        writer.writeRun(run);
    writer.write({});
    writer.write(legend(runs));
    return style.ascii ? asciiText(writer.text()) : writer.text();
}

QString asciiText(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        if (character.unicode() < 0x80)
            result += character;
        else if (character == u'…')
            result += u"..."_s;
        else if (!character.isLowSurrogate())
            result += asciiSign(character);
    }
    return result;
}

} // namespace overlap
