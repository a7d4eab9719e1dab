// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/announcer.h"
#include "app/appearance.h"
#include "app/classroom/link.h"
#include "app/code/codepanel.h"
#include "app/fileactions.h"
#include "app/icons.h"
#include "app/panels/card.h"
#include "app/panels/headerbar.h"
#include "app/panels/helpdialog.h"
#include "app/panels/knobpanel.h"
#include "app/panels/lessonheader.h"
#include "app/panels/lessonlist.h"
#include "app/panels/outputpanel.h"
#include "app/panels/palette.h"
#include "app/panels/rule.h"
#include "app/panels/scrollcolumn.h"
#include "app/panels/transport.h"
#include "app/panels/whypanel.h"
#include "app/present/present.h"
#include "app/session.h"
#include "app/sound/soundplayer.h"
#include "app/steps/classroom.h"
#include "app/steps/stepbar.h"
#include "app/steps/steppanel.h"
#include "app/steps/troubleline.h"
#include "app/taborder.h"
#include "app/theme.h"
#include "app/timeline/minimap.h"
#include "app/timeline/timelineview.h"
#include "app/tour.h"
#include "app/viewstate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace overlap {

namespace {

/// Where the reader is.
Place placeNow(const Classroom &classroom, const CodePanel &code)
{
    const Session &session = classroom.session();
    Place place{.lesson = &session.lesson(), .knobs = session.knobs()};
    for (const Session::Track &track : session.tracks())
        place.shown += track.variant->id;
    place.focus = session.focus().id;
    place.language = code.language();
    place.step = classroom.step();
    return place;
}

QString linkNow(const Classroom &classroom, const CodePanel &code)
{
    const Place place = placeNow(classroom, code);
    return classroom.course() ? linkTo(place, *classroom.course()) : linkTo(place);
}

} // namespace

MainWindow::MainWindow()
{
    setWindowTitle(QStringLiteral("Overlap"));
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // What is in it refers to members.
}

void MainWindow::fill(Classroom &classroom, Appearance &appearance, Translation &translation)
{
    if (!centralWidget()) {
        makeContents(classroom, appearance, translation);
        m_tabParts.front()->setFocus(); // Tab goes on from there; it leaves Space to the run.
        return;
    }
    const ViewState state(*centralWidget());
    const bool isHeard = m_actions->sound->isChecked();
    clear();
    makeContents(classroom, appearance, translation);
    m_actions->sound->setChecked(isHeard);
    centralWidget()->show(); // At once: what is hidden takes no focus.
    state.restore(*centralWidget());
    Q_EMIT filled();
}

void MainWindow::clear()
{
    delete findChild<Tour *>();
    m_timeline->setParent(this);
    delete takeCentralWidget();
    delete m_help;
    m_help = nullptr;
    const QList<QAction *> old = actions();
    qDeleteAll(old);
}

