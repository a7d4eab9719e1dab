// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/helpdialog.h"

#include "app/panels/label.h"
#include "app/panels/scrollcolumn.h"
#include "app/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace overlap {

namespace {

QString keysOf(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

HelpDialog::HelpDialog(const QList<QAction *> &actions, QWidget *parent, const QList<QAction *> &further)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys and mouse"));
    auto *rows = new ScrollColumn;
    auto *grid = new QGridLayout(&rows->content());
    const int margin = qRound(metrics.columnMargin);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(margin);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(qRound(metrics.gap / 2));
    const auto addRow = [grid](TextLabel *first, TextLabel *second) {
        const int row = grid->rowCount();
        second->setWordWrap(true);
        grid->addWidget(first, row, 0);
        grid->addWidget(second, row, 1);
    };
    grid->addWidget(new TextLabel(TextRole::Title, tr("Keys")), 0, 0, 1, 2);
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            addRow(new TextLabel(TextRole::Code, keysOf(*action)), new TextLabel(TextRole::Body, action->whatsThis()));
    }
    addRow(new TextLabel(TextRole::Code, tr("Tab")), new TextLabel(TextRole::Body, tr("To the next control")));

    const auto addGap = [grid] { grid->setRowMinimumHeight(grid->rowCount(), qRound(metrics.gap)); };
    addGap();
    grid->addWidget(new TextLabel(TextRole::Title, tr("Mouse")), grid->rowCount() + 1, 0, 1, 2);
    const std::pair<QString, QString> gestures[] = {
        {tr("Click"), tr("On a span: select it. On the ruler: move the playhead there")},
        {tr("Drag"), tr("The playhead: move it. On the ruler: measure. In the lanes: move the picture")},
        {tr("Drag an edge"), tr("Of a span that a slider governs: move the slider")},
        {tr("Double click"), tr("On a span: see it as large as it gets. On a slider: its default")},
        {tr("Wheel"), tr("Scroll; with Ctrl: zoom, with Shift: move to earlier or later times")}};
    for (const auto &[gesture, what] : gestures)
        addRow(new TextLabel(TextRole::Code, gesture), new TextLabel(TextRole::Body, what));

    addGap();
    auto *note =
        new TextLabel(TextRole::Soft,
                      tr("What Tab has reached keeps its own keys: a slider the arrows and Home, a row of tabs "
                         "the arrows, a button Space. Everywhere else these keys act on the run."));
    note->setWordWrap(true);
    grid->addWidget(note, grid->rowCount() + 1, 0, 1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAction *action : further) {
        const QPushButton *button = buttons->addButton(action->text(), QDialogButtonBox::ActionRole);
        connect(button, &QPushButton::clicked, this, [this, action] {
            accept();
            action->trigger();
        });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(qRound(metrics.gap));
    layout->addWidget(rows, 1);
    layout->addWidget(buttons);
}

void HelpDialog::showEvent(QShowEvent *event)
{
    constexpr int frame = 48; // What a desktop puts around a window, and some air.
    resize(sizeHint().boundedTo(screen()->availableSize() - QSize(frame, frame)));
    QDialog::showEvent(event);
}

} // namespace overlap
