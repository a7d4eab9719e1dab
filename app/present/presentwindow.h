// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/presentation.h"
#include "app/session.h"

#include <QWidget>

namespace overlap {

class SlideStage;

/// A lesson for a class, full screen and by keys alone: those of a clicker go on and back, the others count hands, move
/// knobs and put the spotlight on a lane. It has runs of its own, so that the window behind it stays as it is. Deletes
/// itself when it is closed.
class PresentWindow : public QWidget
{
    Q_OBJECT
public:
    /// Begins with the lesson of that number; behind its last slide the next one follows.
    PresentWindow(std::vector<PresentedLesson> lessons, std::size_t number, QWidget *parent = nullptr);
    ~PresentWindow() override;

    /// Fills that screen. There it stays until the screen goes: then another one has it.
    void showOn(QScreen &screen);

    Presentation &presentation() { return m_presentation; }
    Session &live() { return m_live; }
    SlideStage &stage() const { return *m_stage; }

    bool isBlack() const { return m_black; }

    /// Whether the big pointer is seen: from a move of the mouse to the next key.
    bool isPointing() const { return m_pointing; }

Q_SIGNALS:
    /// The teacher has ended the presentation; the window is about to go.
    void ended();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Direction : quint8 { Forward, Backward };

    void say();
    void next();
    void back();
    void goTo(std::size_t position);
    PresentedLesson presented(std::size_t number) const;
    void openLesson(std::size_t number, Direction direction);
    void prepareLive();
    void takeMove();
    void arrange();
    void setBlack(bool black);
    void setPointing(bool pointing);
    bool changesNumber(const QKeyEvent &event);
    void moveCurrent(int by);
    void step(int by);

    const std::vector<PresentedLesson> m_lessons;
    std::size_t m_number;
    Presentation m_presentation;
    Session m_live;
    SlideStage *m_stage;
    QWidget *m_cover; ///< Black, over all.
    Direction m_direction = Direction::Forward;
    bool m_finished = false; ///< The run is shown as it ends.
    bool m_black = false;
    bool m_pointing = false;
    bool m_hasCursor = false; ///< The pointer of the application is ours.
};

} // namespace overlap