void MainWindow::makeContents(Classroom &classroom, Appearance &appearance, Translation &translation)
{
    Session &session = classroom.session();
    auto *central = new QWidget;
    m_classroom = &classroom;
    m_actions.emplace(*this, session, appearance);
    m_languageActions.emplace(*this, translation);
    m_rows = new QSplitter(Qt::Vertical);
    m_columns = new QSplitter(Qt::Horizontal);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QWidget *stage = makeStage(classroom);
    auto *fileMenu = new QMenu(central);
    fillFileMenu(*fileMenu, *m_actions);
    connectFileActions(*m_actions, *this, classroom, *m_trouble);
    auto *viewMenu = new QMenu(central);
    m_timelineActions->fill(*viewMenu);
    viewMenu->addSeparator();
    viewMenu->addActions({m_actions->sound, m_actions->highContrast});
    m_languageActions->fill(*viewMenu);
    new SoundPlayer(session, *m_actions->sound, central);
    auto *header = new HeaderBar(classroom, *m_actions, *fileMenu, *viewMenu);
    auto *list = new LessonList(classroom);
    layout->addWidget(header);
    layout->addWidget(m_columns, 1);
    layout->addWidget(new Announcer(classroom));
    m_columns->addWidget(list);
    m_columns->addWidget(stage);
    m_columns->addWidget(m_rows);
    m_code = new CodePanel(session);
    m_rows->addWidget(m_code);
    auto *why = new WhyPanel(classroom);
    auto *output = new OutputPanel(session);
    m_rows->addWidget(why);
    m_rows->addWidget(output);
    const auto showRuns = [&classroom, why, output] { // Until then the code, which is to be read, has their room.
        why->setVisible(!classroom.hidesRuns());
        output->setVisible(!classroom.hidesRuns());
    };
    showRuns();
    connect(&classroom, &Classroom::stepChanged, output, showRuns);
    for (QSplitter *splitter : {m_columns, m_rows})
        splitter->setChildrenCollapsible(false);
    m_columns->setStretchFactor(1, 1);
    m_rows->setStretchFactor(0, 1);
    m_columns->setSizes({qRound(metrics.listWidth), qRound(metrics.stageWidth), qRound(metrics.codeWidth)});
    m_rows->setSizes({qRound(metrics.codeHeight), qRound(metrics.whyHeight), qRound(metrics.outputHeight)});
    m_tabParts.prepend(list);
    m_tabParts << m_rows << header;
    setCentralWidget(central);
    setWindowIcon(applicationIcon());
    showLesson(session.lesson());
    connect(&session, &Session::lessonChanged, central, [this, &session] { showLesson(session.lesson()); });
    connect(&classroom, &Classroom::courseChanged, central, [this, &session] { showLesson(session.lesson()); });
    connect(m_actions->find, &QAction::triggered, this, [this, &classroom] {
        auto *palette = new Palette(classroom, m_actions->all + m_timelineActions->all + m_languageActions->all, this);
        palette->addTerms([this](const QString &name) { showTerm(name); });
        palette->open();
    });
    connect(m_actions->tour, &QAction::triggered, this, &MainWindow::showTour);
    connect(m_actions->glossary, &QAction::triggered, this, [this] { showTerm({}); });
    connect(m_actions->copyLink, &QAction::triggered, this,
            [this, &classroom] { QGuiApplication::clipboard()->setText(linkNow(classroom, *m_code)); });
    connect(m_actions->present, &QAction::triggered, this, [this, &classroom] { present(classroom, *this); });
    connect(m_actions->help, &QAction::triggered, this, &MainWindow::showHelp);
    connect(m_actions->exportPicture, &QAction::triggered, this,
            [this, &session, &appearance] { openExport(session, appearance.kind()); });
    connect(m_actions->handout, &QAction::triggered, this, [this, &session] { openHandout(session); });
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseTrace);
    setAcceptDrops(true);
}

