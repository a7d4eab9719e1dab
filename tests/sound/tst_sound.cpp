// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/voice.h"
#include "tests/support/drawn.h"

#include <QtTest>

#include <cmath>

using namespace overlap;
using namespace overlap::sound;
using namespace Qt::StringLiterals;

namespace {

constexpr Duration step = 20ms;

/// The drawing up to a moment.
QStringList upTo(const QStringList &tasks, qsizetype steps)
{
    QStringList cut;
    for (const QString &task : tasks) {
        const qsizetype states = task.indexOf(u' ') + 1;
        const QString begun = task.first(std::min(task.size(), states + steps));
        if (!begun.sliced(states).trimmed().isEmpty())
            cut += begun;
    }
    return cut;
}

/// What is heard frame by frame, a frame for each step: "0:start2" is a tone for each of two tasks at the first one,
/// "3:end4" a chord of four notes at the fourth.
QString heardIn(const QStringList &tasks)
{
    qsizetype longest = 0;
    for (const QString &task : tasks)
        longest = std::max(longest, task.size() - task.indexOf(u' ') - 1);
    Heard heard;
    QStringList words;
    for (qsizetype frame = 0; frame <= longest; ++frame) {
        const Timeline run = drawn(upTo(tasks, frame + 1), step);
        for (const Sound &sound : listen(heard, {&run}, TimePoint(frame * step)))
            words += u"%1:%2%3"_s.arg(frame)
                         .arg(sound.kind == Sound::Kind::Start ? u"start"_s : u"end"_s)
                         .arg(sound.notes.size());
    }
    return words.join(u' ');
}

float loudest(const Samples &samples)
{
    float most = 0;
    for (const float sample : samples)
        most = std::max(most, std::abs(sample));
    return most;
}

} // namespace

