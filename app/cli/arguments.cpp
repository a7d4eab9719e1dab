// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/commandlinewords.h"
#include "lessons/lessons.h"

#include <algorithm>
#include <iterator>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

template<typename Range>
QString idsOf(const Range &things)
{
    QStringList ids;
    for (const auto &thing : things)
        ids += thing.id;
    return ids.join(u", ");
}

} // namespace

Arguments::Arguments(const QString &command, const QString &description, const QStringList &positionals)
    : m_command(command), m_names(positionals)
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.setApplicationDescription(description);
    addOption({{u"h"_s, u"help"_s}, CommandLineWords::tr("Say how the command is used.")});
    addOption({{u"v"_s, u"version"_s}, CommandLineWords::tr("Say which version this is.")});
}

void Arguments::addOption(const QCommandLineOption &option)
{
    m_parser.addOption(option);
    if (!option.flags().testFlag(QCommandLineOption::HiddenFromHelp))
        m_options += u"--"_s + option.names().back();
}

void Arguments::addSetOption()
{
    addOption({u"set"_s, CommandLineWords::tr("Give a knob another value than its default; the last one wins."),
               u"KNOB=VALUE"_s});
}

void Arguments::addVariantOption(const QString &description)
{
    addOption({u"variant"_s, description, u"VARIANT"_s});
}

bool Arguments::parse(const QStringList &arguments, QString &help)
{
    const bool parsed = m_parser.parse(QStringList{u"overlap"_s} + arguments);
    if (const QStringList unknown = m_parser.unknownOptionNames(); !unknown.isEmpty()) {
        const QString name = (unknown.front().size() > 1 ? u"--"_s : u"-"_s) + unknown.front();
        throw CommandError{
            .message = CommandLineWords::tr("unknown option '%1'; allowed: %2").arg(name, m_options.join(u", "))};
    }
    if (!parsed)
        throw CommandError{.message = m_parser.errorText()};
    if (m_parser.isSet(u"help"_s)) {
        help = helpText();
        return false;
    }
    if (m_parser.isSet(u"version"_s)) {
        help = u"overlap "_s + QStringLiteral(OVERLAP_VERSION) + u'\n';
        return false;
    }
    if (positionals().size() > m_names.size())
        throw CommandError{.message =
                               CommandLineWords::tr("unexpected argument '%1'; allowed: %2")
                                   .arg(positionals().at(m_names.size()),
                                        m_names.isEmpty() ? CommandLineWords::tr("options only") : m_names.join(u' '))};
    return true;
}

QString Arguments::helpText() const
{
    // QCommandLineParser knows no commands: its text begins with a usage line of its own.
    const QString usage = (QStringList{u"overlap"_s, m_command} + m_names).join(u' ').simplified();
    const QString text = m_parser.helpText();
    return CommandLineWords::tr("Usage: %1 [options]").arg(usage)
        + text.sliced(std::max<qsizetype>(text.indexOf(u'\n'), 0));
}

QStringList Arguments::positionals() const
{
    return m_parser.positionalArguments();
}

QString Arguments::required(const QString &option, const QString &allowed) const
{
    if (!isSet(option))
        throw CommandError{.message = CommandLineWords::tr("missing option '--%1'; allowed: %2").arg(option, allowed)};
    return value(option);
}

const Lesson &Arguments::lesson() const
{
    if (positionals().isEmpty())
        throw CommandError{.message = CommandLineWords::tr("missing lesson; allowed: %1").arg(idsOf(lessons()))};
    return lessonNamed(positionals().front());
}

std::vector<const Variant *> Arguments::variants(const Lesson &lesson) const
{
    std::vector<const Variant *> variants;
    for (const QString &id : m_parser.values(u"variant"_s)) {
        const Variant *variant = lesson.variant(id);
        if (!variant)
            throw CommandError{.message = CommandLineWords::tr("unknown variant '%1' of lesson '%2'; allowed: %3")
                                              .arg(id, lesson.id, idsOf(lesson.variants))};
        if (std::ranges::find(variants, variant) == variants.end())
            variants.push_back(variant);
    }
    return variants;
}

std::vector<const Variant *> Arguments::variantsOrAll(const Lesson &lesson) const
{
    std::vector<const Variant *> named = variants(lesson);
    if (named.empty())
        std::ranges::transform(lesson.variants, std::back_inserter(named), [](const Variant &v) { return &v; });
    return named;
}

KnobValues Arguments::knobValues(const Lesson &lesson) const
{
    return knobValues(lesson, lesson.defaults());
}

KnobValues Arguments::knobValues(const Lesson &lesson, KnobValues values) const
{
    for (const QString &setting : m_parser.values(u"set"_s)) {
        const qsizetype equals = setting.indexOf(u'=');
        if (equals < 0)
            throw CommandError{
                .message = CommandLineWords::tr("bad setting '%1'; allowed: KNOB=VALUE with one of the knobs %2")
                               .arg(setting, idsOf(lesson.knobs))};
        const QString id = setting.first(equals).trimmed();
        const std::optional<std::size_t> index = lesson.knobIndex(id);
        if (!index)
            throw CommandError{.message = CommandLineWords::tr("unknown knob '%1' of lesson '%2'; allowed: %3")
                                              .arg(id, lesson.id, idsOf(lesson.knobs))};
        QString error;
        const std::optional<double> value = lesson.knobs[*index].parse(setting.sliced(equals + 1), &error);
        if (!value)
            throw CommandError{.message = error};
        values[*index] = *value;
    }
    return values;
}

Language faceNamed(const QString &name)
{
    if (name == u"python")
        return Language::Python;
    if (name == u"cpp")
        return Language::Cpp;
    throw CommandError{.message = CommandLineWords::tr("unknown face '%1'; allowed: python, cpp").arg(name)};
}

const Lesson &lessonNamed(const QString &id)
{
    const Lesson *lesson = findLesson(id);
    if (!lesson)
        throw CommandError{.message =
                               CommandLineWords::tr("unknown lesson '%1'; allowed: %2").arg(id, idsOf(lessons()))};
    return *lesson;
}

} // namespace overlap
