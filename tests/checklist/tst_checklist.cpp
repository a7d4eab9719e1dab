// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/checklist.h"
#include "tests/conformance/referee.h"

#include "core/virtualrun.h"

#include <QFile>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Chapter> &chapters()
{
    static const std::vector<Chapter> all{
        tasks(),       cancellation(),          shields(), completions(),  gathers(),  taskInternals(), locks(),
        semaphores(),  conditionsAndBarriers(), queues(),  queueWaiters(), timeouts(), waits(),         groups(),
        groupErrors(),
    };
    return all;
}

QString fullName(const Chapter &chapter, const char *name)
{
    return QString::fromLatin1(chapter.tests) + u' ' + QLatin1StringView(name);
}

QString readFile(const QString &name)
{
    QFile file(QStringLiteral(OVERLAP_CHECKLIST "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// CPython's own tests of asyncio as a checklist: each is mirrored by a program, with CPython as the referee of what it
/// does, or does not apply, and then it is said why.
class TestChecklist : public QObject
{
    Q_OBJECT

    std::vector<const Mirrored *> m_programs;
    QStringList m_programNames;
    QJsonArray m_python;

private Q_SLOTS:
    void initTestCase()
    {
        QJsonArray sources;
        const QString prelude = readFile(u"twins/prelude.py"_s);
        QVERIFY(!prelude.isEmpty());
        for (const Chapter &chapter : chapters()) {
            const QString twins = prelude + readFile(u"twins/"_s + QLatin1StringView(chapter.twins));
            for (const Mirrored &program : chapter.mirrored) {
                m_programs.push_back(&program);
                m_programNames += fullName(chapter, program.name);
                const QString run = u"\nasyncio.run(%1())\n"_s.arg(QLatin1StringView(program.name));
                sources.append(QJsonObject{{u"name"_s, m_programNames.last()}, {u"source"_s, twins + run}});
            }
        }
        m_python = askPython(sources);
        QCOMPARE(m_python.size(), std::ssize(m_programs));
    }

    void eachTestOfCPythonsOnce()
    {
        QStringList names = m_programNames;
        for (const Chapter &chapter : chapters()) {
            for (const NotMirrored &test : chapter.notMirrored)
                names += fullName(chapter, test.name);
        }
        QStringList expected = readFile(u"cpython_tests.txt"_s).split(u'\n', Qt::SkipEmptyParts);
        expected.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        names.sort();
        expected.sort();
        QCOMPARE(names, expected);
    }

    void mirrored_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_programs.size(); ++i)
            QTest::newRow(qPrintable(m_programNames[qsizetype(i)])) << i;
    }

    void mirrored()
    {
        QFETCH(const std::size_t, index);
        const QJsonObject python = m_python[qsizetype(index)].toObject();
        QCOMPARE(python[u"error"].toString(), QString());
        QVERIFY(python[u"output"].toArray().size() > 0);
        const QStringList names = givenNames(python);
        const auto main = [&](const KnobValues &) { return m_programs[index]->main(); };
        const Timeline run = runVirtual(main, {});
        QCOMPARE(describe(run, names), describe(python, names));
        QVERIFY(run.warnings().empty());
    }

    void doesNotApply_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        for (const Chapter &chapter : chapters()) {
            for (const NotMirrored &test : chapter.notMirrored) {
                const QString name = fullName(chapter, test.name);
                QTest::addRow("%s: %s", qPrintable(name), test.why) << name << QString::fromUtf8(test.why);
            }
        }
    }

    void doesNotApply()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, why);
        QVERIFY(!why.isEmpty());
        QVERIFY(!m_programNames.contains(name));
    }
};

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
