// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/handout/handouts.h"

#include "lessons/lessons.h"

#include <QtTest>

#include <map>

namespace overlap::handout {

namespace {

QStringList textsIn(const Heading &heading)
{
    return {heading.text};
}

QStringList textsIn(const Paragraph &paragraph)
{
    return {paragraph.text};
}

QStringList textsIn(const Command &command)
{
    return {command.text};
}

QStringList textsIn(const NameLine &)
{
    return {};
}

QStringList textsIn(const Choice &choice)
{
    return QStringList{choice.text} + choice.boxes;
}

QStringList textsIn(const WritingLines &lines)
{
    return {lines.label};
}

QStringList textsIn(const ResultTable &table)
{
    return table.variants;
}

QStringList textsIn(const Program &program)
{
    return program.lines;
}

QStringList textsIn(const ProgramPair &pair)
{
    return QStringList{pair.left.title} + pair.left.lines + QStringList{pair.right.title} + pair.right.lines;
}

QStringList textsIn(const LinesToSort &lines)
{
    return lines.lines;
}

QStringList textsIn(const BlankAxes &axes)
{
    QStringList texts{axes.title};
    for (const BlankAxes::Row &row : axes.rows)
        texts += row.name;
    return texts;
}

QStringList textsIn(const StateKey &)
{
    return {};
}

QStringList textsIn(const Picture &)
{
    return {};
}

/// Other values than the defaults, at which the lesson still has something to show.
KnobValues otherValues(const Lesson &lesson)
{
    KnobValues values = lesson.defaults();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Knob &knob = lesson.knobs[i];
        values[i] = knob.nearest(values[i] + (i % 2 == 0 ? knob.step : -knob.step));
    }
    return values;
}

} // namespace

QStringList textsOf(const Block &block)
{
    return std::visit([](const auto &content) { return textsIn(content); }, block.content);
}

QStringList textsOf(const Part &part)
{
    QStringList texts;
    for (const Block &block : part.blocks)
        texts += textsOf(block);
    return texts;
}

void addLessonRows()
{
    QTest::addColumn<const Lesson *>("lesson");
    QTest::addColumn<KnobValues>("values");
    for (const Lesson &lesson : lessons()) {
        QTest::addRow("%s", qPrintable(lesson.id)) << &lesson << lesson.defaults();
        QTest::addRow("%s with other values", qPrintable(lesson.id)) << &lesson << otherValues(lesson);
    }
}

const Handout &handoutWith(const Lesson &lesson, const KnobValues &values)
{
    static std::map<std::pair<QString, KnobValues>, Handout> made;
    const auto [found, isNew] = made.try_emplace({lesson.id, values});
    if (isNew)
        found->second = makeHandout({&lesson, values, {}});
    return found->second;
}

} // namespace overlap::handout
