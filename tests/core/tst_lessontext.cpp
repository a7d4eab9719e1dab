// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn.h"

#include "core/lesson.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// Two variants, `slow` and `fast`, with a line of code each that both faces have.
const Lesson &lesson()
{
    static const Lesson made = [] {
        Lesson lesson;
        lesson.knobs = {{.id = u"delay"_s, .label = {}, .kind = KnobKind::Duration, .choices = {}},
                        {.id = u"items"_s, .label = {}, .kind = KnobKind::Count, .choices = {}}};
        const QString cpp = u"//! show: all\nvoid main()\n{\n    int a;\n    print(1);\n}\n"_s;
        const QString python = u"def main():\n    print(1)\n"_s;
        for (const QString &id : {u"slow"_s, u"fast"_s})
            lesson.variants.push_back({id,
                                       {},
                                       {},
                                       false,
                                       {},
                                       {},
                                       Face(Language::Cpp, cpp, id),
                                       Face(Language::Python, python, id),
                                       {{4, 2}}});
        return lesson;
    }();
    return made;
}

const KnobValues values{0.3, 4};

Timeline slow()
{
    Timeline run = drawn({u"main #---#------------="_s, u"a  ---x"_s}, 1s);
    run.apply({.time = TimePoint(19s), .task = 1, .line = 7, .kind = EventKind::Printed}, u"half/way"_s);
    run.apply({.time = TimePoint(20s), .task = 2, .line = 8, .kind = EventKind::Printed}, u"half and all"_s);
    return run;
}

LessonText::Resolved resolved(const QString &source)
{
    QString error;
    const std::optional<LessonText> text = LessonText::parse(source, lesson(), 1, &error);
    if (!text)
        qWarning("%s", qPrintable(error));
    const Timeline slowRun = slow();
    const Timeline fastRun = drawn({u"main --="_s}, 1s);
    return text->resolve(values, [&](QStringView id) -> const Timeline & { return id == u"slow" ? slowRun : fastRun; });
}

} // namespace

