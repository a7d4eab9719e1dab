// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "core/pace.h"
#include "lessons/lessons.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace overlap {

namespace {

constexpr qint64 maxFileSize = 1 << 20;
constexpr int maxPixels = 32'000;
constexpr std::array themeNames{"system", "light", "dark"};
constexpr std::array languageNames{"python", "cpp"};
constexpr std::array interfaceNames{"system", "en", "de"};

// QSettings builds objects of any type from @Variant and its like. We never write them, so we never read them.
bool isPlain(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > maxFileSize)
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    return !bytes.contains('\0') && !bytes.contains("@Variant") && !bytes.contains("@DateTime")
        && !bytes.contains("@ByteArray");
}

std::optional<double> readNumber(const QSettings &file, const QString &key, double min, double max)
{
    bool ok = false;
    const double value = file.value(key).toString().toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < min || value > max)
        return std::nullopt;
    return value;
}

QList<int> readPixels(const QSettings &file, const QString &key, qsizetype count, int min)
{
    QList<int> pixels;
    const QStringList words = file.value(key).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        bool ok = false;
        const int value = word.toInt(&ok);
        if (!ok || value < min || value > maxPixels)
            return {};
        pixels.append(value);
    }
    return pixels.size() == count ? pixels : QList<int>();
}

QString joined(const QList<int> &pixels)
{
    QStringList words;
    for (const int value : pixels)
        words.append(QString::number(value));
    return words.join(u' ');
}

template<typename Enum, typename Names>
Enum readWord(const QSettings &file, const QString &key, const Names &names, Enum otherwise)
{
    const QString word = file.value(key).toString();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (word == QLatin1StringView(names[i]))
            return static_cast<Enum>(i);
    }
    return otherwise;
}

template<typename Enum, typename Names>
QString wordOf(Enum value, const Names &names)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(value)]);
}

LessonSettings readLesson(const QSettings &file, const Lesson &lesson)
{
    LessonSettings settings;
    for (const Knob &knob : lesson.knobs) {
        const auto value = readNumber(file, u"knobs/"_s + knob.id, knob.min, knob.max);
        settings.knobs.push_back(value ? knob.nearest(*value) : knob.defaultValue);
    }
    const QStringList shown = file.value(u"shown"_s).toString().split(u' ', Qt::SkipEmptyParts);
    for (const Variant &variant : lesson.variants) {
        if (shown.contains(variant.id))
            settings.shown.append(variant.id);
    }
    const QString focus = file.value(u"focus"_s).toString();
    if (settings.shown.contains(focus))
        settings.focus = focus;
    return settings;
}

void writeLesson(QSettings &file, const Lesson &lesson, const LessonSettings &settings)
{
    for (std::size_t i = 0; i < lesson.knobs.size() && i < settings.knobs.size(); ++i)
        file.setValue(u"knobs/"_s + lesson.knobs[i].id, settings.knobs[i]);
    file.setValue(u"shown"_s, settings.shown.join(u' '));
    file.setValue(u"focus"_s, settings.focus);
}

} // namespace

QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/overlap/overlap.ini"_s;
}

Settings readSettings(const QString &path)
{
    Settings settings;
    if (!isPlain(path))
        return settings;
    QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return settings;

    const QList<int> size = readPixels(file, u"window/size"_s, 2, 1);
    const QList<int> position = readPixels(file, u"window/position"_s, 2, -maxPixels);
    if (!size.isEmpty() && !position.isEmpty())
        settings.geometry = QRect(position[0], position[1], size[0], size[1]);
    settings.maximized = file.value(u"window/maximized"_s).toString() == "true"_L1;
    settings.columns = readPixels(file, u"window/columns"_s, 3, 1);
    settings.rows = readPixels(file, u"window/rows"_s, 3, 1);
    settings.theme = readWord(file, u"look/theme"_s, themeNames, settings.theme);
    settings.highContrast = file.value(u"look/contrast"_s).toString() == "high"_L1;
    settings.textScale =
        readNumber(file, u"look/text"_s, Appearance::minTextScale, Appearance::maxTextScale).value_or(1.0);
    settings.language = readWord(file, u"look/code"_s, languageNames, settings.language);
    settings.interface = readWord(file, u"look/language"_s, interfaceNames, settings.interface);
    settings.rate = readNumber(file, u"run/rate"_s, Pace::minRate, Pace::maxRate).value_or(1.0);
    settings.sound = file.value(u"run/sound"_s).toString() == "true"_L1;
    settings.tourSeen = file.value(u"look/tour"_s).toString() == "seen"_L1;
    settings.exportFolder = file.value(u"export/folder"_s).toString();
    const QString lesson = file.value(u"run/lesson"_s).toString();
    if (findLesson(lesson))
        settings.lesson = lesson;
    for (const Lesson &known : lessons()) {
        file.beginGroup(u"lesson-"_s + known.id);
        settings.lessons[known.id] = readLesson(file, known);
        file.endGroup();
    }
    return settings;
}

bool writeSettings(const Settings &settings, const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return false;
    if (!isPlain(path))
        QFile::remove(path); // QSettings would read it first.
    QSettings file(path, QSettings::IniFormat);
    file.clear();
    if (!settings.geometry.isEmpty()) {
        file.setValue(u"window/size"_s, joined({settings.geometry.width(), settings.geometry.height()}));
        file.setValue(u"window/position"_s, joined({settings.geometry.x(), settings.geometry.y()}));
    }
    file.setValue(u"window/maximized"_s, settings.maximized);
    file.setValue(u"window/columns"_s, joined(settings.columns));
    file.setValue(u"window/rows"_s, joined(settings.rows));
    file.setValue(u"look/theme"_s, wordOf(settings.theme, themeNames));
    file.setValue(u"look/contrast"_s, settings.highContrast ? u"high"_s : u"usual"_s);
    file.setValue(u"look/text"_s, settings.textScale);
    file.setValue(u"look/code"_s, wordOf(settings.language, languageNames));
    file.setValue(u"look/language"_s, wordOf(settings.interface, interfaceNames));
    file.setValue(u"run/rate"_s, settings.rate);
    file.setValue(u"run/sound"_s, settings.sound);
    file.setValue(u"look/tour"_s, settings.tourSeen ? u"seen"_s : u"new"_s);
    file.setValue(u"export/folder"_s, settings.exportFolder);
    file.setValue(u"run/lesson"_s, settings.lesson);
    for (const auto &[id, lessonSettings] : settings.lessons) {
        if (const Lesson *lesson = findLesson(id)) {
            file.beginGroup(u"lesson-"_s + id);
            writeLesson(file, *lesson, lessonSettings);
            file.endGroup();
        }
    }
    file.sync();
    return file.status() == QSettings::NoError;
}

} // namespace overlap
