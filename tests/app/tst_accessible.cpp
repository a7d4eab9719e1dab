// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection.h"
#include "app/timeline/accessible.h"
#include "app/timeline/timelineview.h"
#include "tests/app/scenes.h"
#include "tests/app/scenesource.h"
#include "tests/app/sharedscenes.h"

#include <QAccessible>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A view of a scene as a screen reader meets it.
struct Shown
{
    SceneSource source;
    TimelineView view{source};

    explicit Shown(const TimelineScene &scene)
    {
        view.resize(760, 420);
        view.show();
        show(scene);
    }

    void show(const TimelineScene &scene)
    {
        source.shown = scene;
        Q_EMIT source.replaced();
    }

    QAccessibleInterface &root() { return *QAccessible::queryAccessibleInterface(&view); }

    /// The row whose name begins so.
    QAccessibleInterface *row(const QString &name)
    {
        for (int i = 0; i < root().childCount(); ++i) {
            if (root().child(i)->text(QAccessible::Name).startsWith(name))
                return root().child(i);
        }
        return nullptr;
    }
};

/// What screen readers have been told: "focus waiting".
QStringList told;

void hear(QAccessibleEvent &event)
{
    const QAccessibleInterface *about = event.accessibleInterface();
    if (about)
        told += (event.type() == QAccessible::Focus ? u"focus "_s : u"selection "_s) + about->text(QAccessible::Name);
}

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsSayWhatTheyShow_data()
    {
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("description");
        QTest::newRow("a task before the run")
            << Moment::NotStarted << u"users, Blocking"_s << u"users, Blocking: calculated: done at 0.70 s"_s
            << u"calculated: 3 spans. 0.00 s to 0.70 s, for 0.70 s. started by main."_s;
        QTest::newRow("one that blocks") << Moment::Middle << u"users, Blocking"_s << u"users, Blocking: blocking"_s
                                         << u"2 spans. 0.00 s to 0.50 s, for 0.50 s. started by main. "
                                            "calculated to end at 0.70 s."_s;
        QTest::newRow("one that is ready")
            << Moment::Middle << u"orders, Blocking"_s << u"orders, Blocking: ready"_s
            << u"1 span. 0.00 s to 0.50 s, for 0.50 s. started by main. calculated to end at 1.10 s."_s;
        QTest::newRow("one that waits")
            << Moment::Middle << u"products, Gathered"_s << u"products, Gathered: waiting"_s
            << u"2 spans. 0.00 s to 0.50 s, for 0.50 s. started by main. calculated to end at 1.00 s."_s;
        QTest::newRow("one that is done")
            << Moment::Middle << u"orders, Gathered"_s << u"orders, Gathered: done at 0.40 s"_s
            << u"3 spans. 0.00 s to 0.40 s, for 0.40 s. started by main. calculated to end at 0.40 s."_s;
        QTest::newRow("the main task") << Moment::Ended << u"main, Gathered"_s << u"main, Gathered: done at 1.00 s"_s
                                       << u"3 spans. 0.00 s to 1.00 s, for 1.00 s. calculated to end at 1.00 s."_s;
        QTest::newRow("a blocked loop") << Moment::Middle << u"loop, Blocking"_s
                                        << u"loop, Blocking: blocked by users since 0.00 s"_s
                                        << u"2 turns. held for 0.50 s of 0.50 s, for 0.50 s in blocking calls."_s;
        QTest::newRow("a free loop") << Moment::Middle << u"loop, Gathered"_s << u"loop, Gathered: free"_s
                                     << u"5 turns. held for 0.00 s of 0.50 s, for 0.00 s in blocking calls."_s;
    }

    void rowsSayWhatTheyShow()
    {
        QFETCH(const Moment, moment);
        QFETCH(const QString, row);
        QFETCH(const QString, name);
        QFETCH(const QString, description);
        DrawnScene drawing;
        Shown shown(gatherScene(drawing, moment));
        const QAccessibleInterface *found = shown.row(row);
        QVERIFY(found);
        QCOMPARE(found->text(QAccessible::Name), name);
        QCOMPARE(found->text(QAccessible::Description), description);
    }

    void spansSayStateAndReason_data()
    {
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<QString>("row");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("description");
        QTest::newRow("of a prediction") << Moment::NotStarted << u"orders, Blocking"_s << 0 << u"calculated: ready"_s
                                         << u"0.00 s to 0.70 s, for 0.70 s."_s;
        QTest::newRow("a turn") << Moment::Ended << u"users, Gathered"_s << 0 << u"running"_s
                                << u"0.00 s to 0.00 s, for 0.00 s."_s;
        QTest::newRow("a wait") << Moment::Ended << u"users, Gathered"_s << 1 << u"waiting for its timer"_s
                                << u"0.00 s to 0.70 s, for 0.70 s."_s;
        QTest::newRow("a blocking call") << Moment::Ended << u"orders, Blocking"_s << 2 << u"blocking"_s
                                         << u"0.70 s to 1.10 s, for 0.40 s."_s;
        QTest::newRow("what goes on") << Moment::Middle << u"users, Blocking"_s << 1 << u"blocking"_s
                                      << u"since 0.00 s, for 0.50 s."_s;
    }

    void spansSayStateAndReason()
    {
        QFETCH(const Moment, moment);
        QFETCH(const QString, row);
        QFETCH(const int, number);
        QFETCH(const QString, name);
        QFETCH(const QString, description);
        DrawnScene drawing;
        Shown shown(gatherScene(drawing, moment));
        const QAccessibleInterface *span = shown.row(row)->child(number);
        QVERIFY(span);
        QCOMPARE(span->text(QAccessible::Name), name);
        const QString text = span->text(QAccessible::Description);
        QVERIFY2(text.startsWith(description), qPrintable(text));
        QVERIFY(text.size() > description.size() + 10); // why
    }

    void whatTasksShareIsThere_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("name");
        QTest::newRow("a semaphore") << u"semaphore"_s << u"semaphore: 2 of 2 held"_s;
        QTest::newRow("who has it") << u"job 1"_s << u"job 1: waiting"_s;
        QTest::newRow("who waits for it") << u"job 3"_s << u"job 3: waiting for semaphore"_s;
    }

    void whatTasksShareIsThere()
    {
        QFETCH(const QString, row);
        QFETCH(const QString, name);
        const Timeline run = semaphoreRun(4, 2);
        TimelineScene scene;
        scene.tracks.push_back({.title = u"T"_s, .run = &run});
        scene.edge = run.latest();
        scene.playhead = TimePoint(500ms);
        Shown shown(scene);
        QVERIFY(shown.row(row));
        QCOMPARE(shown.row(row)->text(QAccessible::Name), name);
    }

    void childrenKnowTheirParents()
    {
        DrawnScene drawing;
        Shown shown(gatherScene(drawing, Moment::Ended));
        QAccessibleInterface &root = shown.root();
        QCOMPARE(root.role(), QAccessible::Chart);
        QCOMPARE(root.childCount(), 10); // two tracks with four tasks and a loop
        int spans = 0;
        for (int i = 0; i < root.childCount(); ++i) {
            QAccessibleInterface *row = root.child(i);
            QCOMPARE(row->parent(), &root);
            QCOMPARE(root.indexOfChild(row), i);
            for (int j = 0; j < row->childCount(); ++j, ++spans) {
                QAccessibleInterface *span = row->child(j);
                QVERIFY(span->isValid());
                QCOMPARE(span->role(), QAccessible::ListItem);
                QCOMPARE(span->parent(), row);
                QCOMPARE(row->indexOfChild(span), j);
                QCOMPARE(row->child(j), span); // the same again
            }
            QVERIFY(!row->child(row->childCount()));
        }
        QCOMPARE(spans, 26);
    }

    void placesAreThoseOfThePicture()
    {
        DrawnScene drawing;
        Shown shown(gatherScene(drawing, Moment::Ended));
        QAccessibleInterface *row = shown.row(u"orders, Blocking"_s);
        QAccessibleInterface *span = row->child(2);
        const TimelineScene scene = shown.view.scene();
        const TimelineLayout layout = shown.view.layout(scene);
        const QRect rect = span->rect();
        const QPoint corner = shown.view.viewport()->mapToGlobal(QPoint(0, 0));
        QVERIFY(row->rect().contains(rect));
        QVERIFY(std::abs(rect.left() - corner.x() - timeToX(layout.axis, TimePoint(700ms))) <= 1);
        QVERIFY(std::abs(rect.right() - corner.x() - timeToX(layout.axis, TimePoint(1100ms))) <= 1);
        QCOMPARE(shown.root().childAt(rect.center().x(), rect.center().y()), row);
        QCOMPARE(row->childAt(rect.center().x(), rect.center().y()), span);
        QVERIFY(!row->childAt(corner.x() + 2, rect.center().y()));
    }

    void theKeyboardWalkIsTold()
    {
        DrawnScene drawing;
        Shown shown(gatherScene(drawing, Moment::NotStarted));
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        shown.view.activateWindow();
        shown.view.setFocus();
        QTRY_VERIFY(shown.view.hasFocus());
        tellInstead(hear);
        told.clear();
        shown.view.walkSpans(1);
        shown.view.walkLanes(1);
        shown.view.walkSpans(1);
        QCOMPARE(told.join(u"; "_s),
                 u"focus calculated: running; selection calculated: running; "
                 "focus calculated: blocking; selection calculated: blocking; "
                 "focus calculated: running; selection calculated: running"_s);
        QAccessibleInterface *focused = shown.root().focusChild();
        QVERIFY(focused);
        QCOMPARE(focused->text(QAccessible::Name), u"calculated: running"_s);
        QVERIFY(focused->state().focused && focused->state().selected);
        QVERIFY(!shown.row(u"users, Blocking"_s)->child(0)->state().selected);
        told.clear();
        shown.view.escape();
        QCOMPARE(told, QStringList{u"focus Timeline"_s});
        tellInstead(nullptr);
    }

    void aScreenReaderCanSelect()
    {
        DrawnScene drawing;
        Shown shown(gatherScene(drawing, Moment::Ended));
        QAccessibleActionInterface *actions = shown.row(u"users, Gathered"_s)->child(1)->actionInterface();
        QVERIFY(actions);
        actions->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(shown.source.inspection().selection(), (SpanRef{1, 2, 1, false}));
    }

    void thePictureIsDescribed()
    {
        DrawnScene drawing;
        Shown shown(gatherScene(drawing, Moment::Middle));
        QCOMPARE(shown.root().text(QAccessible::Name), u"Timeline"_s);
        QCOMPARE(shown.root().text(QAccessible::Description),
                 u"Blocking: calculated 2.10 s. Gathered: calculated 1.00 s. Shown: 0.00 s to 2.10 s. "
                 "Legend: running, waiting, ready, blocking, heartbeat."_s);
        QCOMPARE(shown.root().text(QAccessible::Value), u"0.50 s"_s);
        shown.view.measure(TimeRange{TimePoint(200ms), TimePoint(450ms)});
        QCOMPARE(shown.root().text(QAccessible::Value), u"0.50 s; measured 0.25 s, from 0.20 s to 0.45 s"_s);
    }

    void whatIsGoneIsForgotten()
    {
        DrawnScene drawing;
        Shown shown(gatherScene(drawing, Moment::Ended));
        const QAccessible::Id row = QAccessible::uniqueId(shown.row(u"users"_s));
        const QAccessible::Id span = QAccessible::uniqueId(shown.row(u"users"_s)->child(0));
        DrawnScene other;
        shown.show(other.track(u"T"_s, {u"main ,-----="_s}, {}).at(600ms).scene());
        QVERIFY(!QAccessible::accessibleInterface(row));
        QVERIFY(!QAccessible::accessibleInterface(span));
        QCOMPARE(shown.root().childCount(), 2);
    }

    void manySpansAreMadeOnDemand()
    {
        constexpr int many = 20'000;
        TraceWriter trace;
        trace.task(u"main"_s);
        for (int i = 1; i <= many; ++i)
            trace.wait(1, i * 1ms, WaitReason::Timer);
        TimelineScene scene;
        scene.tracks.push_back({.title = u"T"_s, .run = &trace.timeline()});
        scene.edge = trace.timeline().latest();
        Shown shown(scene);
        QAccessibleInterface *row = shown.row(u"main"_s);
        QVERIFY(row->childCount() > many);
        const QAccessible::Id first = QAccessible::uniqueId(row->child(0));
        for (int i = 1; i < many; ++i)
            QVERIFY(row->child(i));
        QVERIFY(!QAccessible::accessibleInterface(first));
        QVERIFY(row->child(0)->isValid());
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
