// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "app/code/codepanel.h"
#include "core/database.h"
#include "lessons/lessons.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QScreen>
#include <QThread>
#include <QThreadPool>

#include <utility>

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

// As large as the screen allows, and wholly on it.
QRect fitted(QRect wanted, const QRect &screen)
{
    wanted.setSize(wanted.size().boundedTo(screen.size()));
    wanted.moveLeft(qBound(screen.left(), wanted.left(), screen.right() - wanted.width() + 1));
    wanted.moveTop(qBound(screen.top(), wanted.top(), screen.bottom() - wanted.height() + 1));
    return wanted;
}

void restorePlace(MainWindow &window, const Settings &settings)
{
    const QRect screen = window.screen()->availableGeometry();
    if (settings.geometry.isEmpty())
        window.resize(QSize(metrics.windowWidth, metrics.windowHeight).boundedTo(screen.size()));
    else
        window.setGeometry(fitted(settings.geometry, screen));
    if (settings.maximized)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

/// A menu that is open has an event loop of its own, and goes back to its button when that ends.
bool isInMenu()
{
    return QApplication::activePopupWidget() || QThread::currentThread()->loopLevel() > 1;
}

void goTo(const Place &place, Classroom &classroom, MainWindow &window)
{
    Session &session = classroom.session();
    const Lesson &lesson = session.lesson(); // That of the place, in the language of the window.
    if (place.step && std::ranges::count(classroom.steps(), *place.step) > 0)
        classroom.setStep(*place.step); // first: it may show variants
    session.setKnobs(place.knobs);
    if (!place.shown.isEmpty())
        session.setShown(place.shown);
    if (const Variant *focus = lesson.variant(place.focus))
        session.setFocus(*focus);
    if (place.language)
        window.codePanel().setLanguage(*place.language);
}

} // namespace

Workspace::Workspace(WindowOptions options, const QString &settingsPath, const QString &progressPath)
    : m_options(std::move(options)), m_settingsPath(settingsPath), m_settings(readSettings(settingsPath)),
      m_translation(m_settings.interface), m_appearance(m_settings.theme), m_progress(progressPath)
{
    m_appearance.setHighContrast(m_settings.highContrast);
    restorePlace(m_window, m_settings);
    QObject::connect(&m_window, &MainWindow::appeared, &m_window, [this] { fill(); });
}

void Workspace::fill()
{
    if (m_session)
        return;
    m_appearance.loadFont();
    QThreadPool::globalInstance()->start(removeLostDatabases); // which may have to look through many files
    const Lesson &lesson = firstLesson(m_options.lesson, m_settings.lesson);
    m_session = std::make_unique<Session>(lesson);
    if (const auto left = m_settings.lessons.find(lesson.id); left != m_settings.lessons.end())
        m_session->setLesson(lesson, left->second);
    m_session->setFrameRate(m_window.screen()->refreshRate());
    m_classroom = std::make_unique<Classroom>(*m_session, m_progress);
    m_window.fill(*m_classroom, m_appearance, m_translation);
    m_keeper = std::make_unique<SettingsKeeper>(m_settingsPath, m_settings, *m_classroom, m_appearance, m_translation,
                                                m_window);
    // Queued: what is made anew is what was pressed, too.
    QObject::connect(
        &m_translation, &Translation::changed, &m_window, [this] { translate(); }, Qt::QueuedConnection);
    if (m_options.course)
        m_classroom->openCourse(*m_options.course);
    if (m_options.place)
        goTo(*m_options.place, *m_classroom, m_window);
    if (m_options.offersTour && !m_settings.tourSeen) {
        m_window.showTour();
        m_keeper->rememberTour();
    }
}

/// Called each time the event loop has done something.
void Workspace::translateAfterMenu()
{
    if (isInMenu())
        return;
    QObject::disconnect(std::exchange(m_menuEnd, {}));
    QMetaObject::invokeMethod(
        &m_window, [this] { translate(); }, Qt::QueuedConnection);
}

void Workspace::translate()
{
    if (isInMenu()) {
        if (m_menuEnd)
            return;
        m_menuEnd = QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &m_window,
                                     [this] { translateAfterMenu(); });
        return;
    }
    m_session->translate(*findLesson(m_session->lesson().id));
    m_window.fill(*m_classroom, m_appearance, m_translation);
}

} // namespace overlap
