// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/appearance.h"
#include "app/lessonsettings.h"
#include "app/translation.h"
#include "core/lesson.h"

#include <QRect>

#include <map>

namespace overlap {

/// What survives a restart.
struct Settings
{
    QRect geometry; ///< Of the window when it is not maximized; empty: not known.
    bool maximized = false;
    QList<int> columns; ///< Widths of lessons, stage and code in px; empty: not known.
    QList<int> rows;    ///< Heights of code, answer and output in px; empty: not known.
    ThemeChoice theme = ThemeChoice::System;
    bool highContrast = false;
    double textScale = 1.0;
    double rate = 1.0;
    Language language = Language::Python;
    bool sound = false;
    LanguageChoice interface = LanguageChoice::System;
    bool tourSeen = false;
    QString exportFolder;                      ///< Of the last export; empty: none yet.
    QString lesson;                            ///< Empty, or the id of a lesson that exists.
    std::map<QString, LessonSettings> lessons; ///< By id, only lessons that exist.
};

/// The INI file in the configuration directory of the user.
QString settingsPath();

/// Reads the file. Whatever in it is missing, damaged or not allowed is as if it had not been set.
Settings readSettings(const QString &path);

/// Replaces the file as a whole. Returns false if the system refused.
bool writeSettings(const Settings &settings, const QString &path);

} // namespace overlap
