// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predictor.h"
#include "core/sleep.h"

#include <QSignalSpy>
#include <QtTest>

using namespace overlap;

namespace {

QCoro::Task<> steps(int count)
{
    for (int i = 0; i < count; ++i)
        co_await sleep(1ms);
}

/// Takes one millisecond for each step that its only knob asks for.
const Variant &stepping()
{
    static const Variant variant = [] {
        Variant made;
        made.main = [](const KnobValues &values) { return steps(int(values.front())); };
        return made;
    }();
    return variant;
}

/// More than a frame can spare, by a factor that no machine makes up for.
constexpr double many = 300'000;

Duration totalOf(const QSignalSpy &predicted)
{
    const auto timelines = predicted.back().front().value<std::vector<Timeline>>();
    return timelines.front().total().value_or(-1s);
}

} // namespace

class TestPredictor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quickOnesAreThereAtOnce()
    {
        Predictor predictor;
        const QSignalSpy predicted(&predictor, &Predictor::predicted);
        const std::vector<Timeline> timelines = predictor.predict({&stepping(), &stepping()}, {3});
        QCOMPARE(timelines.size(), 2U);
        QCOMPARE(timelines.back().total(), Duration(3ms));
        QCoreApplication::processEvents();
        QCOMPARE(predicted.size(), 0);
    }

    void longOnesComeFromAWorkerAndTheNewestWins()
    {
        Predictor predictor;
        QSignalSpy predicted(&predictor, &Predictor::predicted);
        QVERIFY(predictor.predict({&stepping()}, {many}).empty());
        QVERIFY(predictor.predict({&stepping()}, {many + 1}).empty());
        QTRY_COMPARE_WITH_TIMEOUT(predicted.size(), 1, 60'000);
        QCOMPARE(totalOf(predicted), Duration(std::chrono::milliseconds(int(many) + 1)));
    }

    void aQuickOneDropsWhatIsBeingWorkedOn()
    {
        Predictor predictor;
        const QSignalSpy predicted(&predictor, &Predictor::predicted);
        QVERIFY(predictor.predict({&stepping()}, {many}).empty());
        QCOMPARE(predictor.predict({&stepping()}, {1}).size(), 1U);
        while (predictor.isWorking())
            QCoreApplication::processEvents();
        QCOMPARE(predicted.size(), 0);
    }

    void endsWhileItWorks()
    {
        Predictor predictor;
        QVERIFY(predictor.predict({&stepping()}, {many}).empty());
    }
};

QTEST_GUILESS_MAIN(TestPredictor)
#include "tst_predictor.moc"
