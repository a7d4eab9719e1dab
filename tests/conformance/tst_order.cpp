// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/programs.h"
#include "tests/conformance/referee.h"

#include "core/virtualrun.h"

#include <QDir>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

std::vector<Program> allPrograms()
{
    std::vector<Program> programs(orderPrograms().begin(), orderPrograms().end());
    programs.insert(programs.end(), cancelPrograms().begin(), cancelPrograms().end());
    programs.insert(programs.end(), primitivePrograms().begin(), primitivePrograms().end());
    programs.insert(programs.end(), cornerPrograms().begin(), cornerPrograms().end());
    programs.insert(programs.end(), threadPrograms().begin(), threadPrograms().end());
    programs.insert(programs.end(), processPrograms().begin(), processPrograms().end());
    return programs;
}

} // namespace

/// CPython is the referee of the order of turns, of cancellation and of gather.
class TestOrder : public QObject
{
    Q_OBJECT

    const std::vector<Program> m_programs = allPrograms();
    QJsonArray m_python;

private Q_SLOTS:
    void initTestCase()
    {
        QJsonArray sources;
        for (const Program &program : m_programs) {
            QFile file(QStringLiteral(OVERLAP_PROGRAMS "/%1.py").arg(QLatin1StringView(program.name)));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            sources.append(QJsonObject{{u"name"_s, file.fileName()}, {u"source"_s, QString::fromUtf8(file.readAll())}});
        }
        m_python = askPython(sources);
        QCOMPARE(m_python.size(), std::ssize(m_programs));
    }

    void eachTwinIsUsed()
    {
        const QDir folder(QStringLiteral(OVERLAP_PROGRAMS));
        QCOMPARE(folder.entryList({u"*.py"_s}).size(), std::ssize(m_programs));
    }

    void sameAsPython_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_programs.size(); ++i)
            QTest::newRow(m_programs[i].name) << i;
    }

    void sameAsPython()
    {
        QFETCH(const std::size_t, index);
        const QJsonObject run = m_python[static_cast<qsizetype>(index)].toObject();
        QVERIFY(run[u"output"].toArray().size() > 0);
        const QStringList names = givenNames(run);
        const QStringList ours = describe(runVirtual(m_programs[index].main, {}), names);
        QCOMPARE(ours, describe(run, names));
    }
};

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
