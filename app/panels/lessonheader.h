// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QPushButton;

namespace overlap {

class FlowLayout;
class TextLabel;
class Classroom;
class Session;
struct Variant;

/// What the lesson is about, told once the reader has said what to expect, and a button for each variant that shows or
/// hides it.
class LessonHeader : public QWidget
{
    Q_OBJECT
public:
    explicit LessonHeader(Classroom &classroom, QWidget *parent = nullptr);

private:
    void showLesson();
    void showTracks();

    void showClaim();

    Classroom &m_classroom;
    Session &m_session;
    TextLabel *m_title;
    TextLabel *m_claim;
    FlowLayout *m_variants;
    std::vector<QPushButton *> m_buttons; ///< One for each variant, in the lesson's order.
};

} // namespace overlap
