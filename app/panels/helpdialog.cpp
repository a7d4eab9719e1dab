// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/helpdialog.h"

#include "app/panels/label.h"
#include "app/panels/scrollcolumn.h"
#include "app/stylepaint.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace overlap {

namespace {

constexpr int keysWidth = 110;
constexpr int textWidth = 330;

QList<std::pair<QString, QString>> rowsOf(const KeyGroup &group)
{
    QList<std::pair<QString, QString>> rows;
    for (const QAction *action : group.actions) {
        if (!action->shortcut().isEmpty())
            rows.append({action->shortcut().toString(QKeySequence::NativeText), action->whatsThis()});
    }
    return rows;
}

} // namespace

HelpDialog::HelpDialog(const QList<KeyGroup> &groups, QWidget *parent, const QList<QAction *> &further)
    : QDialog(parent), m_search(new QLineEdit), m_page(new ScrollColumn),
      m_nothing(new TextLabel(TextRole::Soft, tr("Nothing found"))), m_note(new TextLabel(TextRole::Soft)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    setWindowTitle(tr("Keys and mouse"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the keys"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::filter);
    for (const KeyGroup &group : groups)
        addBlock(group.title, rowsOf(group));
    addBlock(tr("Mouse"),
             {{tr("Click"), tr("On a span: select it. On the ruler: move the playhead there")},
              {tr("Drag"), tr("The playhead: move it. On the ruler: measure. In the lanes: move the picture")},
              {tr("Drag an edge"), tr("Of a span that a slider governs: move the slider")},
              {tr("Double click"), tr("On a span: see it as large as it gets. On a slider: its default")},
              {tr("Wheel"), tr("Scroll; with Ctrl: zoom, with Shift: move to earlier or later times")}});
    m_note->setText(
        tr("Tab goes to the next control. What it has reached keeps its own keys: a slider the arrows, Home "
           "and digits, a row of tabs the arrows, a button Space. Everywhere else these keys act on the "
           "run."));
    m_note->setWordWrap(true);
    m_nothing->hide();
    makeColumns();
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAction *action : further) {
        const QPushButton *button = m_buttons->addButton(action->text(), QDialogButtonBox::ActionRole);
        connect(button, &QPushButton::clicked, this, [this, action] {
            accept();
            action->trigger();
        });
    }
    for (auto *button : m_buttons->findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in the search presses none.
    const int margin = qRound(metrics.columnMargin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(qRound(metrics.gap));
    layout->addWidget(m_search);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_buttons);
}

void HelpDialog::addBlock(const QString &title, const QList<std::pair<QString, QString>> &rows)
{
    if (rows.isEmpty())
        return;
    const Paint paint(palette());
    Block block{new QWidget(&m_page->content()), {}};
    auto *grid = new QGridLayout(block.widget);
    grid->setContentsMargins(0, 0, 0, paint.pixels(metrics.gap));
    grid->setHorizontalSpacing(paint.pixels(metrics.gap));
    grid->setVerticalSpacing(qRound(metrics.gap / 4));
    grid->setColumnMinimumWidth(0, paint.pixels(keysWidth));
    grid->setColumnStretch(1, 1);
    grid->addWidget(new TextLabel(TextRole::Strong, title), 0, 0, 1, 2);
    for (const auto &[keys, what] : rows) {
        const Row row{new TextLabel(TextRole::Code, keys), new TextLabel(TextRole::Body, what)};
        row.what->setWordWrap(true);
        const int place = grid->rowCount();
        grid->addWidget(row.keys, place, 0, Qt::AlignTop);
        grid->addWidget(row.what, place, 1);
        block.rows.push_back(row);
    }
    m_blocks.push_back(block);
}

void HelpDialog::makeColumns()
{
    auto *lines = new QVBoxLayout(&m_page->content());
    lines->setContentsMargins(0, 0, 0, 0);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(qRound(metrics.columnMargin) * 2);
    for (int i = 0; i < 2; ++i) {
        auto *column = new QVBoxLayout;
        column->setSpacing(qRound(metrics.gap / 2));
        beside->addLayout(column, 1);
        m_columns.push_back(column);
    }
    lines->addWidget(m_nothing);
    lines->addLayout(beside);
    lines->addWidget(m_note);
    lines->addStretch();
}

int HelpDialog::widthOf(int columns) const
{
    const Paint paint(palette());
    const int gaps = (columns - 1) * qRound(metrics.columnMargin) * 2;
    return columns * paint.pixels(keysWidth + metrics.gap + textWidth) + gaps
        + m_page->verticalScrollBar()->sizeHint().width() + 2 * qRound(metrics.columnMargin);
}

QSize HelpDialog::sizeHint() const
{
    constexpr int frame = 48; // What a desktop puts around a window, and some air.
    const QSize room = screen()->availableSize() - QSize(frame, frame);
    const int width = std::min(room.width(), widthOf(columnsWithin(room.width())));
    const int bar = m_page->verticalScrollBar()->sizeHint().width();
    const int margins = 2 * qRound(metrics.columnMargin);
    const int page = m_page->content().layout()->totalHeightForWidth(width - margins - bar);
    const int others = m_search->sizeHint().height() + m_buttons->sizeHint().height() + 2 * layout()->spacing();
    return QSize(width, page + others + margins).boundedTo(room);
}

int HelpDialog::columnsWithin(int width) const
{
    return widthOf(2) <= width ? 2 : 1;
}

/// Deals the blocks out to the columns, in their order, so that these are about equally long.
void HelpDialog::arrange()
{
    const int columns = columnsWithin(width());
    if (columns == m_columnCount)
        return;
    m_columnCount = columns;
    constexpr std::size_t heading = 2; // It takes as much room as rows.
    const auto lengthOf = [](const Block &block) { return block.rows.size() + heading; };
    const std::size_t all = std::accumulate(m_blocks.begin(), m_blocks.end(), std::size_t(0),
                                            [&](std::size_t sum, const Block &block) { return sum + lengthOf(block); });
    for (QVBoxLayout *column : m_columns) {
        while (QLayoutItem *item = column->takeAt(0))
            delete item;
    }
    std::size_t before = 0;
    for (const Block &block : m_blocks) {
        const bool first = columns == 1 || 2 * before + lengthOf(block) <= all;
        m_columns[first ? 0 : 1]->addWidget(block.widget);
        before += lengthOf(block);
    }
    for (QVBoxLayout *column : m_columns)
        column->addStretch();
}

void HelpDialog::filter(const QString &text)
{
    const QString wanted = text.simplified();
    bool anything = false;
    for (const Block &block : m_blocks) {
        bool any = false;
        for (const Row &row : block.rows) {
            const bool has = row.keys->text().contains(wanted, Qt::CaseInsensitive)
                || row.what->text().contains(wanted, Qt::CaseInsensitive);
            row.keys->setVisible(has);
            row.what->setVisible(has);
            any |= has;
        }
        block.widget->setVisible(any);
        anything |= any;
    }
    m_nothing->setVisible(!anything);
    m_note->setVisible(wanted.isEmpty());
}

void HelpDialog::showEvent(QShowEvent *event)
{
    m_columnCount = 0;
    resize(sizeHint());
    arrange();
    resize(sizeHint()); // As high as it is in these columns.
    m_search->clear();
    m_search->setFocus();
    QDialog::showEvent(event);
}

void HelpDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

} // namespace overlap
