// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingskeeper.h"

#include "app/code/codepanel.h"
#include "app/mainwindow.h"
#include "app/session.h"
#include "app/steps/classroom.h"

#include <QAction>
#include <QEvent>
#include <QSplitter>

namespace overlap {

namespace {

constexpr std::chrono::milliseconds saveDelay{400};

} // namespace

SettingsKeeper::SettingsKeeper(const QString &path, const Settings &settings, Classroom &classroom,
                               Appearance &appearance, Translation &translation, MainWindow &window)
    : m_path(path), m_classroom(classroom), m_session(classroom.session()), m_appearance(appearance),
      m_translation(translation), m_window(window), m_settings(settings)
{
    Session &session = m_session;
    appearance.setTextScale(m_settings.textScale);
    session.setRate(m_settings.rate);
    session.setMemory([this](const Lesson &lesson) { return left(lesson); });
    restorePanels();
    window.actionSet().sound->setChecked(m_settings.sound);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SettingsKeeper::save);
    for (const auto change : {&Session::tracksChanged, &Session::focusChanged, &Session::knobsChanged})
        connect(&session, change, this, &SettingsKeeper::rememberLesson);
    for (const auto change : {&Session::lessonChanged, &Session::rateChanged})
        connect(&session, change, this, &SettingsKeeper::saveSoon);
    connect(&appearance, &Appearance::changed, this, &SettingsKeeper::saveSoon);
    connect(&translation, &Translation::changed, this, &SettingsKeeper::saveSoon);
    watchPanels();
    connect(&window, &MainWindow::filled, this, &SettingsKeeper::watchPanels);
    connect(&window, &MainWindow::exportFolderChanged, this, &SettingsKeeper::saveSoon);
    window.installEventFilter(this);
}

SettingsKeeper::~SettingsKeeper()
{
    m_session.setMemory({});
    save();
}

bool SettingsKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::WindowStateChange)
        saveSoon();
    return QObject::eventFilter(watched, event);
}

void SettingsKeeper::restorePanels()
{
    if (!m_settings.columns.isEmpty())
        m_window.columns().setSizes(m_settings.columns);
    if (!m_settings.rows.isEmpty())
        m_window.rows().setSizes(m_settings.rows);
    m_window.codePanel().setLanguage(m_settings.language);
    m_window.setExportFolder(m_settings.exportFolder);
}

void SettingsKeeper::watchPanels()
{
    connect(&m_window.codePanel(), &CodePanel::languageChanged, this, &SettingsKeeper::saveSoon);
    connect(&m_window.columns(), &QSplitter::splitterMoved, this, &SettingsKeeper::saveSoon);
    connect(&m_window.rows(), &QSplitter::splitterMoved, this, [this] {
        takeRows();
        saveSoon();
    });
    connect(m_window.actionSet().sound, &QAction::toggled, this, &SettingsKeeper::saveSoon);
}

std::optional<LessonSettings> SettingsKeeper::left(const Lesson &lesson) const
{
    const auto stored = m_settings.lessons.find(lesson.id);
    if (m_classroom.course() || stored == m_settings.lessons.end())
        return {};
    return stored->second;
}

void SettingsKeeper::rememberLesson()
{
    if (m_classroom.course())
        return;
    LessonSettings settings;
    settings.knobs = m_session.knobs();
    for (const Session::Track &track : m_session.tracks())
        settings.shown.append(track.variant->id);
    settings.focus = m_session.focus().id;
    m_settings.lessons[m_session.lesson().id] = settings;
    saveSoon();
}

void SettingsKeeper::rememberTour()
{
    m_settings.tourSeen = true;
    saveSoon();
}

void SettingsKeeper::saveSoon()
{
    m_timer.start(saveDelay);
}

/// What is hidden has no height: then those from before are kept.
void SettingsKeeper::takeRows()
{
    if (const QList<int> rows = m_window.rows().sizes(); !rows.contains(0))
        m_settings.rows = rows;
}

void SettingsKeeper::save()
{
    m_timer.stop();
    m_settings.maximized = m_window.isMaximized();
    m_settings.geometry = m_settings.maximized ? m_window.normalGeometry() : m_window.geometry();
    m_settings.columns = m_window.columns().sizes();
    takeRows();
    m_settings.theme = m_appearance.choice();
    m_settings.highContrast = m_appearance.isHighContrast();
    m_settings.textScale = m_appearance.textScale();
    m_settings.interface = m_translation.choice();
    m_settings.rate = m_session.rate();
    m_settings.language = m_window.codePanel().language();
    m_settings.sound = m_window.actionSet().sound->isChecked();
    m_settings.exportFolder = m_window.exportFolder();
    if (!m_classroom.course())
        m_settings.lesson = m_session.lesson().id;
    writeSettings(m_settings, m_path); // Where it cannot be written, the next start is as the first.
}

} // namespace overlap
