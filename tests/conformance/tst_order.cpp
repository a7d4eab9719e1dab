// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs.h"
#include "referee.h"

#include "core/virtualrun.h"

#include <QDir>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

/// CPython is the referee of the order of turns, of cancellation and of gather.
class TestOrder : public QObject
{
    Q_OBJECT

    QJsonArray m_python;

private Q_SLOTS:
    void initTestCase()
    {
        QJsonArray sources;
        for (const Program &program : orderPrograms()) {
            QFile file(QStringLiteral(OVERLAP_PROGRAMS "/%1.py").arg(QLatin1StringView(program.name)));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            sources.append(QJsonObject{{u"name"_s, file.fileName()}, {u"source"_s, QString::fromUtf8(file.readAll())}});
        }
        m_python = askPython(sources);
        QCOMPARE(m_python.size(), std::ssize(orderPrograms()));
    }

    void eachTwinIsUsed()
    {
        const QDir folder(QStringLiteral(OVERLAP_PROGRAMS));
        QCOMPARE(folder.entryList({u"*.py"_s}).size(), std::ssize(orderPrograms()));
    }

    void sameAsPython_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < orderPrograms().size(); ++i)
            QTest::newRow(orderPrograms()[i].name) << i;
    }

    void sameAsPython()
    {
        QFETCH(const std::size_t, index);
        const QJsonObject run = m_python[static_cast<qsizetype>(index)].toObject();
        QVERIFY(run[u"output"].toArray().size() > 0);
        const QStringList names = givenNames(run);
        const QStringList ours = describe(runVirtual(orderPrograms()[index].main, {}), names);
        QCOMPARE(ours.join(u'\n'), describe(run, names).join(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
