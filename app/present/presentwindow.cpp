// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/presentwindow.h"

#include "app/present/bigpointer.h"
#include "app/present/knoblines.h"
#include "app/present/otherscreen.h"
#include "app/present/pollview.h"
#include "app/present/slidestage.h"
#include "app/present/slidewords.h"
#include "app/present/spotlight.h"
#include "app/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

namespace overlap {

namespace {

using Kind = Slide::Kind;

std::size_t runPosition(const Presentation &presentation)
{
    const std::vector<Slide> &slides = presentation.slides();
    return std::size_t(std::ranges::find(slides, Kind::Run, &Slide::kind) - slides.begin());
}

} // namespace

PresentWindow::PresentWindow(std::vector<PresentedLesson> lessons, std::size_t number, QWidget *parent)
    : QWidget(parent, Qt::Window), m_lessons(std::move(lessons)), m_number(number), m_presentation(presented(number)),
      m_live(*m_lessons.at(number).lesson), m_stage(new SlideStage(m_presentation, m_live, this)),
      m_cover(new QWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    QPalette black;
    black.setColor(QPalette::Window, Qt::black);
    m_cover->setPalette(black);
    m_cover->setBackgroundRole(QPalette::Window);
    m_cover->setAutoFillBackground(true);
    m_cover->hide();
    prepareLive();
    for (QWidget *each : findChildren<QWidget *>())
        each->setMouseTracking(true);
    setMouseTracking(true);
    qApp->installEventFilter(this);
    connect(&m_presentation, &Presentation::moved, this, &PresentWindow::takeMove);
    connect(m_stage, &SlideStage::shown, this, &PresentWindow::say);
    connect(m_stage, &SlideStage::shown, this, qOverload<>(&PresentWindow::update)); // of the line above
    connect(&m_presentation, &Presentation::handsChanged, this, qOverload<>(&PresentWindow::update));
    connect(&m_live, &Session::runStateChanged, this, &PresentWindow::say,
            Qt::QueuedConnection); // then the stage is ready
    connect(&m_presentation, &Presentation::knobsChanged, this, [this] {
        if (m_presentation.slide().kind == Kind::Title)
            m_live.setKnobs(m_presentation.knobs());
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](const QScreen *removed) {
        QScreen *other = otherScreen(removed);
        if (removed == screen() && other && other != removed)
            showOn(*other);
    });
    takeMove();
}

PresentWindow::~PresentWindow()
{
    m_stage->clear();
    if (m_hasCursor)
        QApplication::restoreOverrideCursor();
}

void PresentWindow::showOn(QScreen &screen)
{
    setWindowState(windowState() & ~Qt::WindowFullScreen); // Window managers keep a full screen where it is.
    setScreen(&screen);
    setGeometry(screen.geometry());
    m_live.setFrameRate(screen.refreshRate());
    showFullScreen();
    activateWindow();
}

/// Gives the live run the lesson with its variants and knobs.
void PresentWindow::prepareLive()
{
    m_live.setLesson(m_presentation.lesson(), {m_presentation.knobs(), m_presentation.content().variants, {}});
}

void PresentWindow::takeMove()
{
    const std::size_t run = runPosition(m_presentation);
    const bool runs = m_presentation.slide().kind == Kind::Run;
    const bool over = m_live.runState() == Session::RunState::Finished;
    m_finished = runs && m_direction == Direction::Backward;
    if (m_presentation.position() < run || (!runs && !over))
        m_live.reset();
    m_stage->showSlide(m_finished);
    arrange();
    if (m_direction == Direction::Backward)
        m_stage->setPage(m_stage->pages() - 1);
    if (runs && m_direction == Direction::Forward)
        m_live.restart();
    setWindowTitle(tr("%1 – Overlap").arg(m_presentation.lesson().title.section(u':', 0, 0)));
    update();
}

/// Tells those who listen what is seen.
void PresentWindow::say()
{
    const QString text = m_stage->seenText();
    if (accessibleName() != text)
        setAccessibleName(text);
}

void PresentWindow::next()
{
    const bool runs = m_presentation.slide().kind == Kind::Run && !m_finished;
    m_direction = Direction::Forward;
    if (runs && m_live.runState() != Session::RunState::Finished) {
        m_live.reset();
        m_finished = true;
        m_stage->showSlide(true);
    } else if (m_stage->page() + 1 < m_stage->pages()) {
        m_stage->setPage(m_stage->page() + 1);
    } else if (!m_presentation.next() && m_number + 1 < m_lessons.size()) {
        openLesson(m_number + 1, m_direction);
    }
}

void PresentWindow::back()
{
    m_direction = Direction::Backward;
    if (m_stage->page() > 0)
        m_stage->setPage(m_stage->page() - 1);
    else if (!m_presentation.back() && m_number > 0)
        openLesson(m_number - 1, m_direction);
}

void PresentWindow::goTo(std::size_t position)
{
    m_direction = Direction::Forward;
    m_presentation.goTo(position);
}

PresentedLesson PresentWindow::presented(std::size_t number) const
{
    PresentedLesson lesson = m_lessons.at(number);
    lesson.next = number + 1 < m_lessons.size() ? m_lessons[number + 1].lesson : nullptr;
    return lesson;
}

void PresentWindow::openLesson(std::size_t number, Direction direction)
{
    m_stage->clear();
    m_number = number;
    {
        const QSignalBlocker blocker(m_presentation);
        m_presentation.open(presented(number), direction == Direction::Backward);
    }
    prepareLive();
    takeMove();
}

void PresentWindow::setBlack(bool black)
{
    m_black = black;
    m_cover->setVisible(black);
    m_cover->raise();
}

/// Keys hide the pointer, and the mouse brings it back.
void PresentWindow::setPointing(bool pointing)
{
    m_pointing = pointing;
    if (!m_hasCursor)
        return;
    const SlideSizes sizes = slideSizes(size());
    QApplication::changeOverrideCursor(pointing ? bigPointer(sizes.pointer, devicePixelRatioF())
                                                : QCursor(Qt::BlankCursor));
}

bool PresentWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && !m_hasCursor) {
        QApplication::setOverrideCursor(Qt::BlankCursor);
        m_hasCursor = true;
        setPointing(false);
    } else if (event->type() == QEvent::WindowDeactivate && m_hasCursor) {
        QApplication::restoreOverrideCursor();
        m_hasCursor = false;
    }
    return QWidget::event(event);
}

