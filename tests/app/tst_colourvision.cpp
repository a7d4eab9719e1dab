// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/icons.h"
#include "app/timeline/patterns.h"
#include "app/timeline/waitbars.h"
#include "app/timeline/words.h"
#include "tests/app/themekinds.h"
#include "tests/support/colourvision.h"

#include <QtTest>

#include <cmath>

using namespace overlap;

namespace {

/// How different two colours look to somebody.
double difference(const QColor &a, const QColor &b, ColourVision vision)
{
    return overlap::difference(labOf(seen(a, vision)), labOf(seen(b, vision)));
}

/// The mark of a pattern as it comes out on its ground.
QColor shownMark(const Pattern &pattern)
{
    const float share = pattern.mark.alphaF();
    const auto mix = [share](float mark, float ground) { return share * mark + (1 - share) * ground; };
    return QColor::fromRgbF(mix(pattern.mark.redF(), pattern.ground.redF()),
                            mix(pattern.mark.greenF(), pattern.ground.greenF()),
                            mix(pattern.mark.blueF(), pattern.ground.blueF()));
}

/// Why two patterns do not stay apart, by the colours of their grounds or by marks of which at least one shows clearly.
QString apart(const Pattern &first, const Pattern &second, ColourVision vision)
{
    constexpr double clear = 20;
    const double grounds = difference(first.ground, second.ground, vision);
    double marks = 0;
    for (const Pattern &pattern : {first, second}) {
        if (first.kind != second.kind && pattern.kind != PatternKind::Plain)
            marks = std::max(marks, difference(shownMark(pattern), pattern.ground, vision));
    }
    return std::max(grounds, marks) >= clear ? QString()
                                             : QStringLiteral("grounds %1, marks %2").arg(grounds).arg(marks);
}

/// Adds a row for each theme and each way of seeing: "light, protanopia", with the words before it.
template<typename Add>
void forAllWhoSee(Add add)
{
    for (const ThemeKind kind : themeKinds) {
        for (const ColourVision vision : colourVisions)
            add(kind, vision, QStringLiteral("%1, %2").arg(nameOf(kind), nameOf(vision)));
    }
}

constexpr TaskState states[] = {TaskState::Ready, TaskState::Running, TaskState::Blocking, TaskState::Waiting,
                                TaskState::InThread};

} // namespace

