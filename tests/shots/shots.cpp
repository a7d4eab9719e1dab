// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/shots.h"

#include "app/cli/runs.h"
#include "app/export/runscene.h"
#include "app/timeline/export.h"
#include "app/timeline/timelineview.h"
#include "app/workspace.h"
#include "tests/shots/contactsheet.h"
#include "tests/support/colourvision.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>

#include <cstdio>
#include <map>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

constexpr ThemeKind kinds[] = {ThemeKind::Light, ThemeKind::Dark};
constexpr QSize sizes[] = {{1440, 900}, {1024, 640}};
constexpr double rate = 4; ///< Quick, but late by no more than can be seen.

QString nameOf(ThemeKind kind)
{
    return isDark(kind) ? u"dark"_s : u"light"_s;
}

class Photographer
{
public:
    explicit Photographer(const Shots &shots)
        : m_shots(shots), m_workspace({.lesson = shots.lessons.front()->id, .trace = {}},
                                      m_settings.filePath(u"overlap.ini"_s), m_settings.filePath(u"progress.json"_s))
    {
        m_workspace.fill();
        m_workspace.window().show();
        m_workspace.session().setRate(rate);
    }

    bool takeAll()
    {
        for (const Lesson *lesson : m_shots.lessons) {
            std::fprintf(stderr, "%s at %dx\n", qPrintable(lesson->id), m_shots.scale);
            take(*lesson);
        }
        return (m_shots.scale > 1 || saveSheets()) && !m_failed;
    }

private:
    void take(const Lesson &lesson)
    {
        Session &session = m_workspace.session();
        session.setLesson(lesson);
        takeWindow(u"before"_s);
        session.runOrPause();
        while (session.runState() != Session::RunState::Finished)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        takeWindow(u"after"_s);
        session.setPlayhead(TimePoint(session.edge().time_since_epoch() * 2 / 5));
        takeWindow(u"during"_s);
        takePictures(lesson);
    }

    void takeWindow(const QString &moment)
    {
        for (const ThemeKind kind : kinds) {
            m_workspace.appearance().setChoice(kind == ThemeKind::Light ? ThemeChoice::Light : ThemeChoice::Dark);
            for (const QSize size : sizes) {
                const QString name = u"%1-%2x%3-%4"_s.arg(moment).arg(size.width()).arg(size.height());
                const QImage image = window(size);
                save(image, name.arg(nameOf(kind)));
                if (m_shots.scale == 1 && size == sizes[0] && moment == u"after") {
                    m_sheets[kind].push_back({image, m_workspace.session().lesson().id});
                    saveAsSeen(image, name.arg(nameOf(kind)));
                    m_workspace.appearance().setTextScale(Appearance::maxTextScale);
                    save(window(size), name.arg(nameOf(kind)) + u"-text200"_s);
                    m_workspace.appearance().setTextScale(1);
                    m_workspace.appearance().setHighContrast(true);
                    save(window(size), name.arg(nameOf(kind)) + u"-contrast"_s);
                    m_workspace.appearance().setHighContrast(false);
                }
            }
        }
    }

    /// The window at rest.
    QImage window(QSize size)
    {
        MainWindow &window = m_workspace.window();
        window.resize(size);
        auto *view = window.findChild<TimelineView *>();
        QImage image;
        QImage before;
        do { // Texts that wrap move what is below them, one after another.
            QCoreApplication::processEvents();
            view->showRange(view->whole(), TimelineView::Motion::Jump);
            before = std::exchange(image, window.grab().toImage());
        } while (image != before);
        return image;
    }

    /// The picture of all variants, as the command line exports it.
    void takePictures(const Lesson &lesson)
    {
        std::vector<const Variant *> variants;
        for (const Variant &variant : lesson.variants)
            variants.push_back(&variant);
        const Runs runs = runVirtually(variants, lesson.defaults());
        const TimelineScene scene = calculatedScene(lesson, lesson.defaults(), runs.recorded());
        for (const ThemeKind kind : kinds) {
            const QString name = u"picture-%1"_s.arg(nameOf(kind));
            QString error;
            if (!exportPicture(scene, pathOf(name),
                               {.size = {}, .theme = kind, .scale = qreal(m_shots.scale), .seen = {}}, &error)) {
                std::fprintf(stderr, "%s\n", qPrintable(error));
                m_failed = true;
            }
            if (m_shots.scale == 1)
                saveAsSeen(QImage(pathOf(name)), name);
        }
    }

    /// As people see it who do not see all colours.
    void saveAsSeen(const QImage &image, const QString &name)
    {
        for (const ColourVision vision : colourVisions) {
            if (vision != ColourVision::Usual)
                save(seen(image, vision), u"%1-%2"_s.arg(name, nameOf(vision)));
        }
    }

    bool saveSheets()
    {
        constexpr int columns = 4;
        constexpr int width = 600;
        for (const auto &[kind, cells] : m_sheets) {
            const QString path = m_shots.folder.filePath(u"sheet-%1.png"_s.arg(nameOf(kind)));
            write(contactSheet(cells, columns, width, theme(kind)), path);
        }
        return !m_failed;
    }

    QString pathOf(const QString &name)
    {
        const QString &lesson = m_workspace.session().lesson().id;
        m_shots.folder.mkpath(lesson);
        const QString scale = m_shots.scale > 1 ? u"@%1x"_s.arg(m_shots.scale) : QString();
        return m_shots.folder.filePath(u"%1/%2%3.png"_s.arg(lesson, name, scale));
    }

    void save(const QImage &image, const QString &name) { write(image, pathOf(name)); }

    void write(const QImage &image, const QString &path)
    {
        constexpr int quick = 80; ///< Compresses little: writing takes longer than drawing.
        if (image.save(path, "PNG", quick))
            return;
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
        m_failed = true;
    }

    const Shots &m_shots;
    QTemporaryDir m_settings;
    Workspace m_workspace;
    std::map<ThemeKind, std::vector<SheetCell>> m_sheets;
    bool m_failed = false;
};

} // namespace

bool takeShots(const Shots &shots)
{
    return Photographer(shots).takeAll();
}

} // namespace overlap
