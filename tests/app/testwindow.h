// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/steps/sectionbar.h"
#include "app/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace overlap {

/// The real window on an offscreen screen, with settings of its own that outlive a restart.
class TestWindow
{
public:
    /// At a step at which the runs are seen.
    explicit TestWindow(const QString &lesson = QStringLiteral("gather"), Step step = Step::Run) : m_step(step)
    {
        open(lesson);
    }

    void open(const QString &lesson = {})
    {
        m_workspace = std::make_unique<Workspace>(WindowOptions{.lesson = lesson}, settingsFile(), progressFile());
        m_workspace->fill();
        classroom().setStep(m_step);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void close()
    {
        window().close();
        m_workspace.reset();
    }

    QString settingsFile() const { return m_folder.filePath(QStringLiteral("overlap.ini")); }

    QString progressFile() const { return m_folder.filePath(QStringLiteral("progress.json")); }

    Workspace &workspace() { return *m_workspace; }
    Classroom &classroom() { return m_workspace->classroom(); }
    Session &session() { return m_workspace->session(); }
    Appearance &appearance() { return m_workspace->appearance(); }
    MainWindow &window() { return m_workspace->window(); }

    template<typename Widget>
    Widget &find(const QString &name = {})
    {
        auto *widget = window().findChild<Widget *>(name);
        Q_ASSERT(widget);
        return *widget;
    }

    /// Clicks the tab of a section that is seen.
    bool openSection(const QString &title)
    {
        for (const auto *bar : window().findChildren<SectionBar *>()) {
            for (auto *tab : bar->findChildren<QAbstractButton *>()) {
                if (tab->isVisible() && tab->text() == title) {
                    QTest::mouseClick(tab, Qt::LeftButton);
                    return true;
                }
            }
        }
        return false;
    }

    /// Presses a key where the focus is.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window(), Qt::Key(key), modifiers);
    }

    /// The whole window as the reader sees it.
    QImage picture() { return window().grab().toImage(); }

    /// Runs until the first variant is inside a blocking call.
    void runIntoABlockingCall()
    {
        if (session().runState() != Session::RunState::Running)
            session().runOrPause();
        QTRY_VERIFY(session().tracks().front().recorded()->loopHeld()
                    && session().tracks().front().recorded()->loopSpans().back().blocking);
    }

private:
    Step m_step;
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace overlap
