// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/testwindow.h"

#include <QLabel>
#include <QPushButton>

namespace overlap {

/// What a reader meets who has been told nothing.
struct Reader : TestWindow
{
    using TestWindow::TestWindow;

    /// The button with that text that is seen; null if there is none.
    QPushButton *button(const QString &text)
    {
        for (auto *each : window().findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }

    bool run()
    {
        session().setRate(10);
        press(Qt::Key_Space);
        return QTest::qWaitFor([&] { return session().runState() == Session::RunState::Finished; }, 60'000);
    }
};

} // namespace overlap
