// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commandlinewords.h"
#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "app/handout/handout.h"
#include "app/handout/pdf.h"

#include <QFileInfo>
#include <QLocale>

namespace overlap {

using namespace Qt::StringLiterals;
using handout::Contents;
using handout::Paper;

namespace {

QString pathIn(const Arguments &options)
{
    QString path = options.required(u"out"_s, u"FILE.pdf"_s);
    if (QFileInfo(path).suffix().toLower() != u"pdf")
        throw CommandError{.message = CommandLineWords::tr("unknown extension of '%1'; allowed: .pdf").arg(path)};
    return path;
}

Paper paperIn(const Arguments &options)
{
    if (!options.isSet(u"paper"_s))
        return handout::usualPaper(QLocale::system());
    const QString name = options.value(u"paper"_s);
    const std::optional<Paper> paper = handout::paperNamed(name);
    if (!paper)
        throw CommandError{
            .message = CommandLineWords::tr("unknown paper '%1'; allowed: %2").arg(name, handout::paperNames())};
    return *paper;
}

Contents contentsIn(const Arguments &options)
{
    const QString name = options.value(u"part"_s);
    if (name == u"all")
        return Contents::All;
    if (name == u"worksheet")
        return Contents::Worksheet;
    if (name == u"answers")
        return Contents::Answers;
    throw CommandError{.message =
                           CommandLineWords::tr("unknown part '%1'; allowed: all, worksheet, answers").arg(name)};
}

} // namespace

int handoutCommand(const QStringList &arguments)
{
    Arguments options(u"handout"_s, CommandLineWords::tr("Writes a worksheet with answers, to be printed."),
                      {u"LESSON"_s});
    options.addOption({u"out"_s, CommandLineWords::tr("The file: .pdf."), u"FILE"_s});
    options.addVariantOption(CommandLineWords::tr("Print only this variant; may be given several times."));
    options.addSetOption();
    options.addOption({u"paper"_s,
                       CommandLineWords::tr("The paper: a4 or letter; what is usual in your country if left out."),
                       u"PAPER"_s});
    options.addOption(
        {u"part"_s, CommandLineWords::tr("What to write: all, worksheet or answers."), u"PART"_s, u"all"_s});
    if (QString help; !options.parse(arguments, help)) {
        printOut(help);
        return 0;
    }
    const Lesson &lesson = options.lesson();
    const QString path = pathIn(options);
    const Paper paper = paperIn(options);
    const handout::Request request{&lesson, options.knobValues(lesson), options.variants(lesson), contentsIn(options)};
    QString error;
    if (!handout::writePdf(handout::makeHandout(request), paper, path, &error))
        throw CommandError{CommandError::refused, CommandLineWords::tr("cannot write %1").arg(error)};
    return 0;
}

} // namespace overlap
