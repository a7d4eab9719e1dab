// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfuzz.h"
#include "tests/import/mutate.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

/// A few files of `./dev fuzz --import`.
class TestImportFuzz : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void samplesAreReadWhole_data()
    {
        QTest::addColumn<int>("sample");
        QTest::addColumn<quint64>("leftOut");
        QTest::newRow("ours") << 0 << quint64(0);
        QTest::newRow("of Perfetto") << 1 << quint64(3); // a clock, two arrows to another process
        QTest::newRow("ours that goes on") << 2 << quint64(0);
        QTest::newRow("of VizTracer") << 3 << quint64(1); // an object
        QTest::newRow("of all kinds") << 4 << quint64(0);
    }

    void samplesAreReadWhole()
    {
        QFETCH(const int, sample);
        const fuzz::Reading reading = fuzz::read(fuzz::samples().at(sample));
        QCOMPARE(reading.wrong, QString());
        QVERIFY(!reading.refused);
        QTEST(reading.leftOut, "leftOut");
    }

    void mutationsKeepThePromises()
    {
        constexpr quint64 count = 2000;
        fuzz::Mutator mutator(fuzz::samples());
        quint64 refused = 0;
        quint64 partly = 0;
        for (quint64 i = 0; i < count; ++i) {
            const QByteArray text = mutator.make(1, i);
            const fuzz::Reading reading = fuzz::read(text);
            QVERIFY2(reading.wrong.isEmpty(),
                     qPrintable(u"%1: %2\n"_s.arg(i).arg(reading.wrong) + QString::fromUtf8(text)));
            refused += reading.refused ? 1 : 0;
            partly += reading.leftOut > 0 ? 1 : 0;
        }
        // Otherwise the mutations are too mild, or too wild.
        QVERIFY2(refused > count / 10 && refused < count * 8 / 10, qPrintable(QString::number(refused)));
        QVERIFY2(partly > count / 10, qPrintable(QString::number(partly)));
    }

    void mutationsAreTheSameEachTime()
    {
        fuzz::Mutator first(fuzz::samples());
        fuzz::Mutator second(fuzz::samples());
        for (quint64 i = 0; i < 20; ++i)
            second.make(1, i);
        QCOMPARE(first.make(1, 7), second.make(1, 7));
        QVERIFY(first.make(1, 7) != first.make(2, 7));
    }
};

QTEST_GUILESS_MAIN(TestImportFuzz)
#include "tst_importfuzz.moc"