QWidget *MainWindow::makeStage(Classroom &classroom)
{
    Session &session = classroom.session();
    auto *card = new Card;
    auto *cardLayout = new QVBoxLayout(card);
    const int inset = qRound(metrics.cardInset);
    const int margin = qRound(metrics.margin);
    cardLayout->setContentsMargins(inset, inset, inset, inset);
    cardLayout->setSpacing(inset);
    const bool isNew = !m_timeline;
    if (isNew) {
        m_source.emplace(classroom);
        m_timeline = new TimelineView(*m_source);
        m_timeline->setInColumn(true);
    }
    m_timelineActions.emplace(*this, *m_timeline);
    cardLayout->addWidget(m_timeline, 1);
    m_timeline->translate();
    m_timeline->show();
    auto *minimap = new Minimap(*m_timeline);
    auto *transport = new Transport(session, *m_actions);
    cardLayout->addWidget(minimap);
    cardLayout->addWidget(new Rule);
    cardLayout->addWidget(transport);

    auto *stage = new ScrollColumn;
    auto *layout = new QVBoxLayout(&stage->content());
    const int beside = qRound(metrics.gap / 2); // the scroll bar, which has its own room
    layout->setContentsMargins(isRightToLeft() ? beside : margin, margin, isRightToLeft() ? margin : beside, margin);
    layout->setSpacing(margin);
    layout->addStrut(qRound(metrics.stageMinWidth) - 2 * margin);
    m_trouble = new TroubleLine(classroom.store());
    layout->addWidget(m_trouble);
    auto *variants = new LessonHeader(classroom);
    auto *steps = new StepBar(classroom);
    auto *page = new StepPanel(classroom);
    connect(page, &StepPanel::keysLeft, m_timeline, qOverload<>(&QWidget::setFocus));
    auto *knobs = new KnobPanel(session);
    layout->addWidget(variants);
    layout->addWidget(steps);
    layout->addWidget(page);
    layout->addWidget(card, 1);
    layout->addWidget(knobs);
    // As a learner goes: the step, what it asks for, then what it is to be run with.
    m_tabParts = {m_trouble, steps, page, variants, knobs, transport, m_timeline, minimap};
    m_page = page;
    m_run = &transport->runButton();
    // The program that is being built has a timeline of its own, and the code would tell what it is.
    const auto showCard = [this, &classroom, card, knobs, layout] {
        const bool builds = classroom.step() == Step::PutInOrder;
        card->setVisible(!builds);
        m_rows->setVisible(!builds);
        knobs->setRunsShown(!builds);
        for (QAction *action : {m_actions->runOrPause, m_actions->stepForward, m_actions->stepBack, m_actions->toStart,
                                m_actions->restart})
            action->setEnabled(!builds); // Nobody would see what they do.
        // What a step is about stands next to it, and in view.
        const bool isAboutKnobs = classroom.step() == Step::Change || classroom.step() == Step::Challenge;
        if (isAboutKnobs != (layout->indexOf(knobs) < layout->indexOf(card))) {
            layout->removeWidget(knobs);
            layout->insertWidget(layout->indexOf(card) + (isAboutKnobs ? 0 : 1), knobs);
        }
    };
    showCard();
    // The track whose code is shown; of a span that has been chosen the reader sees enough.
    const auto preferFocus = [this, &session] {
        const auto focus = std::ranges::find(session.tracks(), &session.focus(), &Session::Track::variant);
        const auto index = std::size_t(focus - session.tracks().begin());
        const std::optional<SpanRef> &chosen = session.inspection().selection();
        if (focus != session.tracks().end() && (!chosen || chosen->track != index))
            m_timeline->preferTrack(index);
    };
    if (isNew)
        preferFocus();
    for (const auto change : {&Session::lessonChanged, &Session::tracksChanged, &Session::focusChanged})
        connect(&session, change, card, preferFocus);
    connect(&session, &Session::knobsChanged, card, [this] { m_timeline->letGo(); }); // A slider stays where it is.
    connect(&classroom, &Classroom::stepChanged, card, showCard);
    connect(m_timeline, &TimelineView::broughtIntoView, stage, [this, stage](const QRect &place) {
        const QPoint centre = m_timeline->viewport()->mapTo(&stage->content(), place.center());
        stage->ensureVisible(centre.x(), centre.y(), 0, place.height());
    });
    connect(&classroom, &Classroom::stepChanged, stage, [&classroom, stage] {
        if (classroom.step() != Step::Run) // A run that begins is watched where it is.
            stage->verticalScrollBar()->setValue(0);
    });
    return stage;
}

bool MainWindow::event(QEvent *event)
{
    // The focused widget has refused the key by now; whether it needs it all the same is decided in one place.
    if (event->type() == QEvent::ShortcutOverride
        && keepsKey(QApplication::focusWidget(), *static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::Resize && m_timeline)
        m_timeline->updateGeometry(); // What it asks for depends on what the window can show.
    return QMainWindow::event(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QList<QWidget *> parts = m_tabParts;
    if (m_classroom->step() == Step::Predict)
        parts.insert(parts.indexOf(m_page) + 1, m_run); // Who has said it wants to see it.
    orderTabs(parts);                                   // Some of the controls may have been made anew.
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_appeared)
        QTimer::singleShot(0, this, &MainWindow::appeared);
    m_appeared = true;
}

void MainWindow::showLesson(const Lesson &lesson)
{
    setWindowTitle(tr("%1 – Overlap").arg(lesson.title));
}

} // namespace overlap
