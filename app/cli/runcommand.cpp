// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commandlinewords.h"
#include "app/cli/commands.h"
#include "app/cli/runs.h"
#include "app/cli/terminal.h"
#include "app/export/runjson.h"
#include "core/pace.h"

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

double rateFrom(const Arguments &options)
{
    if (!options.isSet(u"rate"_s))
        return 1.0;
    const QString text = options.value(u"rate"_s);
    bool ok = false;
    const double rate = text.toDouble(&ok);
    const bool allowed = ok && rate >= Pace::minRate && rate <= Pace::maxRate;
    if (!allowed)
        throw CommandError{.message = CommandLineWords::tr("bad rate '%1'; allowed: %2 to %3")
                                          .arg(text, QString::number(Pace::minRate), QString::number(Pace::maxRate))};
    return rate;
}

} // namespace

int runCommand(const QStringList &arguments)
{
    Arguments options(u"run"_s, CommandLineWords::tr("Runs a lesson and draws its timeline as text."), {u"LESSON"_s});
    options.addVariantOption(CommandLineWords::tr("Run only this variant; may be given several times."));
    options.addSetOption();
    options.addOption({u"live"_s, CommandLineWords::tr("Run in real time instead of predicting.")});
    options.addOption({u"rate"_s, CommandLineWords::tr("The speed of a live run, 0.1 to 10."), u"RATE"_s});
    options.addOption({u"json"_s, CommandLineWords::tr("Print JSON.")});
    if (QString help; !options.parse(arguments, help)) {
        printOut(help);
        return 0;
    }
    const Lesson &lesson = options.lesson();
    const std::vector<const Variant *> variants = options.variantsOrAll(lesson);
    const KnobValues values = options.knobValues(lesson);
    const double rate = rateFrom(options);

    const bool live = options.isSet(u"live"_s);
    const Runs runs = live ? runLive(variants, values, rate) : runVirtually(variants, values);
    const std::vector<RecordedRun> recorded = runs.recorded();
    if (options.isSet(u"json"_s))
        printOut(QJsonDocument(runsJson(lesson, values, live ? ClockKind::Live : ClockKind::Virtual, recorded)));
    else
        printOut(runsText(lesson, values, recorded, terminalStyle()));
    return runs.interrupted ? CommandError::interrupted : 0;
}

} // namespace overlap
