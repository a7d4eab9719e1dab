// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepanel.h"
#include "app/inspection.h"
#include "app/panels/outputpanel.h"
#include "app/panels/whypanel.h"
#include "tests/app/testwindow.h"
#include "tests/support/stepping.h"

#include <QLabel>
#include <QSplitter>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// The number of the first span of that task in that state; the spans of a track's run.
SpanRef spanIn(const Session &session, std::size_t track, const QString &task, TaskState state)
{
    const std::vector<Lane> &lanes = session.tracks()[track].recorded()->lanes();
    const auto lane = std::ranges::find(lanes, task, &Lane::name);
    const auto span = std::ranges::find(lane->spans, state, &Span::state);
    return {track, lane->id, std::size_t(span - lane->spans.begin()), false};
}

} // namespace

class TestWhyPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timesStandOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("times");
        QTest::newRow("two") << u"Its 2.0 s timer: 0.77 s left"_s << u"2.0&nbsp;s 0.77&nbsp;s"_s;
        QTest::newRow("microseconds") << u"for 24 µs."_s << u"24&nbsp;µs"_s;
        QTest::newRow("other numbers do not") << u"2 of 3 sums (line 14)"_s << QString();
    }

    void timesStandOut()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, times);
        static const QRegularExpression marked(u"<span[^>]*>([^<]*)</span>"_s);
        QStringList found;
        for (auto match = marked.globalMatch(whyMarkup(text, u"Mono"_s)); match.hasNext();)
            found += match.next().captured(1);
        QCOMPARE(found.join(u' '), times);
    }

    void namesAreNotMarkup() { QVERIFY(whyMarkup(u"<b>a</b>"_s, u"Mono"_s).contains(u"&lt;b&gt;")); }

    void standsBetweenCodeAndOutput()
    {
        TestWindow test;
        QSplitter &rows = test.window().rows();
        QCOMPARE(rows.indexOf(&test.find<WhyPanel>()), 1);
        QCOMPARE(rows.indexOf(&test.find<OutputPanel>()), 2);
        const QRect panel = test.find<WhyPanel>().geometry();
        QVERIFY(panel.height() >= 80);
        // All that it says is to be seen.
        for (const QLabel *label : test.find<WhyPanel>().findChildren<QLabel *>()) {
            const QRect place(label->mapTo(&test.find<WhyPanel>(), QPoint()), label->size());
            QVERIFY2(test.find<WhyPanel>().rect().contains(place), qPrintable(label->text()));
        }
    }

    void beforeTheRunItExplainsThePrediction()
    {
        TestWindow test;
        const WhyPanel &panel = test.find<WhyPanel>();
        QCOMPARE(panel.accessibleName(), u"Why is users not running?"_s);
        QCOMPARE(panel.accessibleDescription(),
                 u"It waits for its own 2.0 s timer: 2.00 s left. Nobody blocks it, and the loop is free meanwhile."_s);
        test.session().setFocus(*test.session().tracks().front().variant);
        QCOMPARE(panel.accessibleName(), u"Why is orders not running?"_s);
        QVERIFY(panel.accessibleDescription().contains(u"the loop is held by users in a blocking call (line"));
    }

    void itFollowsThePlayhead()
    {
        TestWindow test;
        const WhyPanel &panel = test.find<WhyPanel>();
        stepToTheEnd(test.session());
        QVERIFY(panel.accessibleDescription().startsWith(u"It finished at 3.0"));
        const Timeline &run = *test.session().focusTrack().recorded();
        const TimePoint usersDone = *run.lanes()[1].end;
        test.session().setPlayhead(usersDone - 500ms);
        QVERIFY2(panel.accessibleDescription().contains(u"0.50 s left"), qPrintable(panel.accessibleDescription()));
        test.session().setPlayhead(usersDone + 500ms);
        QCOMPARE(panel.accessibleName(), u"Why is products not running?"_s);
    }

    void itExplainsTheSelectedSpan()
    {
        TestWindow test;
        Session &session = test.session();
        const WhyPanel &panel = test.find<WhyPanel>();
        stepToTheEnd(session);
        const SpanRef blocking = spanIn(session, 0, u"orders"_s, TaskState::Blocking);
        session.inspection().setSelection(blocking);
        QCOMPARE(panel.accessibleName(), u"What does orders do?"_s);
        const Variant &variant = *session.tracks()[0].variant;
        const quint32 line = session.tracks()[0].recorded()->lane(blocking.task)->spans[blocking.number].line;
        for (const Language language : {Language::Cpp, Language::Python}) {
            session.inspection().setLanguage(language);
            const QString told = u"in a blocking call (line %1)"_s.arg(variant.shownLine(language, line));
            QVERIFY2(panel.accessibleDescription().contains(told), qPrintable(panel.accessibleDescription()));
        }
        const SpanRef ready = spanIn(session, 0, u"orders"_s, TaskState::Ready);
        session.inspection().setSelection(ready);
        QCOMPARE(panel.accessibleName(), u"Why is orders not running?"_s);
        QVERIFY2(panel.accessibleDescription().contains(u"the loop is held by users in a blocking call")
                     || panel.accessibleDescription().contains(u"has its turn"),
                 qPrintable(panel.accessibleDescription()));
        session.inspection().setSelection({});
        QVERIFY(panel.accessibleDescription().startsWith(u"It finished"));
    }

    void theCodePanelSaysInWhichLanguage()
    {
        TestWindow test;
        test.window().codePanel().setLanguage(Language::Cpp);
        QCOMPARE(test.session().inspection().language(), Language::Cpp);
        test.window().codePanel().setLanguage(Language::Python);
        QCOMPARE(test.session().inspection().language(), Language::Python);
    }
};

QTEST_MAIN(TestWhyPanel)
#include "tst_whypanel.moc"
