// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/soundplayer.h"
#include "tests/app/stage.h"

#include <QMenu>
#include <QSignalSpy>

using namespace overlap;
using namespace Qt::StringLiterals;
using Kind = sound::Sound::Kind;

namespace {

qsizetype count(const QSignalSpy &spy, Kind kind)
{
    return std::ranges::count_if(
        spy, [&](const QList<QVariant> &call) { return call.front().value<sound::Sound>().kind == kind; });
}

struct Hearing : Stage
{
    QAction &action = *window().actionSet().sound;
    QSignalSpy spy{&find<SoundPlayer>(), &SoundPlayer::played};
};

} // namespace

class TestSoundPlayer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOffAtFirst()
    {
        Hearing test;
        QVERIFY(!test.action.isChecked());
        QVERIFY(test.run());
        QVERIFY(test.spy.isEmpty());
    }

    void aRunIsHeard()
    {
        Hearing test;
        QTest::keyClick(&test.window(), Qt::Key_M);
        QVERIFY(test.action.isChecked());
        QVERIFY(test.run());
        QVERIFY(count(test.spy, Kind::Start) >= 1);
        // How many ends fall into one frame, and make one chord, is a matter of speed.
        QVERIFY(count(test.spy, Kind::End) >= 1);
        const qsizetype heard = test.spy.size();
        test.session().setPlayhead(TimePoint(500ms));
        test.session().setPlayhead(TimePoint(3s));
        QCOMPARE(test.spy.size(), heard);
    }

    void aPausedRunIsSilent()
    {
        Hearing test;
        test.action.trigger();
        test.session().stepForward();
        QTRY_VERIFY(test.session().isSettled() && test.session().edge() > TimePoint{});
        test.session().setPlayhead(TimePoint{});
        QCOMPARE(test.session().runState(), Session::RunState::Paused);
        QVERIFY(test.spy.isEmpty());
    }

    void switchedOffItIsSilentAtOnce()
    {
        Hearing test;
        test.action.trigger();
        test.action.trigger();
        QVERIFY(test.run());
        QVERIFY(test.spy.isEmpty());
        QCOMPARE(test.action.text(), u"Sound"_s);
    }

    void theViewMenuHasIt()
    {
        Hearing test;
        const auto menus = test.window().findChildren<QMenu *>();
        QVERIFY(std::ranges::any_of(menus, [&](const QMenu *menu) { return menu->actions().contains(&test.action); }));
    }

    void theSettingOutlivesARestart()
    {
        Stage test;
        test.window().actionSet().sound->trigger();
        test.close();
        test.open();
        QVERIFY(test.window().actionSet().sound->isChecked());
        test.window().actionSet().sound->trigger();
        test.close();
        test.open();
        QVERIFY(!test.window().actionSet().sound->isChecked());
    }
};

QTEST_MAIN(TestSoundPlayer)
#include "tst_soundplayer.moc"