bool PresentWindow::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != this)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove && !m_pointing)
        setPointing(true);
    return event->type() == QEvent::ToolTip; // Nobody could read it.
}

void PresentWindow::moveCurrent(int by)
{
    switch (m_stage->body()) {
    case SlideStage::Body::Poll:
        m_stage->poll().moveCurrent(by);
        return;
    case SlideStage::Body::Knobs:
        m_stage->knobs().moveCurrent(by);
        return;
    case SlideStage::Body::Timeline:
        m_stage->spotlight().move(by);
        return;
    case SlideStage::Body::None:
    case SlideStage::Body::Code:
        return;
    }
}

void PresentWindow::step(int by)
{
    if (m_stage->body() == SlideStage::Body::Poll)
        m_stage->poll().addHands(by);
    else if (m_stage->body() == SlideStage::Body::Knobs)
        m_stage->knobs().step(by);
}

/// Keys that change a number of hands or a knob, also when they are held.
bool PresentWindow::changesNumber(const QKeyEvent &event)
{
    const bool polls = m_stage->body() == SlideStage::Body::Poll;
    if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal)
        step(1);
    else if (event.key() == Qt::Key_Minus)
        step(-1);
    else if (polls && event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9)
        m_stage->poll().type(event.key() - Qt::Key_0);
    else if (polls && event.key() == Qt::Key_Backspace)
        m_stage->poll().erase();
    else
        return false;
    return true;
}

void PresentWindow::keyPressEvent(QKeyEvent *event)
{
    setPointing(false);
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    if (m_black) {
        if (!event->isAutoRepeat())
            setBlack(false);
        return;
    }
    if (changesNumber(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Up:
        moveCurrent(-1);
        return;
    case Qt::Key_Down:
        moveCurrent(1);
        return;
    default:
        break;
    }
    if (event->isAutoRepeat())
        return;
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        next();
        return;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
        back();
        return;
    case Qt::Key_Home:
        goTo(0);
        return;
    case Qt::Key_End:
        goTo(m_presentation.slides().size() - 1);
        return;
    case Qt::Key_B:
    case Qt::Key_Period:
        setBlack(true);
        return;
    case Qt::Key_S:
        showOn(*otherScreen(screen()));
        return;
    case Qt::Key_L:
        m_stage->setLanguage(m_stage->language() == Language::Python ? Language::Cpp : Language::Python);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

/// Between the lines above and below; where keys need no words the slide takes the place of the lower one.
void PresentWindow::arrange()
{
    const SlideSizes sizes = slideSizes(size());
    const int below = m_stage->keys().isEmpty() ? sizes.margin / 2 : sizes.row;
    m_stage->setGeometry(rect().adjusted(0, sizes.row + sizes.margin / 2, 0, -below));
}

void PresentWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT ended();
}

void PresentWindow::resizeEvent(QResizeEvent *)
{
    m_cover->setGeometry(rect());
    arrange();
}

/// The line above the slide: where the class is; and the one below: what the keys do.
void PresentWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &colors = theme(themeKind(palette()));
    const SlideSizes sizes = slideSizes(size());
    const QRect top(sizes.margin, 0, width() - 2 * sizes.margin, sizes.row);
    painter.setFont(uiFont(sizes.least));
    painter.setPen(colors.soft);
    const QString section = slideSection(m_presentation);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, section);
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter,
                     slidePlace(m_presentation, m_stage->page(), m_stage->pages()));
    painter.drawText(QRect(sizes.margin, height() - sizes.row, top.width(), sizes.row),
                     Qt::AlignLeft | Qt::AlignVCenter, m_stage->keys());
    if (!section.isEmpty())
        painter.fillRect(QRectF(0, sizes.row, width(), metrics.border), colors.line);
}

} // namespace overlap