class TestColourVision : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statesStayApart_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<ColourVision>("vision");
        QTest::addColumn<TaskState>("one");
        QTest::addColumn<TaskState>("other");
        forAllWhoSee([](ThemeKind kind, ColourVision vision, const QString &name) {
            for (const TaskState one : states) {
                for (const TaskState other : states) {
                    if (one < other)
                        QTest::addRow("%s and %s, %s", qPrintable(stateText(one)), qPrintable(stateText(other)),
                                      qPrintable(name))
                            << kind << vision << one << other;
                }
            }
        });
    }

    void statesStayApart()
    {
        QFETCH(const ThemeKind, kind);
        QFETCH(const ColourVision, vision);
        QFETCH(const TaskState, one);
        QFETCH(const TaskState, other);
        const QString why = apart(patternOf(theme(kind), lookOf(one)), patternOf(theme(kind), lookOf(other)), vision);
        QVERIFY2(why.isEmpty(), qPrintable(why));
        QVERIFY(stateIcon(one) != stateIcon(other));
        QVERIFY(stateText(one) != stateText(other));
    }

    void looksStayApart_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<ColourVision>("vision");
        QTest::addColumn<Look>("one");
        QTest::addColumn<Look>("other");
        forAllWhoSee([](ThemeKind kind, ColourVision vision, const QString &name) {
            const auto add = [&](const char *pair, Look one, Look other) {
                QTest::addRow("%s, %s", pair, qPrintable(name)) << kind << vision << one << other;
            };
            add("computing and running", Look::Computing, Look::Running);
            add("computing and in thread", Look::Computing, Look::InThread);
            add("computing and blocking", Look::Computing, Look::Blocking);
            add("a blocking call and in thread", Look::BlockingCall, Look::InThread);
        });
    }

    void looksStayApart()
    {
        QFETCH(const ThemeKind, kind);
        QFETCH(const ColourVision, vision);
        QFETCH(const Look, one);
        QFETCH(const Look, other);
        const QString why = apart(patternOf(theme(kind), one), patternOf(theme(kind), other), vision);
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void causesStayApart_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<ColourVision>("vision");
        forAllWhoSee([](ThemeKind kind, ColourVision vision, const QString &name) {
            QTest::addRow("%s", qPrintable(name)) << kind << vision;
        });
    }

    void causesStayApart()
    {
        QFETCH(const ThemeKind, kind);
        QFETCH(const ColourVision, vision);
        for (const WaitCause one : allWaitCauses) {
            for (const WaitCause other : allWaitCauses) {
                if (one >= other)
                    continue;
                const QString why = apart(waitPattern(theme(kind), one), waitPattern(theme(kind), other), vision);
                QVERIFY2(why.isEmpty(),
                         qPrintable(QStringLiteral("%1, %2: %3").arg(waitCauseText(one), waitCauseText(other), why)));
            }
        }
    }

    void patternsAreSeen_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<ColourVision>("vision");
        forAllWhoSee([](ThemeKind kind, ColourVision vision, const QString &name) {
            QTest::addRow("%s", qPrintable(name)) << kind << vision;
        });
    }

    void patternsAreSeen()
    {
        constexpr double visible = 10;
        QFETCH(const ThemeKind, kind);
        QFETCH(const ColourVision, vision);
        for (const Look look :
             {Look::Ready, Look::Blocking, Look::Waiting, Look::InThread, Look::BlockingCall, Look::Computing}) {
            const Pattern pattern = patternOf(theme(kind), look);
            const double marks = difference(shownMark(pattern), pattern.ground, vision);
            // Without its stripes blocking would look like running to who sees no colour.
            const double least = look == Look::Blocking ? 2 * visible : visible;
            QVERIFY2(marks >= least, qPrintable(QStringLiteral("%1: %2").arg(int(look)).arg(marks)));
        }
    }

    void outcomesTellApartWithoutColour()
    {
        constexpr TaskState outcomes[] = {TaskState::Finished, TaskState::Failed, TaskState::Cancelled};
        for (const TaskState one : outcomes) {
            for (const TaskState other : outcomes) {
                QCOMPARE(stateIcon(one) == stateIcon(other), one == other);
                QCOMPARE(stateText(one) == stateText(other), one == other);
            }
        }
    }

    /// Pairs of G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 Color-Difference Formula" (2005).
    void differencesAreThoseOfTheStandard_data()
    {
        QTest::addColumn<Lab>("one");
        QTest::addColumn<Lab>("other");
        QTest::addColumn<double>("expected");
        QTest::newRow("1") << Lab{50, 2.6772, -79.7751} << Lab{50, 0, -82.7485} << 2.0425;
        QTest::newRow("4") << Lab{50, -1.3802, -84.2814} << Lab{50, 0, -82.7485} << 1.0000;
        QTest::newRow("16") << Lab{50, 2.5, 0} << Lab{50, 0, -2.5} << 4.3065;
        QTest::newRow("17") << Lab{50, 2.5, 0} << Lab{73, 25, -18} << 27.1492;
        QTest::newRow("18") << Lab{50, 2.5, 0} << Lab{61, -5, 29} << 22.8977;
        QTest::newRow("19") << Lab{50, 2.5, 0} << Lab{56, -27, -3} << 31.9030;
        QTest::newRow("20") << Lab{50, 2.5, 0} << Lab{58, 24, 15} << 19.4535;
        QTest::newRow("25") << Lab{60.2574, -34.0099, 36.2677} << Lab{60.4626, -34.1751, 39.4387} << 1.2644;
        QTest::newRow("34") << Lab{2.0776, 0.0795, -1.1350} << Lab{0.9033, -0.0636, -0.5514} << 0.9082;
    }

    void differencesAreThoseOfTheStandard()
    {
        QFETCH(const Lab, one);
        QFETCH(const Lab, other);
        QFETCH(const double, expected);
        QVERIFY(std::abs(overlap::difference(one, other) - expected) < 0.00006);
        QVERIFY(std::abs(overlap::difference(other, one) - expected) < 0.00006);
    }

    void othersSeeWhiteAndBlackAsTheyAre()
    {
        for (const ColourVision vision : colourVisions) {
            QCOMPARE(seen(QColor(Qt::white), vision), QColor(Qt::white));
            QCOMPARE(seen(QColor(Qt::black), vision), QColor(Qt::black));
        }
        QVERIFY(std::abs(difference(Qt::black, Qt::white, ColourVision::Usual) - 100) < 0.01);
        QVERIFY(difference(Qt::red, Qt::green, ColourVision::Usual) > 50);
        const QColor grey = seen(QColor(Qt::red), ColourVision::Achromatopsia);
        QCOMPARE(grey.red(), grey.blue());
    }
};

QTEST_GUILESS_MAIN(TestColourVision)
#include "tst_colourvision.moc"
