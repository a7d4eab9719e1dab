// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/tracewindow.h"

#include "app/icons.h"
#include "app/import/loadingpage.h"
#include "app/import/tracesource.h"
#include "app/panels/card.h"
#include "app/panels/exportdialog.h"
#include "app/panels/helpdialog.h"
#include "app/panels/label.h"
#include "app/timeline/minimap.h"
#include "app/timeline/timelineview.h"
#include "app/windowaction.h"

#include <QAction>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace overlap {

TraceWindow::TraceWindow(const QString &path, QWidget *parent)
    : QMainWindow(parent, Qt::Window), m_path(path), m_loader(path), m_pages(new QStackedWidget),
      m_loading(new LoadingPage(QFileInfo(path).fileName()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 – Overlap").arg(QFileInfo(path).fileName()));
    setWindowIcon(applicationIcon());
    resize(metrics.windowWidth * 3 / 4, metrics.windowHeight * 3 / 4);
    setCentralWidget(m_pages);
    m_pages->addWidget(m_loading);

    makeActions();
    connect(m_loading, &LoadingPage::cancelled, this, &QWidget::close);
    connect(&m_loader, &TraceLoader::progressed, m_loading, &LoadingPage::setProgress);
    connect(&m_loader, &TraceLoader::loaded, this, &TraceWindow::showRecording);
    connect(&m_loader, &TraceLoader::failed, m_loading, &LoadingPage::setError);
    connect(&m_loader, &TraceLoader::failed, this, &TraceWindow::finished);
    m_loader.start();
}

TraceWindow::~TraceWindow() = default;

/// Those that there are already are made anew: their words may be in another language.
void TraceWindow::makeActions()
{
    const QList<QAction *> old = actions();
    qDeleteAll(old);
    m_keys = {
        addWindowAction(*this, {Qt::CTRL | Qt::Key_E}, tr("Export"), tr("Save it as a picture or trace")),
        addWindowAction(*this, {Qt::Key_F1}, tr("Help"), tr("This help")),
        addWindowAction(*this, {Qt::CTRL | Qt::Key_W, Qt::CTRL | Qt::Key_Q}, tr("Close"), tr("Close the window"))};
    connect(m_keys[0], &QAction::triggered, this, &TraceWindow::openExport);
    connect(m_keys[1], &QAction::triggered, this, &TraceWindow::openHelp);
    connect(m_keys[2], &QAction::triggered, this, &QWidget::close);
    if (m_timeline)
        m_actions.emplace(*this, *m_timeline);
}

void TraceWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_timeline)
        return;
    makeActions();
    m_timeline->translate();
    if (auto *note = findChild<TextLabel *>(QStringLiteral("left out")))
        note->setText(leftOutText(m_source->recording().leftOut));
}

void TraceWindow::showRecording(const std::shared_ptr<Recording> &recording)
{
    m_source = new TraceSource(recording, this);
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    const int inset = qRound(metrics.cardInset);
    inside->setContentsMargins(inset, inset, inset, inset);
    m_timeline = new TimelineView(*m_source, card);
    makeActions();
    inside->addWidget(m_timeline, 1);
    inside->addWidget(new Minimap(*m_timeline));

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    const int margin = qRound(metrics.margin);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(qRound(metrics.gap));
    layout->addWidget(card, 1);
    if (const QString text = leftOutText(recording->leftOut); !text.isEmpty()) {
        auto *note = new TextLabel(TextRole::Soft, text);
        note->setWordWrap(true);
        note->setObjectName(QStringLiteral("left out"));
        layout->addWidget(note);
    }
    m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
    m_timeline->setFocus();
    Q_EMIT finished();
}

void TraceWindow::openExport()
{
    if (!m_timeline)
        return;
    const auto whole = [this] {
        TimelineScene scene = m_source->scene();
        scene.title = QFileInfo(m_path).fileName();
        return scene;
    };
    const auto processes = [this] { return traced(m_source->recording()); };
    auto *dialog = new ExportDialog({m_timeline, QFileInfo(m_path).completeBaseName(), whole, processes},
                                    themeKind(palette()), QFileInfo(m_path).absolutePath(), this);
    dialog->open();
}

void TraceWindow::openHelp()
{
    QList<KeyGroup> groups = m_actions ? keyGroups(*m_actions) : QList<KeyGroup>();
    groups += {tr("Window"), m_keys};
    auto *dialog = new HelpDialog(groups, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString droppedTrace(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    return path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) ? path : QString();
}

} // namespace overlap
