// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "lessons/lessons.h"

namespace overlap {

Workspace::Workspace(const WindowOptions &options, const QString &settingsPath)
    : m_session(lessons().front()), m_window(m_session, m_appearance),
      m_keeper(settingsPath, options.lesson, m_session, m_appearance, m_window)
{ }

} // namespace overlap
