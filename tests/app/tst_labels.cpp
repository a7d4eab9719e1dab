// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/labels.h"
#include "tests/app/scenes.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(overlap::Moment)

namespace {

constexpr QSize card(760, 420);

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelsKeepApart_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<qreal>("scale");
        const auto add = [](const char *where, QSize size, qreal scale) {
            const std::pair<const char *, Moment> moments[] = {{"not started", Moment::NotStarted},
                                                               {"early", Moment::Early},
                                                               {"in the middle", Moment::Middle},
                                                               {"late", Moment::Late},
                                                               {"at its end", Moment::Ended}};
            for (const auto &[when, moment] : moments)
                QTest::addRow("%s, %s", where, when) << size << moment << scale;
        };
        add("window of 1024x640", {560, 345}, 1);
        add("window of 1440x900", {760, 420}, 1);
        add("narrow", {420, 500}, 1);
        add("large text", {760, 900}, 1.6);
        add("projector", {1500, 800}, 2);
    }

    void labelsKeepApart()
    {
        QFETCH(const QSize, size);
        QFETCH(const Moment, moment);
        QFETCH(const qreal, scale);
        DrawnScene drawing;
        const TimelineScene &scene = gatherScene(drawing, moment);
        LayoutOptions options;
        options.textScale = scale;
        const TimelineLayout layout = layoutTimeline(scene, size, options);
        const std::vector<Label> labels = timelineLabels(scene, layout, theme(ThemeKind::Light));
        QVERIFY(labels.size() > 20);
        const QRectF room(0, 0, size.width(), layout.contentHeight);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const Label &label = labels[i];
            QVERIFY2(room.contains(label.rect), qPrintable(label.text));
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF both = label.rect.intersected(labels[j].rect);
                QVERIFY2(both.width() < 1 || both.height() < 2, qPrintable(label.text + u" / "_s + labels[j].text));
            }
        }
    }

    void labelsSayWhatHappens_data()
    {
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<QStringList>("unsaid");
        QTest::newRow("not started") << Moment::NotStarted
                                     << QStringList{u"calculated 2.10 s"_s, u"calculated 1.00 s"_s,
                                                    u"blocking"_s,          u"ready"_s,
                                                    u"waiting"_s,           u"1.10 s saved · 2.1× sooner"_s}
                                     << QStringList{u"users done"_s, u"took 1.00 s"_s};
        QTest::newRow("in the middle") << Moment::Middle
                                       << QStringList{u"0.50 s"_s, u"calculated 2.10 s"_s,
                                                      u"flat: the loop has been held for 0.50 s"_s, u"orders done"_s,
                                                      u"blocking"_s}
                                       << QStringList{u"users done"_s, u"products done"_s};
        QTest::newRow("at its end") << Moment::Ended
                                    << QStringList{u"took 2.10 s · calculated 2.10 s"_s,
                                                   u"took 1.00 s · calculated 1.00 s"_s,
                                                   u"flat: the loop was held for 2.10 s"_s,
                                                   u"users done"_s,
                                                   u"done in 1.00 s"_s,
                                                   u"1.10 s saved · 2.1× sooner"_s}
                                    << QStringList{u"calculated 2.10 s"_s};
    }

    void labelsSayWhatHappens()
    {
        QFETCH(const Moment, moment);
        QFETCH(const QStringList, said);
        QFETCH(const QStringList, unsaid);
        DrawnScene drawing;
        const TimelineScene &scene = gatherScene(drawing, moment);
        QStringList texts;
        for (const Label &label : timelineLabels(scene, layoutTimeline(scene, card), theme(ThemeKind::Light)))
            texts += label.text;
        for (const QString &text : said)
            QVERIFY2(texts.contains(text), qPrintable(text));
        for (const QString &text : unsaid)
            QVERIFY2(!texts.contains(text), qPrintable(text));
    }

    void theLegendNamesEachStateThatIsThere_data()
    {
        QTest::addColumn<qreal>("width");
        QTest::newRow("in a window of 1024x640") << 456.0;
        QTest::newRow("in a window of 1440x900") << 760.0;
    }

    void theLegendNamesEachStateThatIsThere()
    {
        QFETCH(const qreal, width);
        DrawnScene drawing;
        const TimelineScene &scene = gatherScene(drawing, Moment::Ended);
        const TimelineLayout layout = layoutTimeline(scene, {width, 420});
        QStringList words;
        for (const Label &label : timelineLabels(scene, layout, theme(ThemeKind::Light))) {
            if (label.kind == Label::Kind::Legend)
                words += label.text;
        }
        QCOMPARE(words.join(u", "_s), u"running, waiting, ready, blocking, heartbeat"_s);
    }

    void outcomesAreNamed_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Icon>("icon");
        QTest::newRow("finished") << u"users ,---="_s << u"users done"_s << Icon::Done;
        QTest::newRow("failed") << u"users ,---x"_s << u"users failed"_s << Icon::Failed;
        QTest::newRow("cancelled") << u"users ,---o"_s << u"users cancelled"_s << Icon::Cancelled;
    }

    void outcomesAreNamed()
    {
        QFETCH(const QString, task);
        QFETCH(const QString, text);
        QFETCH(const Icon, icon);
        DrawnScene drawing;
        drawing.track(u"T"_s, {u"main ,------"_s, task}, {u"main ,-----------="_s}).at(600ms);
        const TimelineLayout layout = layoutTimeline(drawing.scene(), card);
        const std::vector<Label> labels = timelineLabels(drawing.scene(), layout, theme(ThemeKind::Light));
        const auto outcome = std::ranges::find(labels, Label::Kind::Outcome, &Label::kind);
        QVERIFY(outcome != labels.end());
        QCOMPARE(outcome->text, text);
        QCOMPARE(outcome->icon, icon);
        QVERIFY(outcome->rect.left() >= timeToX(layout.axis, TimePoint(300ms)));
    }
};

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
