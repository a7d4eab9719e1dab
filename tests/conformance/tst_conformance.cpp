// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/referee.h"

#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QtTest>

#include <random>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr int settingsPerVariant = 50;
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
        if (lesson.real) // Files and sockets have no virtual time: see tst_reality.
            continue;
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
        m_python = askPython(programs);
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
        const Timeline timeline = runVirtual(one.variant->main, one.values);
        const QStringList ours = describe(timeline, names);
        const QStringList theirs = describe(run, names);
        QVERIFY(run[u"output"].toArray().size() > 0);
        QCOMPARE(ours, theirs);
        QCOMPARE(describeWarnings(timeline), describeWarnings(run));
    }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
