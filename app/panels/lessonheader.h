// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QPushButton;

namespace overlap {

class FlowLayout;
class Label;
class Session;
struct Variant;

/// What the lesson is about, and a button for each variant that shows or hides it.
class LessonHeader : public QWidget
{
    Q_OBJECT
public:
    explicit LessonHeader(Session &session, QWidget *parent = nullptr);

private:
    void showLesson();
    void showTracks();

    Session &m_session;
    Label *m_title;
    Label *m_claim;
    FlowLayout *m_variants;
    std::vector<QPushButton *> m_buttons; ///< One for each variant, in the lesson's order.
};

} // namespace overlap
