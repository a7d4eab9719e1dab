// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "lessons/lessons.h"

namespace overlap {

namespace {

const Lesson &firstLesson(const QString &wanted, const QString &last)
{
    for (const QString &id : {wanted, last}) {
        if (const Lesson *lesson = findLesson(id))
            return *lesson;
    }
    return lessons().front();
}

} // namespace

Workspace::Workspace(const WindowOptions &options, const QString &settingsPath)
    : Workspace(options, settingsPath, readSettings(settingsPath))
{ }

Workspace::Workspace(const WindowOptions &options, const QString &settingsPath, const Settings &settings)
    : m_session(firstLesson(options.lesson, settings.lesson)), m_window(m_session, m_appearance),
      m_keeper(settingsPath, settings, m_session, m_appearance, m_window)
{ }

} // namespace overlap
