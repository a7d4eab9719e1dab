// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commandlinewords.h"
#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "app/export/runjson.h"
#include "lessons/lessons.h"

#include <QJsonArray>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

QJsonObject variantJson(const Variant &variant)
{
    return {{u"id"_s, variant.id}, {u"title"_s, variant.title}, {u"python"_s, variant.pythonPath}};
}

QJsonObject knobJson(const Knob &knob)
{
    QJsonObject json{{u"id"_s, knob.id},
                     {u"label"_s, knob.label},
                     {u"unit"_s, knob.unit()},
                     {u"min"_s, knob.min},
                     {u"max"_s, knob.max},
                     {u"step"_s, knob.step},
                     {u"default"_s, knobJson(knob, knob.defaultValue)}};
    if (knob.kind == KnobKind::Choice)
        json.insert(u"choices"_s, QJsonArray::fromStringList(knob.choices));
    return json;
}

QJsonDocument lessonsJson()
{
    QJsonArray list;
    for (const Lesson &lesson : lessons()) {
        QJsonArray variants;
        for (const Variant &variant : lesson.variants)
            variants.append(variantJson(variant));
        QJsonArray knobs;
        for (const Knob &knob : lesson.knobs)
            knobs.append(knobJson(knob));
        list.append(QJsonObject{{u"id"_s, lesson.id},
                                {u"title"_s, lesson.title},
                                {u"chapter"_s, lesson.chapter},
                                {u"variants"_s, variants},
                                {u"knobs"_s, knobs}});
    }
    return QJsonDocument(list);
}

QString lessonsText()
{
    QStringList lines;
    int chapter = 0;
    for (const Lesson &lesson : lessons()) {
        if (lesson.chapter != chapter) {
            if (chapter != 0)
                lines += QString();
            chapter = lesson.chapter;
            lines += u"%1. %2"_s.arg(chapter).arg(chapterTitle(chapter));
        }
        lines += u"  %1  %2"_s.arg(lesson.id.leftJustified(16), lesson.title);
        for (const Variant &variant : lesson.variants)
            lines += u"    %1  %2: %3"_s.arg(variant.id.leftJustified(14), variant.title, variant.summary);
        for (const Knob &knob : lesson.knobs)
            lines += CommandLineWords::tr("    --set %1=%2 (%3)")
                         .arg(knob.id, knob.format(knob.defaultValue).section(u' ', 0, 0), knob.allowed());
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

int listCommand(const QStringList &arguments)
{
    Arguments options(u"list"_s, CommandLineWords::tr("Lists the lessons with their variants and knobs."), {});
    options.addOption({u"json"_s, CommandLineWords::tr("Print JSON.")});
    if (QString help; !options.parse(arguments, help)) {
        printOut(help);
        return 0;
    }
    if (options.isSet(u"json"_s))
        printOut(lessonsJson());
    else
        printOut(terminalStyle().ascii ? asciiText(lessonsText()) : lessonsText());
    return 0;
}

} // namespace overlap
