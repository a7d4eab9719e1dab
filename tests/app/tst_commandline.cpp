// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <csignal>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QJsonDocument json(const Result &result)
{
    return QJsonDocument::fromJson(result.out.toUtf8());
}

/// Whether the process has installed a handler for SIGINT.
bool catchesInterrupt(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.sliced(7).trimmed().toULongLong(nullptr, 16) & (1U << (SIGINT - 1))) != 0;
    }
    return false;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error"); // how the line begins

        const auto row = [](const char *name, const QString &arguments, const QString &error, int code = 2) {
            QTest::newRow(name) << arguments.split(u' ') << code << error;
        };
        row("lesson", u"run nosuch"_s, u"unknown lesson 'nosuch'; allowed: sleep, coroutine, "_s);
        row("no lesson", u"run"_s, u"missing lesson; allowed: sleep, coroutine, "_s);
        row("an empty lesson", u"run "_s, u"unknown lesson ''; allowed: sleep, coroutine, "_s);
        row("two lessons", u"run gather sleep"_s, u"unexpected argument 'sleep'; allowed: LESSON"_s);
        row("an argument too many", u"list gather"_s, u"unexpected argument 'gather'; allowed: options only"_s);
        row("variant", u"run gather --variant x"_s,
            u"unknown variant 'x' of lesson 'gather'; allowed: blocking, gathered, one_by_one"_s);
        row("knob", u"run gather --set x=1"_s,
            u"unknown knob 'x' of lesson 'gather'; allowed: users, orders, products"_s);
        row("no value", u"run gather --set users"_s, u"bad setting 'users'; allowed: KNOB=VALUE with one of"_s);
        row("empty value", u"run gather --set users="_s, u"bad value '' for knob 'users'; allowed: 0 to 5 s"_s);
        row("too large", u"run gather --set users=9"_s, u"bad value '9' for knob 'users'; allowed: 0 to 5 s"_s);
        row("not a number", u"export gather --out a.png --set users=x"_s,
            u"bad value 'x' for knob 'users'; allowed: 0 to 5 s"_s);
        row("an earlier value is bad too", u"run gather --set users=9 --set users=1"_s, u"bad value '9'"_s);
        row("rate too low", u"run gather --live --rate 0"_s, u"bad rate '0'; allowed: 0.1 to 10"_s);
        row("rate too high", u"run gather --live --rate 10.1"_s, u"bad rate '10.1'; allowed: 0.1 to 10"_s);
        row("rate not a number", u"run gather --live --rate nan"_s, u"bad rate 'nan'; allowed: 0.1 to 10"_s);
        row("option of run", u"run gather --bogus"_s,
            u"unknown option '--bogus'; allowed: --help, --version, --variant"_s);
        row("option of list", u"list -x"_s, u"unknown option '-x'; allowed: --help, --version, --json"_s);
        row("option without its value", u"run gather --set"_s, u"Missing value after '--set'."_s);
        row("option with a value too many", u"run gather --json=1"_s, u"Unexpected value after '--json'."_s);
        row("show without variant", u"show gather --face cpp"_s, u"missing option '--variant'; allowed: blocking"_s);
        row("show without face", u"show gather --variant blocking"_s,
            u"missing option '--face'; allowed: python, cpp"_s);
        row("face", u"show gather --variant blocking --face rust"_s, u"unknown face 'rust'; allowed: python, cpp"_s);
        row("export without file", u"export gather"_s, u"missing option '--out'; allowed: FILE.png"_s);
        row("extension", u"export gather --out a.gif"_s,
            u"unknown extension of 'a.gif'; allowed: .png, .svg, .pdf, .json"_s);
        row("no extension", u"export gather --out png"_s, u"unknown extension of 'png'; allowed: .png"_s);
        row("theme", u"export gather --out a.png --theme blue"_s, u"unknown theme 'blue'; allowed: light, dark"_s);
        row("size", u"export gather --out a.png --size 800"_s, u"bad size '800'; allowed: WxH with sides of"_s);
        row("size zero", u"export gather --out a.png --size 0x0"_s, u"bad size '0x0'; allowed: WxH"_s);
        row("size beyond memory", u"export gather --out a.png --size 99999x99999"_s, u"bad size '99999x99999'"_s);
        row("handout without file", u"handout gather"_s, u"missing option '--out'; allowed: FILE.pdf"_s);
        row("handout that is no PDF", u"handout gather --out a.png"_s,
            u"unknown extension of 'a.png'; allowed: .pdf"_s);
        row("paper", u"handout gather --out a.pdf --paper a5"_s, u"unknown paper 'a5'; allowed: a4, letter"_s);
        row("part", u"handout gather --out a.pdf --part x"_s, u"unknown part 'x'; allowed: all, worksheet, answers"_s);
        row("knob of a handout", u"handout gather --out a.pdf --set users=9"_s,
            u"bad value '9' for knob 'users'; allowed: 0 to 5 s"_s);
        row("unwritable handout", u"handout gather --out /nosuch/a.pdf"_s, u"cannot write /nosuch/a.pdf: "_s, 1);
        row("trace that is not there", u"/nosuch/trace.json"_s, u"cannot open /nosuch/trace.json: "_s);
        row("a scale of 9", u"export gather --out a.png --scale 9"_s, u"bad scale '9'; allowed: 1 to 4"_s);
        row("lesson of the window", u"nosuch"_s, u"unknown lesson 'nosuch'; allowed: sleep, coroutine, "_s);
        row("option of the window", u"--bogus"_s, u"unknown option '--bogus'; allowed: --help, --version"_s);
        row("knob of the window", u"gather --set x=1"_s,
            u"unknown knob 'x' of lesson 'gather'; allowed: users, orders, products"_s);
        row("variant of the window", u"gather --variant x"_s, u"unknown variant 'x' of lesson 'gather'; allowed: "_s);
        row("focus of the window", u"gather --focus x"_s,
            u"unknown variant 'x' to focus on; allowed: blocking, gathered, one_by_one"_s);
        row("focus on a hidden variant", u"gather --variant blocking --focus gathered"_s,
            u"unknown variant 'gathered' to focus on; allowed: blocking"_s);
        row("face of the window", u"gather --face rust"_s, u"unknown face 'rust'; allowed: python, cpp"_s);
        row("step of the window", u"gather --step guess"_s,
            u"unknown step 'guess'; allowed: predict, run, explain, change, challenge, put-in-order"_s);
        row("a step of no lesson", u"--step run"_s, u"missing lesson; allowed: sleep, coroutine, "_s);
        row("course that is not there", u"--course /nosuch/course.txt"_s, u"cannot open /nosuch/course.txt: "_s);
        row("a course that is a folder", u"--course / gather"_s, u"cannot open /: it is not a file"_s);
        row("a course that is a device", u"--course /dev/zero"_s, u"cannot open /dev/zero: it is not a file"_s);
        row("a course that is a trace",
            u"--course %1/tests/import/samples/zoo.json"_s.arg(QStringLiteral(OVERLAP_SOURCES)),
            u"%1/tests/import/samples/zoo.json:1: unknown key '{"_s.arg(QStringLiteral(OVERLAP_SOURCES)));
        row("no course", u"--course"_s, u"Missing value after '--course'."_s);
        row("no display", u"gather"_s, u"no display: neither DISPLAY nor WAYLAND_DISPLAY is set"_s, 1);
        row("no such platform", u"--platform nosuch"_s, u"no display: "_s, 1);
        for (const QString &extension : {u"png"_s, u"svg"_s, u"pdf"_s, u"json"_s}) {
            const QString file = u"/nosuch/folder/a."_s + extension;
            QTest::addRow("unwritable %s", qPrintable(extension))
                << QStringList{u"export"_s, u"gather"_s, u"--out"_s, file} << 1 << u"cannot write %1: "_s.arg(file);
        }
        QTest::newRow("a name of two lines")
            << QStringList{u"run"_s, u"a\nb"_s} << 2 << u"unknown lesson 'a b'; allowed: sleep, coroutine, "_s;
    }

    void refuses()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        QFETCH(const QString, error);
        const Result result = runOverlap(arguments);
        QVERIFY2(result.error.startsWith(u"overlap: "_s + error), qPrintable(result.error));
        QCOMPARE(result.error.count(u'\n'), 1);
        QVERIFY(result.error.endsWith(u'\n'));
        QCOMPARE(result.code, code);
        QCOMPARE(result.out, QString());
    }

    void theDisplayDoesNotAnswer()
    {
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(u"DISPLAY"_s, u":nosuch"_s);
        const Result result = runOverlap({}, environment);
        QCOMPARE(result.code, 1);
        QVERIFY2(result.error.startsWith(u"overlap: no display: "_s), qPrintable(result.error));
        QCOMPARE(result.error.count(u'\n'), 1);
    }

    void standardOutputIsFull()
    {
        const Result result = runOverlap({u"list"_s}, bareEnvironment(), u"/dev/full"_s);
        QCOMPARE(result.code, 1);
        QCOMPARE(result.error, u"overlap: cannot write to standard output\n"_s);
    }

    void prints_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &arguments, const QString &text) {
            QTest::newRow(name) << arguments.split(u' ') << text;
        };
        row("help", u"--help"_s, u"Usage: overlap [LESSON] [options]"_s);
        row("help of a command", u"run --help"_s, u"Usage: overlap run LESSON [options]"_s);
        row("help names the handout", u"--help"_s, u"overlap handout   write a worksheet with answers"_s);
        row("version", u"--version"_s, u"overlap " OVERLAP_VERSION "\n"_s);
        row("version of a command", u"export --version"_s, u"overlap " OVERLAP_VERSION "\n"_s);
        row("lessons", u"list"_s, u"gather: waits overlap"_s);
        row("the total", u"run gather --variant blocking"_s, u"  total 6.00 s, finished\n"_s);
        row("an output line", u"run gather --variant gathered"_s, u"     3.00 s  main     users done"_s);
        row("a bar", u"run gather --variant gathered --set users=0 --set products=0"_s, u"─✓ 1.00 s\n"_s);
        row("the last setting wins", u"run gather --set users=1 --variant blocking --set users=5"_s, u"total 9.00 s"_s);
        row("Python", u"show gather --variant gathered --face python --set users=1.25"_s, u"\nusers = 1.25\n"_s);
        row("C++", u"show gather --variant gathered --face cpp --set users=1.25"_s, u"Seconds users = 1.25s;\n"_s);
        row("a live run", u"run gather --live --rate 10 --variant gathered"_s, u", finished\n"_s);
    }

    void prints()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, text);
        const Result result = runOverlap(arguments);
        QCOMPARE(result.error, QString());
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains(text), qPrintable(result.out));
    }

    void theTerminalSetsWidthAndSigns_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("columns");
        QTest::addColumn<int>("width");
        QTest::newRow("as by default") << u"C.UTF-8"_s << QString() << 80;
        QTest::newRow("wide") << u"C.UTF-8"_s << u"120"_s << 120;
        QTest::newRow("too narrow") << u"C.UTF-8"_s << u"3"_s << 40;
        QTest::newRow("nonsense") << u"C.UTF-8"_s << u"x"_s << 80;
        QTest::newRow("without UTF-8") << u"C"_s << u"60"_s << 60;
    }

    void theTerminalSetsWidthAndSigns()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, columns);
        QFETCH(const int, width);
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(u"LC_ALL"_s, locale);
        if (!columns.isEmpty())
            environment.insert(u"COLUMNS"_s, columns);
        const Result result = runOverlap({u"run"_s, u"gather"_s, u"--variant"_s, u"blocking"_s}, environment);
        QCOMPARE(result.error, QString());
        qsizetype longest = 0;
        bool ascii = true;
        for (const QString &line : result.out.split(u'\n')) {
            if (line.startsWith(u"  main ") && !line.contains(u':'))
                longest = line.size();
            ascii = ascii && std::ranges::all_of(line, [](QChar c) { return c.unicode() < 0x80; });
        }
        QVERIFY2(longest <= width && longest > width - 8, qPrintable(result.out));
        QCOMPARE(ascii, locale == u"C");
    }

    void listsForScripts()
    {
        const QJsonArray lessons = json(runOverlap({u"list"_s, u"--json"_s})).array();
        const auto gather = std::ranges::find_if(lessons, [](auto lesson) { return lesson[u"id"] == u"gather"_s; });
        QVERIFY(gather != lessons.end());
        QCOMPARE((*gather)[u"title"].toString(), u"gather: waits overlap"_s);
        QCOMPARE((*gather)[u"chapter"].toInt(), 2);
        QCOMPARE((*gather)[u"variants"][1].toObject(),
                 (QJsonObject{{u"id"_s, u"gathered"_s},
                              {u"title"_s, u"Gathered"_s},
                              {u"python"_s, u"lessons/gather/gathered.py"_s}}));
        QCOMPARE((*gather)[u"knobs"][0].toObject(),
                 (QJsonObject{{u"id"_s, u"users"_s},
                              {u"label"_s, u"users"_s},
                              {u"unit"_s, u"s"_s},
                              {u"min"_s, 0},
                              {u"max"_s, 5},
                              {u"step"_s, 0.1},
                              {u"default"_s, 2}}));
    }

    void runsForScripts()
    {
        const Result result = runOverlap({u"run"_s, u"gather"_s, u"--json"_s, u"--set"_s, u"users=1.3"_s});
        QCOMPARE(result.error, QString());
        const QJsonObject run = json(result).object();
        QCOMPARE(run[u"lesson"].toString(), u"gather"_s);
        QCOMPARE(run[u"clock"].toString(), u"virtual"_s);
        QCOMPARE(run[u"knobs"].toObject(), (QJsonObject{{u"users"_s, 1.3}, {u"orders"_s, 1}, {u"products"_s, 3}}));
        const QJsonArray runs = run[u"runs"].toArray();
        QCOMPARE(runs.size(), 3);
        QCOMPARE(runs[0][u"total_s"].toDouble(), 5.3);
        const QJsonObject gathered = runs[1].toObject();
        QCOMPARE(gathered[u"variant"].toString(), u"gathered"_s);
        QCOMPARE(gathered[u"total_s"].toDouble(), 3.0);
        QCOMPARE(gathered[u"outcome"].toString(), u"finished"_s);
        QCOMPARE(gathered[u"output"][0].toObject(),
                 (QJsonObject{{u"t_s"_s, 0}, {u"task"_s, u"users"_s}, {u"text"_s, u"Fetching users…"_s}}));
        const QJsonObject users = gathered[u"tasks"][1].toObject();
        const int line = users[u"spans"][0][u"line"].toInt();
        const QJsonObject wait{{u"state"_s, u"waiting"_s},
                               {u"reason"_s, u"timer"_s},
                               {u"start_s"_s, 0},
                               {u"end_s"_s, 1.3},
                               {u"line"_s, line}};
        QCOMPARE(users,
                 (QJsonObject{{u"id"_s, 2},
                              {u"name"_s, u"users"_s},
                              {u"parent"_s, 1},
                              {u"start_s"_s, 0},
                              {u"end_s"_s, 1.3},
                              {u"outcome"_s, u"finished"_s},
                              {u"spans"_s, QJsonArray{wait}}}));
        const QStringList shown =
            runOverlap({u"show"_s, u"gather"_s, u"--variant"_s, u"gathered"_s, u"--face"_s, u"cpp"_s}).out.split(u'\n');
        QCOMPARE(shown[line - 1], u"    co_await sleep(delay);"_s);
    }

    void variantsInTheOrderOfTheirNames()
    {
        const Result result = runOverlap({u"run"_s, u"gather"_s, u"--json"_s, u"--variant"_s, u"gathered"_s,
                                          u"--variant"_s, u"blocking"_s, u"--variant"_s, u"gathered"_s});
        const QJsonArray runs = json(result)[u"runs"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"variant"].toString(), u"gathered"_s);
        QCOMPARE(runs[1][u"variant"].toString(), u"blocking"_s);
    }

    void theTwinIsShownAsItIs()
    {
        QFile file(u"" OVERLAP_SOURCES "/lessons/gather/gathered.py"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(runOverlap({u"show"_s, u"gather"_s, u"--variant"_s, u"gathered"_s, u"--face"_s, u"python"_s}).out,
                 QString::fromUtf8(file.readAll()));
    }

    void ctrlCEndsALiveRun()
    {
        QProcess process;
        process.setProcessEnvironment(bareEnvironment());
        // Slow enough never to be over by itself.
        process.start(QStringLiteral(OVERLAP_PROGRAM),
                      {u"run"_s, u"gather"_s, u"--live"_s, u"--rate"_s, u"0.1"_s, u"--json"_s});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(catchesInterrupt(process.processId()));
        QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardError(), QByteArray());
        const QJsonArray runs = QJsonDocument::fromJson(process.readAllStandardOutput())[u"runs"].toArray();
        QCOMPARE(runs.size(), 3);
        for (const QJsonValue run : runs)
            QCOMPARE(run[u"outcome"].toString(), u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
