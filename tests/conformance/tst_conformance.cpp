// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include <random>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr int settingsPerVariant = 20;
constexpr quint32 seed = 20240229;

/// A variant with one setting of its knobs.
struct Case
{
    const Lesson *lesson = nullptr;
    const Variant *variant = nullptr;
    KnobValues values;

    QString name() const
    {
        QStringList knobs;
        for (std::size_t i = 0; i < values.size(); ++i)
            knobs += lesson->knobs[i].id + u'=' + QString::number(values[i]);
        return u"%1 %2 %3"_s.arg(lesson->id, variant->id, knobs.join(u' '));
    }
};

std::vector<Case> makeCases()
{
    std::mt19937 random(seed);
    std::vector<Case> cases;
    for (const Lesson &lesson : lessons()) {
        for (const Variant &variant : lesson.variants) {
            cases.push_back({&lesson, &variant, lesson.defaults()});
            for (int i = 0; i < settingsPerVariant; ++i) {
                KnobValues values;
                for (const Knob &knob : lesson.knobs) {
                    const double part = static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
                    values.push_back(knob.nearest(knob.min + part * (knob.max - knob.min)));
                }
                cases.push_back({&lesson, &variant, values});
            }
        }
    }
    return cases;
}

QString at(TimePoint time)
{
    return QString::number(toSeconds(time), 'f', 9);
}

QString at(const QJsonValue &seconds)
{
    return seconds.isDouble() ? QString::number(seconds.toDouble(), 'f', 9) : u"-"_s;
}

/// A run as lines, so that a difference reads well.
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

/// Python's names of tasks, empty where the program gives none.
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

} // namespace

/// CPython's own asyncio, with a clock that jumps, is the referee of every lesson's every variant.
class TestConformance : public QObject
{
    Q_OBJECT

    std::vector<Case> m_cases = makeCases();
    QJsonArray m_python;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_cases.empty());
        QJsonArray programs;
        for (const Case &one : m_cases) {
            const QString source = one.variant->python.render(one.lesson->knobs, one.values).text;
            programs.append(QJsonObject{{u"name"_s, one.variant->pythonPath}, {u"source"_s, source}});
        }
        QProcess python;
        python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        python.start(QStringLiteral(OVERLAP_PYTHON), {QStringLiteral(OVERLAP_REFEREE)});
        QVERIFY2(python.waitForStarted(), qPrintable(python.errorString()));
        python.write(QJsonDocument(programs).toJson());
        python.closeWriteChannel();
        QVERIFY2(python.waitForFinished(-1), qPrintable(python.errorString()));
        QCOMPARE(python.exitCode(), 0);
        m_python = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
        QCOMPARE(m_python.size(), std::ssize(m_cases));
    }

    void sameAsPython_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            QTest::addRow("%s (%zu, seed %u)", qPrintable(m_cases[i].name()), i, seed) << i;
    }

    void sameAsPython()
    {
        QFETCH(const std::size_t, index);
        const Case &one = m_cases[index];
        const QJsonObject run = m_python[static_cast<qsizetype>(index)].toObject();
        const QStringList names = givenNames(run);
        const QStringList ours = describe(runVirtual(one.variant->main, one.values), names);
        const QStringList theirs = describe(run, names);
        QVERIFY(run[u"output"].toArray().size() > 0);
        QCOMPARE(ours.join(u'\n'), theirs.join(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
