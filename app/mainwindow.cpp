// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/appearance.h"
#include "app/classroom/link.h"
#include "app/code/codepanel.h"
#include "app/icons.h"
#include "app/import/tracewindow.h"
#include "app/panels/card.h"
#include "app/panels/exportdialog.h"
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
#include "app/present/presentwindow.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/stepbar.h"
#include "app/steps/steppanel.h"
#include "app/steps/troubleline.h"
#include "app/taborder.h"
#include "app/theme.h"
#include "app/timeline/minimap.h"
#include "app/timeline/timelineview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

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

} // namespace

MainWindow::MainWindow()
{
    setWindowTitle(QStringLiteral("Overlap"));
}

void MainWindow::fill(Classroom &classroom, Appearance &appearance)
{
    Session &session = classroom.session();
    m_actions.emplace(*this, session, appearance);
    m_rows = new QSplitter(Qt::Vertical);
    m_columns = new QSplitter(Qt::Horizontal);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QWidget *stage = makeStage(classroom);
    auto *fileMenu = new QMenu(this);
    fillFileMenu(*fileMenu);
    auto *viewMenu = new QMenu(this);
    m_timelineActions->fill(*viewMenu);
    layout->addWidget(new HeaderBar(session, *m_actions, *fileMenu, *viewMenu));
    layout->addWidget(m_columns, 1);
    m_columns->addWidget(new LessonList(classroom));
    m_columns->addWidget(stage);
    m_columns->addWidget(m_rows);
    m_code = new CodePanel(session);
    m_rows->addWidget(m_code);
    m_rows->addWidget(new WhyPanel(classroom));
    m_rows->addWidget(new OutputPanel(session));
    for (QSplitter *splitter : {m_columns, m_rows})
        splitter->setChildrenCollapsible(false);
    m_columns->setStretchFactor(1, 1);
    m_rows->setStretchFactor(0, 1);
    m_columns->setSizes({qRound(metrics.listWidth), qRound(metrics.stageWidth), qRound(metrics.codeWidth)});
    m_rows->setSizes({qRound(metrics.codeHeight), qRound(metrics.whyHeight), qRound(metrics.outputHeight)});
    setCentralWidget(central);
    m_timeline->setFocus(); // What Tab visits first, a button, would keep the Space that is to run.
    setWindowIcon(applicationIcon());
    showLesson(session.lesson());
    connect(&session, &Session::lessonChanged, this, [this, &session] { showLesson(session.lesson()); });
    connect(m_actions->find, &QAction::triggered, this, [this, &classroom] {
        auto *palette = new Palette(classroom, m_actions->all + m_timelineActions->all, this);
        palette->open();
    });
    connect(m_actions->copyLink, &QAction::triggered, this,
            [this, &classroom] { QGuiApplication::clipboard()->setText(linkTo(placeNow(classroom, *m_code))); });
    connect(m_actions->present, &QAction::triggered, this, [this, &classroom] { present(classroom, *this); });
    connect(m_actions->help, &QAction::triggered, this, &MainWindow::showHelp);
    connect(m_actions->exportPicture, &QAction::triggered, this,
            [this, &session, &appearance] { openExport(session, appearance.kind()); });
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseTrace);
    setAcceptDrops(true);
}

void MainWindow::fillFileMenu(QMenu &menu)
{
    menu.addActions({m_actions->open, m_actions->present, m_actions->exportPicture, m_actions->copyLink});
    menu.addSeparator();
    menu.addAction(m_actions->quit);
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
    m_source.emplace(classroom);
    m_timeline = new TimelineView(*m_source, card);
    m_timelineActions.emplace(*this, *m_timeline);
    cardLayout->addWidget(m_timeline, 1);
    cardLayout->addWidget(new Minimap(*m_timeline));
    cardLayout->addWidget(new Rule);
    cardLayout->addWidget(new Transport(session, *m_actions));

    auto *stage = new ScrollColumn;
    auto *layout = new QVBoxLayout(&stage->content());
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addStrut(qRound(metrics.stageMinWidth) - 2 * margin);
    layout->addWidget(new TroubleLine(classroom.store()));
    layout->addWidget(new LessonHeader(classroom));
    layout->addWidget(new StepBar(classroom));
    layout->addWidget(new StepPanel(classroom));
    layout->addWidget(card, 1);
    // The program that is being built has a timeline of its own, and the code would tell what it is.
    connect(&classroom, &Classroom::stepChanged, this, [this, &classroom, card] {
        const bool builds = classroom.step() == Step::PutInOrder;
        card->setVisible(!builds);
        m_rows->setVisible(!builds);
    });
    layout->addWidget(new KnobPanel(session));
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
    return QMainWindow::event(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_appeared)
        QTimer::singleShot(0, this, &MainWindow::appeared);
    m_appeared = true;
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpDialog(m_actions->all + m_timelineActions->all, this);
    m_help->open();
}

void MainWindow::openExport(const Session &session, ThemeKind theme)
{
    auto *dialog =
        new ExportDialog(subjectOf(session, *m_timeline), theme, overlap::exportFolder(m_exportFolder), this);
    connect(dialog, &ExportDialog::saved, this, [this](const QString &path) {
        m_exportFolder = QFileInfo(path).absolutePath();
        Q_EMIT exportFolderChanged();
    });
    dialog->open();
}

void MainWindow::chooseTrace()
{
    auto *dialog = new QFileDialog(this, tr("Open a recorded trace"), overlap::exportFolder(m_exportFolder),
                                   tr("Chrome trace (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openTrace);
    dialog->open();
}

void MainWindow::openTrace(const QString &path)
{
    auto *window = new TraceWindow(path, this);
    window->show();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedTrace(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (const QString path = droppedTrace(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        openTrace(path);
    }
}

void MainWindow::showLesson(const Lesson &lesson)
{
    orderTabsByLayout(*centralWidget()); // Some of the controls have been made anew.
    setWindowTitle(tr("%1 – Overlap").arg(lesson.title));
}

} // namespace overlap
