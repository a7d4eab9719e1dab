// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/pages.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QtTest>

using namespace overlap;
using namespace overlap::handout;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal pageHeight = 100;

/// "30" is a block of that height; "30+" keeps with the next one, "30~" likes it; "!30" starts a page. With 10 above
/// each.
std::vector<Extent> extentsOf(const QString &text)
{
    std::vector<Extent> extents;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        Extent extent{.height = 0,
                      .above = 10,
                      .keepsWithNext = word.endsWith(u'+'),
                      .likesNext = word.endsWith(u'~'),
                      .startsPage = word.startsWith(u'!')};
        extent.height = word.remove(u'+').remove(u'~').remove(u'!').toDouble();
        extents.push_back(extent);
    }
    return extents;
}

/// "page:top" of each.
QString spotsOf(const std::vector<Extent> &extents)
{
    QStringList words;
    for (const Spot &spot : placeBlocks(extents, pageHeight))
        words += u"%1:%2"_s.arg(spot.page).arg(spot.top);
    return words.join(u' ');
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<QString>("blocks");
        QTest::addColumn<QString>("spots");
        const auto row = [](const char *name, const QString &blocks, const QString &spots) {
            QTest::newRow(name) << blocks << spots;
        };
        row("nothing", QString(), QString());
        row("one", u"30"_s, u"0:0"_s);
        row("one below the other", u"30 20 10"_s, u"0:0 0:40 0:70"_s);
        row("a page is filled to the last dot", u"30 60"_s, u"0:0 0:40"_s);
        row("one dot too many", u"30 61"_s, u"0:0 1:0"_s);
        row("no space above on a new page", u"80 50 40"_s, u"0:0 1:0 1:60"_s);
        row("a heading goes along", u"60 10+ 40"_s, u"0:0 1:0 1:20"_s);
        row("two headings go along", u"30 10+ 10+ 60"_s, u"0:0 1:0 1:20 1:40"_s);
        row("a heading stays where its text fits", u"30 10+ 40"_s, u"0:0 0:40 0:60"_s);
        row("what follows the text of a heading may go on", u"30 10+ 30 20"_s, u"0:0 0:40 0:60 1:0"_s);
        row("a chain higher than a page is broken", u"10 50+ 50+ 10"_s, u"0:0 1:0 2:0 2:60"_s);
        row("those that like each other go on together", u"50 20~ 20~ 20"_s, u"0:0 1:0 1:30 1:60"_s);
        row("but not if they are too high", u"50 30~ 30~ 50"_s, u"0:0 0:60 1:0 1:40"_s);
        row("then they fill the page", u"30~ 30~ 20~ 60"_s, u"0:0 0:40 0:80 1:0"_s);
        row("then headings still go along", u"50 10+ 40~ 50"_s, u"0:0 1:0 1:20 2:0"_s);
        row("a new page", u"10 !10 10"_s, u"0:0 1:0 1:20"_s);
        row("a new page at the start is the first", u"!10 10"_s, u"0:0 0:20"_s);
        row("a new page ends a chain", u"60 10+ !40"_s, u"0:0 0:70 1:0"_s);
        row("no empty page between", u"90 !20"_s, u"0:0 1:0"_s);
        row("higher than a page", u"10 120 10"_s, u"0:0 1:0 2:0"_s);
    }

    void places()
    {
        QFETCH(const QString, blocks);
        QTEST(spotsOf(extentsOf(blocks)), "spots");
    }

    void nothingOverlapsOrLeavesThePage()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 500; ++round) {
            std::vector<Extent> extents;
            for (int i = random.bounded(40); i > 0; --i)
                extents.push_back({qreal(1 + random.bounded(int(pageHeight))), qreal(random.bounded(20)),
                                   random.bounded(4) == 0, random.bounded(3) == 0, random.bounded(9) == 0});
            const std::vector<Spot> spots = placeBlocks(extents, pageHeight);
            QCOMPARE(spots.size(), extents.size());
            for (std::size_t i = 0; i < spots.size(); ++i) {
                QVERIFY(spots[i].top >= 0 && spots[i].top + extents[i].height <= pageHeight);
                if (i == 0)
                    continue;
                const bool isNext = spots[i].page == spots[i - 1].page + 1 && spots[i].top == 0;
                const bool isBelow = spots[i].page == spots[i - 1].page
                    && spots[i].top == spots[i - 1].top + extents[i - 1].height + extents[i].above;
                QVERIFY(isNext || isBelow);
                QVERIFY(!extents[i].startsPage || isNext);
            }
        }
    }

    void papers_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("paper");
        QTest::newRow("unknown") << u"C"_s << u"a4"_s;
        QTest::newRow("Germany") << u"de_DE"_s << u"a4"_s;
        QTest::newRow("Great Britain") << u"en_GB"_s << u"a4"_s;
        QTest::newRow("United States") << u"en_US"_s << u"letter"_s;
        QTest::newRow("Canada") << u"fr_CA"_s << u"letter"_s;
        QTest::newRow("Mexico") << u"es_MX"_s << u"letter"_s;
    }

    void papers()
    {
        QFETCH(const QString, locale);
        QTEST(paperName(usualPaper(QLocale(locale))), "paper");
    }

    void aPaperIsNamed()
    {
        for (const Paper paper : {Paper::A4, Paper::Letter})
            QCOMPARE(paperNamed(paperName(paper)), std::optional(paper));
        QVERIFY(!paperNamed(u"a5"));
    }

    void theBodyLiesWithinThePage()
    {
        constexpr qreal point = dotsPerInch / 72.0;
        QCOMPARE(pageOf(Paper::A4), QSizeF(595, 842) * point);
        QCOMPARE(pageOf(Paper::Letter), QSizeF(612, 792) * point);
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const QSizeF page = pageOf(paper);
            const QRectF inside(pageEdge, pageEdge, page.width() - 2 * pageEdge, page.height() - 2 * pageEdge);
            QVERIFY(inside.contains(bodyOf(paper)));
        }
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
