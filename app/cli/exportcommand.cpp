// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/runs.h"
#include "app/cli/terminal.h"
#include "app/export/chrometrace.h"
#include "app/timeline/export.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestSide = 100;
constexpr int largestSide = 10000;

QString translate(const char *text)
{
    return QCoreApplication::translate("overlap::ExportCommand", text);
}

QString extensionOf(const QString &path)
{
    static const QStringList allowed{u"png"_s, u"svg"_s, u"pdf"_s, u"json"_s};
    QString extension = QFileInfo(path).suffix().toLower();
    if (!allowed.contains(extension))
        throw CommandError{
            .message = translate("unknown extension of '%1'; allowed: %2").arg(path, u'.' + allowed.join(u", ."))};
    return extension;
}

QSize sizeFrom(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,6})[xX](\\d{1,6})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto fits = [](int side) { return side >= smallestSide && side <= largestSide; };
    if (!match.hasMatch() || !fits(size.width()) || !fits(size.height()))
        throw CommandError{.message = translate("bad size '%1'; allowed: WxH with sides of %2 to %3")
                                          .arg(text)
                                          .arg(smallestSide)
                                          .arg(largestSide)};
    return size;
}

ThemeKind themeNamed(const QString &name)
{
    if (name == u"light")
        return ThemeKind::Light;
    if (name == u"dark")
        return ThemeKind::Dark;
    throw CommandError{.message = translate("unknown theme '%1'; allowed: light, dark").arg(name)};
}

[[noreturn]] void refuse(const QString &fileAndReason)
{
    throw CommandError{CommandError::refused, translate("cannot write %1").arg(fileAndReason)};
}

void saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        refuse(path + u": "_s + file.errorString());
}

void savePicture(const QString &path, const QString &title, const std::vector<RecordedRun> &runs, QSize size,
                 ThemeKind theme)
{
    TimelineScene scene;
    scene.title = title;
    for (const RecordedRun &run : runs) {
        scene.tracks.push_back({run.variant->title, run.variant->summary, run.timeline, nullptr});
        scene.edge = std::max(scene.edge, run.timeline->latest());
    }
    QString error;
    if (!exportPicture(scene, path, size, theme, &error))
        refuse(error);
}

} // namespace

int exportCommand(const QStringList &arguments)
{
    Arguments options(u"export"_s, translate("Writes the timeline of a lesson into a file."), {u"LESSON"_s});
    options.addOption({u"out"_s, translate("The file: .png, .svg, .pdf, or .json for a Chrome trace."), u"FILE"_s});
    options.addVariantOption(translate("Export only this variant; may be given several times."));
    options.addSetOption();
    options.addOption({u"theme"_s, translate("The colours: light or dark."), u"THEME"_s, u"light"_s});
    options.addOption({u"size"_s, translate("The size of a picture in pixels."), u"WxH"_s});
    if (QString help; !options.parse(arguments, help)) {
        printOut(help);
        return 0;
    }
    const Lesson &lesson = options.lesson();
    const QString path = options.required(u"out"_s, u"FILE.png, .svg, .pdf or .json"_s);
    const QString extension = extensionOf(path);
    const KnobValues values = options.knobValues(lesson);
    const ThemeKind theme = themeNamed(options.value(u"theme"_s));
    const QSize size = options.isSet(u"size"_s) ? sizeFrom(options.value(u"size"_s)) : QSize();

    const Runs runs = runVirtually(options.variantsOrAll(lesson), values);
    if (extension == u"json")
        saveFile(path, chromeTrace(runs.recorded()));
    else
        savePicture(path, lesson.title, runs.recorded(), size, theme);
    return 0;
}

} // namespace overlap