class TestSound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isHeard_data()
    {
        QTest::addColumn<QStringList>("tasks");
        QTest::addColumn<QString>("heard");
        const auto row = [](const char *name, const QStringList &tasks, const QString &heard) {
            QTest::newRow(name) << tasks << heard;
        };
        row("one task", {u"main ----------="_s}, u"0:start1 10:end1"_s);
        row("a task that starts later", {u"main -----------------="_s, u"a     -----="_s},
            u"0:start1 4:start1 11:end1 17:end1"_s);
        row("tasks that start together", {u"main ------------"_s, u"a  ---"_s, u"b  ---"_s}, u"0:start1 1:start2"_s);
        row("more starts than notes", {u"main ------"_s, u"a -"_s, u"b -"_s, u"c -"_s, u"d -"_s, u"e -"_s, u"f -"_s},
            u"0:start4"_s);
        row("ends at the same moment", {u"main ----------"_s, u"a ---="_s, u"b ---="_s}, u"0:start3 5:end2"_s);
        row("ends within the window", {u"main ----------"_s, u"a ---="_s, u"b ----="_s}, u"0:start3 5:end2"_s);
        row("ends apart", {u"main -----------"_s, u"a ---="_s, u"b -------="_s}, u"0:start3 5:end1 9:end1"_s);
        row("more ends than notes",
            {u"main ----------"_s, u"a ---="_s, u"b ---="_s, u"c ---="_s, u"d ---="_s, u"e ---="_s},
            u"0:start4 5:end4"_s);
        row("an end is an end", {u"main ----------"_s, u"a ---x"_s, u"b ---o"_s}, u"0:start3 5:end2"_s);
        row("nothing happens", {u"main ----------------"_s}, u"0:start1"_s);
    }

    void isHeard()
    {
        QFETCH(const QStringList, tasks);
        QTEST(heardIn(tasks), "heard");
    }

    void theLastChordDoesNotWaitForMore()
    {
        Timeline run;
        run.apply({.time = TimePoint(0ms), .task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
        Heard heard;
        QCOMPARE(listen(heard, {&run}, TimePoint(0ms)).size(), 1U);
        run.apply({.time = TimePoint(1s), .task = 1, .kind = EventKind::Finished});
        QVERIFY(listen(heard, {&run}, TimePoint(1s)).empty());
        run.apply({.time = TimePoint(1s), .kind = EventKind::RunEnded});
        QCOMPARE(listen(heard, {&run}, TimePoint(1s)), (std::vector{Sound{Sound::Kind::End, {0}}}));
        QVERIFY(listen(heard, {&run}, TimePoint(2s)).empty());
    }

    void whatIsSkippedIsNotHeard()
    {
        const Timeline before = drawn({u"main ----"_s, u"a ---="_s}, step);
        const Timeline later = drawn({u"main --------"_s, u"a ---="_s, u"b     ----"_s}, step);
        Heard heard;
        skip(heard, {&before});
        QVERIFY(listen(heard, {&before}, TimePoint(80ms)).empty());
        QCOMPARE(listen(heard, {&later}, TimePoint(160ms)).size(), 1U);
    }

    void aRunAnewIsHeardFromItsStart()
    {
        const Timeline before = drawn({u"main ----"_s, u"a ---="_s}, step);
        const Timeline anew = drawn({u"main -"_s}, step);
        Heard heard;
        skip(heard, {&before});
        QCOMPARE(listen(heard, {&anew}, TimePoint(0ms)).size(), 1U);
    }

    void runsSoundTogether()
    {
        const Timeline one = drawn({u"main ----"_s}, step);
        const Timeline two = drawn({u"main ----"_s, u"a ---"_s}, step);
        Heard heard;
        const std::vector<Sound> sounds = listen(heard, {&one, &two}, TimePoint(0ms));
        QCOMPARE(sounds.size(), 1U);
        QCOMPARE(sounds.front().notes.size(), 3U);
    }

    void aNoteIsSoft_data()
    {
        QTest::addColumn<Sound::Kind>("kind");
        QTest::addColumn<int>("note");
        for (const int note : {0, 4, 7, 12, 21}) {
            QTest::addRow("start %d", note) << Sound::Kind::Start << note;
            QTest::addRow("end %d", note) << Sound::Kind::End << note;
        }
    }

    void aNoteIsSoft()
    {
        QFETCH(const Sound::Kind, kind);
        QFETCH(const int, note);
        const Samples samples = noteOf(kind, note);
        QVERIFY(samples.size() > std::size_t(sampleRate / 10) && samples.size() < std::size_t(sampleRate));
        QCOMPARE(samples.front(), 0.0F);
        QVERIFY(std::abs(samples.back()) < 1e-6F);
        QVERIFY(loudest(samples) > noteLoudness / 4);
        QVERIFY(loudest(samples) <= noteLoudness);
        for (std::size_t i = 1; i < samples.size(); ++i)
            QVERIFY2(std::abs(samples[i] - samples[i - 1]) < noteLoudness / 2, "a click");
    }

    void allVoicesTogetherAreNotTooLoud()
    {
        Mixer mixer;
        for (int i = 0; i < 20; ++i)
            mixer.add({Sound::Kind::End, {0, 0, 0, 0}}); // The same note adds up the most.
        Samples samples(sampleRate);
        mixer.take(samples);
        QVERIFY(loudest(samples) > noteLoudness);
        QVERIFY(loudest(samples) <= 1);
        QVERIFY(mixer.isSilent());
    }

    void soundsAreTakenPieceByPiece()
    {
        const Samples note = noteOf(Sound::Kind::Start, 4);
        Mixer mixer;
        QVERIFY(mixer.isSilent());
        mixer.add({Sound::Kind::Start, {4}});
        Samples taken;
        while (!mixer.isSilent()) {
            Samples piece(1000);
            mixer.take(piece);
            taken.insert(taken.end(), piece.begin(), piece.end());
        }
        QVERIFY(taken.size() >= note.size());
        QVERIFY(std::equal(note.begin(), note.end(), taken.begin()));
        QVERIFY(std::all_of(taken.begin() + std::ptrdiff_t(note.size()), taken.end(),
                            [](float sample) { return sample == 0; }));
    }
};

QTEST_GUILESS_MAIN(TestSound)
#include "tst_sound.moc"