class TestLessonText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QString &source, const QString &error) {
            QTest::newRow(name) << source << error;
        };
        row("an unknown knob", u"a\nb {dealy}"_s,
            u"11: '{dealy}': column 1: unknown knob 'dealy'; allowed: delay, items"_s);
        row("a brace without an end", u"a\n\n{delay"_s, u"12: '{' without '}'"_s);
        row("an unknown variant in a condition", u"{total(x) < 1 ? a : b}"_s,
            u"10: '{total(x) < 1}': column 7: unknown variant 'x'; allowed: slow, fast"_s);
        row("a mistake in a choice", u"{delay < 1 ? a\n{x} : b}"_s,
            u"11: '{x}': column 1: unknown knob 'x'; allowed: delay, items"_s);
        row("a mistake in the other choice", u"{delay < 1 ? a :\n b : {x}}"_s,
            u"11: '{x}': column 1: unknown knob 'x'; allowed: delay, items"_s);
        row("a mistake in a link's words", u"[{x}](moment:slow/end)"_s,
            u"10: '{x}': column 1: unknown knob 'x'; allowed: delay, items"_s);
        row("a link without an end", u"[a](moment:slow/end"_s, u"10: a link does not end with ')'"_s);
        const auto link = [&](const char *name, const QString &target, const QString &error) {
            row(name, u"[a]("_s + target + u')', u"10: link '%1': %2"_s.arg(target, error));
        };
        link("an unknown variant", u"moment:quick/end"_s, u"unknown variant 'quick'; allowed: slow, fast"_s);
        link("no variant", u"moment:"_s, u"a name is empty"_s);
        link("no moment", u"moment:slow"_s,
             u"allowed: moment:VARIANT/end, moment:VARIANT/TASK/start, moment:VARIANT/\"text\""_s);
        link("an unknown moment", u"moment:slow/main/middle"_s,
             u"unknown moment 'middle'; allowed: start, end, cancel"_s);
        row("a text without an end", u"[a](moment:slow/\"a)"_s, u"10: a link does not end with ')'"_s);
        link("more than a text", u"moment:slow/\"a\"b"_s, u"expected '/' behind the text"_s);
        link("an unknown line", u"moment:slow/\"a\"/second"_s,
             u"allowed: moment:VARIANT/\"text\", moment:VARIANT/\"text\"/last"_s);
        link("an unknown state", u"span:slow/main/sleeping"_s,
             u"unknown state 'sleeping'; allowed: ready, running, blocking, waiting, in_thread"_s);
        link("no state", u"span:slow/main"_s, u"allowed: span:VARIANT/TASK/STATE, span:VARIANT/TASK/STATE/NUMBER"_s);
        link("not a number", u"span:slow/main/ready/0"_s, u"'0' is not a number from 1"_s);
        link("no such code", u"line:slow/\"print(2)\""_s,
             u"variant 'slow' has no line 'print(2)' that is in both faces"_s);
        link("code of one face only", u"line:slow/\"int a\""_s,
             u"variant 'slow' has no line 'int a' that is in both faces"_s);
        link("two lines", u"line:slow/a/b"_s, u"allowed: line:VARIANT/\"text\""_s);
    }

    void refuses()
    {
        QFETCH(const QString, source);
        QString error;
        QVERIFY(!LessonText::parse(source, lesson(), 10, &error));
        QTEST(error, "error");
    }

    void becomesMarkdown_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char *name, const QString &source, const QString &markdown) {
            QTest::newRow(name) << source << markdown;
        };
        row("plain", u"*a* [b] (c) ] ) }"_s, u"*a* [b] (c) ] ) }"_s);
        row("numbers", u"It takes {total(slow)}, not {delay}: {items}."_s, u"It takes 17 s, not 0.3 s: 4."_s);
        row("code", u"`{x}` and `[a](moment:b)` {items}"_s, u"`{x}` and `[a](moment:b)` 4"_s);
        row("code without an end", u"`{items}"_s, u"`4"_s);
        row("true", u"{items == 4 ? four : more} plates"_s, u"four plates"_s);
        row("false", u"{items > 4 ? four : {items} or less} plates"_s, u"4 or less plates"_s);
        row("false and nothing", u"a{items > 4 ?  and more}."_s, u"a."_s);
        row("signs at the ends of lines", u"{items > 4\n? four\n: less\nof} plates"_s, u"less\nof plates"_s);
        row("signs in a text", u"{items == 4 ? is it? yes: : no}"_s, u"is it? yes:"_s);
        row("a choice in a choice", u"{items > 1 ? {items > 2 ? many : two} : one}"_s, u"many"_s);
        row("a question in a text", u"{printed(slow, \" ? \") == 0 ? no : yes}"_s, u"no"_s);
        row("a link of others", u"[a](https://b.c/{items})"_s, u"[a](https://b.c/4)"_s);
        row("links are counted", u"[a](moment:slow/end) [{items} b](moment:fast/end)"_s,
            u"[a](overlap:0) [4 b](overlap:1)"_s);
        row("a link that leads nowhere", u"[a](moment:slow/nobody/end) [b](moment:slow/end)"_s, u"a [b](overlap:0)"_s);
        row("a hidden link", u"{items > 4 ? [a](moment:slow/end)}[b](moment:fast/end)"_s, u"[b](overlap:0)"_s);
        row("a parenthesis in a name", u"[a](line:slow/\"print(1)\")."_s, u"[a](overlap:0)."_s);
        row("a line ends in a name", u"[a](moment:slow/\"half\nand\")"_s, u"[a](overlap:0)"_s);
    }

    void becomesMarkdown()
    {
        QFETCH(const QString, source);
        QTEST(resolved(source).markdown, "markdown");
    }

    void leads_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<LinkTarget>("target");
        const auto row = [](const QString &link, std::optional<TimePoint> time, TaskId task,
                            std::optional<std::size_t> span = {}, quint32 line = 0) {
            QTest::addRow("%s", qPrintable(link)) << link << LinkTarget{u"slow"_s, time, task, span, line};
        };
        row(u"moment:slow/end"_s, TimePoint(17s), 1);
        row(u"moment:slow/main/start"_s, TimePoint(0s), 1);
        row(u"moment:slow/\"half\""_s, TimePoint(19s), 1, {}, 7);
        row(u"moment:slow/\"half\"/last"_s, TimePoint(20s), 2, {}, 8);
        row(u"moment:slow/\"half/way\""_s, TimePoint(19s), 1, {}, 7);
        row(u"line:slow/\"print(1)\""_s, {}, 0, {}, 5);
    }

    void leads()
    {
        QFETCH(const QString, link);
        const LessonText::Resolved text = resolved(u"[a]("_s + link + u')');
        QCOMPARE(text.targets.size(), 1U);
        QTEST(text.targets[0], "target");
    }

    void leadsToSpans_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<int>("from"); // seconds; -1: nowhere
        QTest::newRow("the longest") << u"span:slow/main/waiting"_s << 5;
        QTest::newRow("the first") << u"span:slow/main/waiting/1"_s << 1;
        QTest::newRow("the second") << u"span:slow/main/waiting/2"_s << 5;
        QTest::newRow("no third") << u"span:slow/main/waiting/3"_s << -1;
        QTest::newRow("the first of equals") << u"span:slow/main/blocking"_s << 0;
        QTest::newRow("no such state") << u"span:slow/main/in_thread"_s << -1;
        QTest::newRow("no such task") << u"span:slow/nobody/waiting"_s << -1;
    }

    void leadsToSpans()
    {
        QFETCH(const QString, link);
        QFETCH(const int, from);
        const LessonText::Resolved text = resolved(u"[a]("_s + link + u')');
        if (from < 0) {
            QVERIFY(text.targets.empty());
            QCOMPARE(text.missing, QStringList{link});
            return;
        }
        QCOMPARE(text.missing, QStringList());
        QCOMPARE(text.targets.at(0).time, TimePoint(std::chrono::seconds(from)));
        const Timeline run = slow();
        const Span &span = run.lane(1)->spans.at(text.targets.at(0).span.value());
        QCOMPARE(span.start, *text.targets.at(0).time);
    }

    void missesNumbers()
    {
        const LessonText::Resolved text = resolved(u"{first(slow, \"x\")} {items} {1 / 0}"_s);
        QCOMPARE(text.markdown, u"never 4 none"_s);
        QCOMPARE(text.missing, (QStringList{u"first(slow, \"x\")"_s, u"1 / 0"_s}));
    }

    void linksAreListedHiddenOnesToo()
    {
        QString error;
        const auto text = LessonText::parse(
            u"[a](moment:slow/end) {items > 9 ? [b](moment:fast/end) : {items > 8 ? [c](line:slow/\"print\")}}"_s,
            lesson(), 1, &error);
        QVERIFY2(text, qPrintable(error));
        QStringList sources;
        for (const LessonLink &link : text->links())
            sources += link.source;
        QCOMPARE(sources, (QStringList{u"moment:slow/end"_s, u"moment:fast/end"_s, u"line:slow/\"print\""_s}));
    }

    void noTextHasNoWords()
    {
        QCOMPARE(LessonText().resolve({}, nullptr).markdown, QString());
        QVERIFY(LessonText().links().empty());
    }
};

QTEST_GUILESS_MAIN(TestLessonText)
#include "tst_lessontext.moc"
