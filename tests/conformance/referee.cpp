// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/referee.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

QString at(TimePoint time)
{
    return QString::number(toSeconds(time), 'f', 9);
}

QString at(const QJsonValue &seconds)
{
    return seconds.isDouble() ? QString::number(seconds.toDouble(), 'f', 9) : u"-"_s;
}

} // namespace

PythonRun::PythonRun(const QJsonArray &programs)
{
    m_python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_python.start(QStringLiteral(OVERLAP_PYTHON), {QStringLiteral(OVERLAP_REFEREE)});
    m_python.write(QJsonDocument(programs).toJson());
    m_python.closeWriteChannel();
}

QJsonArray PythonRun::result()
{
    if (!m_python.waitForFinished(-1) && m_python.error() == QProcess::FailedToStart)
        return {};
    if (m_python.exitStatus() != QProcess::NormalExit || m_python.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(m_python.readAllStandardOutput()).array();
}

QJsonArray askPython(const QJsonArray &programs)
{
    return PythonRun(programs).result();
}

QStringList describe(const Timeline &run, const QStringList &names)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += u"%1 task %2: %3"_s.arg(at(line.time)).arg(line.task).arg(line.text);
    for (qsizetype i = 0; i < std::ssize(run.lanes()); ++i) {
        const Lane &lane = run.lanes()[static_cast<std::size_t>(i)];
        const QString name = names.value(i).isEmpty() ? QString() : lane.name;
        lines += u"task %1 '%2' of %3: %4 to %5, %6"_s.arg(lane.id)
                     .arg(name)
                     .arg(lane.parent)
                     .arg(at(lane.start), lane.end ? at(*lane.end) : u"-"_s, stateName(lane.outcome));
    }
    lines += u"total %1, %2"_s.arg(run.total() ? at(TimePoint(*run.total())) : u"-"_s,
                                   run.outcome() ? stateName(*run.outcome()) : u"running"_s);
    return lines;
}

QStringList givenNames(const QJsonObject &run)
{
    static const QRegularExpression byDefault(u"^Task-\\d+$"_s);
    QStringList names;
    for (const QJsonValue task : run[u"tasks"].toArray())
        names += task[u"name"].toString().remove(byDefault);
    return names;
}

QStringList describe(const QJsonObject &run, const QStringList &names)
{
    QStringList lines;
    for (const QJsonValue line : run[u"output"].toArray())
        lines += u"%1 task %2: %3"_s.arg(at(line[u"t_s"])).arg(line[u"task"].toInt()).arg(line[u"text"].toString());
    int id = 0;
    for (const QJsonValue task : run[u"tasks"].toArray()) {
        lines += u"task %1 '%2' of %3: %4 to %5, %6"_s.arg(id + 1)
                     .arg(names.value(id))
                     .arg(task[u"parent"].toInt())
                     .arg(at(task[u"start_s"]), at(task[u"end_s"]), task[u"outcome"].toString());
        ++id;
    }
    lines += u"total %1, %2"_s.arg(at(run[u"total_s"]), run[u"outcome"].toString());
    return lines;
}

QStringList describeWarnings(const Timeline &run)
{
    QStringList lines;
    for (const Warning &warning : run.warnings())
        lines += u"%1 task %2: %3"_s.arg(at(warning.time)).arg(warning.task).arg(warningName(warning.kind));
    return lines;
}

QStringList describeWarnings(const QJsonObject &run)
{
    QStringList lines;
    for (const QJsonValue warning : run[u"warnings"].toArray())
        lines +=
            u"%1 task %2: %3"_s.arg(at(warning[u"t_s"])).arg(warning[u"task"].toInt()).arg(warning[u"kind"].toString());
    return lines;
}

} // namespace overlap
