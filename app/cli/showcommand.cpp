// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commandlinewords.h"
#include "app/cli/commands.h"
#include "app/cli/terminal.h"

namespace overlap {

using namespace Qt::StringLiterals;

int showCommand(const QStringList &arguments)
{
    Arguments options(u"show"_s, CommandLineWords::tr("Prints the program of a variant."), {u"LESSON"_s});
    options.addVariantOption(CommandLineWords::tr("The variant to print."));
    options.addOption({u"face"_s, CommandLineWords::tr("The language: python or cpp."), u"FACE"_s});
    options.addSetOption();
    if (QString help; !options.parse(arguments, help)) {
        printOut(help);
        return 0;
    }
    const Lesson &lesson = options.lesson();
    QStringList ids;
    for (const Variant &variant : lesson.variants)
        ids += variant.id;
    options.required(u"variant"_s, ids.join(u", "));
    const Variant &variant = *options.variants(lesson).back();
    const Language language = faceNamed(options.required(u"face"_s, u"python, cpp"_s));
    printOut(variant.face(language).render(lesson.knobs, options.knobValues(lesson)).text);
    return 0;
}

} // namespace overlap
