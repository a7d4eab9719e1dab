// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/helpdialog.h"

#include "app/actions.h"
#include "app/panels/label.h"
#include "app/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>

namespace overlap {

namespace {

QString keysOf(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

HelpDialog::HelpDialog(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys and mouse"));
    auto *grid = new QGridLayout(this);
    const int margin = qRound(metrics.columnMargin);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(margin);
    grid->setVerticalSpacing(qRound(metrics.gap / 2));
    const auto addRow = [grid](Label *first, Label *second) {
        const int row = grid->rowCount();
        grid->addWidget(first, row, 0);
        grid->addWidget(second, row, 1);
    };
    grid->addWidget(new Label(TextRole::Title, tr("Keys")), 0, 0, 1, 2);
    for (const QAction *action : actions.all)
        addRow(new Label(TextRole::Code, keysOf(*action)), new Label(TextRole::Body, action->whatsThis()));
    addRow(new Label(TextRole::Code, tr("Tab")), new Label(TextRole::Body, tr("To the next control")));

    const auto addGap = [grid] { grid->setRowMinimumHeight(grid->rowCount(), qRound(metrics.gap)); };
    addGap();
    grid->addWidget(new Label(TextRole::Title, tr("Mouse")), grid->rowCount() + 1, 0, 1, 2);
    addRow(new Label(TextRole::Code, tr("Drag")), new Label(TextRole::Body, tr("On the timeline: move the playhead")));
    addRow(new Label(TextRole::Code, tr("Double click")), new Label(TextRole::Body, tr("On a slider: its default")));

    addGap();
    auto *note = new Label(TextRole::Soft,
                           tr("What Tab has reached keeps its own keys: a slider the arrows and Home, a row of tabs "
                              "the arrows, a button Space. Everywhere else these keys act on the run."));
    note->setWordWrap(true);
    grid->addWidget(note, grid->rowCount() + 1, 0, 1, 2);
    addGap();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(buttons, grid->rowCount() + 1, 0, 1, 2);
}

} // namespace overlap
