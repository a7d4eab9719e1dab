// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

#include <QCommandLineParser>

#include <vector>

namespace overlap {

/// Ends a command with one line on stderr.
struct CommandError
{
    static constexpr int badInput = 2; ///< Something that the caller has to change.
    static constexpr int refused = 1;  ///< The system said no.
    static constexpr int interrupted = 130;

    int code = badInput;
    QString message;
};

/// The arguments of one command. Everything here throws CommandError for what it cannot accept; the message names it
/// and says what is allowed.
class Arguments
{
public:
    /// `positionals` are the names of what follows the command, such as "LESSON".
    Arguments(const QString &command, const QString &description, const QStringList &positionals);

    void addOption(const QCommandLineOption &option);

    /// Adds `--set KNOB=VALUE`.
    void addSetOption();

    /// Adds `--variant V`.
    void addVariantOption(const QString &description);

    /// Reads the command line, of which the command itself is no part. Returns false if help or the version was asked
    /// for: `helpText` is then what to print.
    bool parse(const QStringList &arguments, QString &helpText);

    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }

    /// The value of an option that has to be there.
    QString required(const QString &option, const QString &allowed) const;

    /// The first positional, as a lesson.
    const Lesson &lesson() const;

    /// What --variant names, each once and in that order.
    std::vector<const Variant *> variants(const Lesson &lesson) const;

    /// The same, or every variant if --variant is not there.
    std::vector<const Variant *> variantsOrAll(const Lesson &lesson) const;

    /// The defaults and what --set says about them. The last one wins.
    KnobValues knobValues(const Lesson &lesson) const;

    /// The same with other values than the defaults.
    KnobValues knobValues(const Lesson &lesson, KnobValues values) const;

    QStringList positionals() const;

private:
    QString helpText() const;

    QCommandLineParser m_parser;
    QString m_command;
    QStringList m_names;   ///< Of the positionals.
    QStringList m_options; ///< For messages: "--json".
};

/// What `--face` names; throws CommandError if it is none.
Language faceNamed(const QString &name);

/// The lesson with that id; throws CommandError if there is none.
const Lesson &lessonNamed(const QString &id);

} // namespace overlap
