// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/presentwindow.h"
#include "app/present/slidestage.h"
#include "lessons/lessons.h"

#include <QPointer>
#include <QtTest>

namespace overlap {

/// A lesson on a projector of 1280 by 720.
struct Hall
{
    QPointer<PresentWindow> window;

    explicit Hall(const QString &id = QStringLiteral("gather"))
    {
        std::vector<PresentedLesson> all;
        std::size_t number = 0;
        for (const Lesson &lesson : lessons()) {
            if (lesson.id == id)
                number = all.size();
            all.push_back({.lesson = &lesson, .knobs = lesson.defaults(), .variants = {}, .steps = {}});
        }
        window = new PresentWindow(std::move(all), number);
        window->showFullScreen();
        window->live().setRate(10);
        if (!QTest::qWaitForWindowActive(window))
            qFatal("no window");
    }

    ~Hall() { delete window; }

    Presentation &presentation() const { return window->presentation(); }
    SlideStage &stage() const { return window->stage(); }
    const Slide &slide() const { return presentation().slide(); }
    QString seen() const { return stage().seenText(); }

    void press(Qt::Key key) const { QTest::keyClick(window, key); }
    void type(const QString &keys) const { QTest::keyClicks(window, keys); }

    bool goTo(Slide::Kind kind) const
    {
        for (int presses = 0; presses < 200 && slide().kind != kind; ++presses)
            press(Qt::Key_PageDown);
        return slide().kind == kind;
    }

    /// Where the presentation stands, and what is read there.
    QString place() const
    {
        return QStringLiteral("%1/%2: %3").arg(presentation().position()).arg(stage().page()).arg(seen());
    }
};

} // namespace overlap
