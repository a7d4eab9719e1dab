// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commandlinewords.h"
#include "app/cli/commands.h"
#include "app/cli/runs.h"
#include "app/cli/terminal.h"
#include "app/export/chrometrace.h"
#include "app/export/runscene.h"
#include "app/timeline/export.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestSide = 100;
constexpr int largestSide = 10000;
constexpr int largestScale = 4;

QString extensionOf(const QString &path)
{
    static const QStringList allowed{u"png"_s, u"svg"_s, u"pdf"_s, u"json"_s};
    QString extension = QFileInfo(path).suffix().toLower();
    if (!allowed.contains(extension))
        throw CommandError{
            .message =
                CommandLineWords::tr("unknown extension of '%1'; allowed: %2").arg(path, u'.' + allowed.join(u", ."))};
    return extension;
}

QSize sizeFrom(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,6})[xX](\\d{1,6})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto fits = [](int side) { return side >= smallestSide && side <= largestSide; };
    if (!match.hasMatch() || !fits(size.width()) || !fits(size.height()))
        throw CommandError{.message = CommandLineWords::tr("bad size '%1'; allowed: WxH with sides of %2 to %3")
                                          .arg(text, QString::number(smallestSide), QString::number(largestSide))};
    return size;
}

qreal scaleFrom(const QString &text)
{
    bool isNumber = false;
    const int scale = text.toInt(&isNumber);
    if (!isNumber || scale < 1 || scale > largestScale)
        throw CommandError{.message =
                               CommandLineWords::tr("bad scale '%1'; allowed: 1 to %2").arg(text).arg(largestScale)};
    return scale;
}

ThemeKind themeNamed(const QString &name)
{
    if (name == u"light")
        return ThemeKind::Light;
    if (name == u"dark")
        return ThemeKind::Dark;
    throw CommandError{.message = CommandLineWords::tr("unknown theme '%1'; allowed: light, dark").arg(name)};
}

} // namespace

int exportCommand(const QStringList &arguments)
{
    Arguments options(u"export"_s, CommandLineWords::tr("Writes the timeline of a lesson into a file."), {u"LESSON"_s});
    options.addOption(
        {u"out"_s, CommandLineWords::tr("The file: .png, .svg, .pdf, or .json for a Chrome trace."), u"FILE"_s});
    options.addVariantOption(CommandLineWords::tr("Export only this variant; may be given several times."));
    options.addSetOption();
    options.addOption({u"theme"_s, CommandLineWords::tr("The colours: light or dark."), u"THEME"_s, u"light"_s});
    options.addOption({u"size"_s, CommandLineWords::tr("The size of a picture in pixels."), u"WxH"_s});
    options.addOption(
        {u"scale"_s, CommandLineWords::tr("How many dots of a PNG make a pixel: 1 to 4."), u"N"_s, u"1"_s});
    if (QString help; !options.parse(arguments, help)) {
        printOut(help);
        return 0;
    }
    const Lesson &lesson = options.lesson();
    const QString path = options.required(u"out"_s, u"FILE.png, .svg, .pdf or .json"_s);
    const QString extension = extensionOf(path);
    const KnobValues values = options.knobValues(lesson);
    PictureOptions picture;
    picture.theme = themeNamed(options.value(u"theme"_s));
    if (options.isSet(u"size"_s))
        picture.size = sizeFrom(options.value(u"size"_s));
    picture.scale = scaleFrom(options.value(u"scale"_s));

    const Runs runs = runVirtually(options.variantsOrAll(lesson), values);
    const std::vector<RecordedRun> recorded = runs.recorded();
    QString error;
    const bool saved = extension == u"json"
        ? exportTrace(traced(recorded), path, &error)
        : exportPicture(calculatedScene(lesson, values, recorded), path, picture, &error);
    if (!saved)
        throw CommandError{CommandError::refused, CommandLineWords::tr("cannot write %1").arg(error)};
    return 0;
}

} // namespace overlap
