// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outputpanel.h"

#include "app/panels/addressbar.h"
#include "app/panels/label.h"
#include "app/panels/outputmodel.h"
#include "app/session.h"
#include "app/stylepaint.h"
#include "app/timeline/icons.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace overlap {

namespace {

class OutputDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Paint paint(option.palette);
        const QFontMetrics font(codeFont(metrics.smallText, paint.scale));
        return {0, font.height() + paint.pixels(metrics.gap / 2)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Paint paint(option.palette);
        const Theme &theme = paint.theme;
        const bool later = index.data(OutputModel::LaterRole).toBool();
        painter->save();
        painter->setLayoutDirection(option.direction);
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintSelected(*painter, option.rect, 0, paint);
        painter->setFont(codeFont(metrics.smallText, paint.scale));
        const QFontMetrics font = painter->fontMetrics();
        const int letter = font.horizontalAdvance(u'0');
        QRect rest = option.rect.adjusted(0, 0, -letter, 0);
        const auto draw = [&](OutputModel::Role role, int width, const QColor &color) {
            const QRect cell(rest.topLeft(), QSize(qMax(0, qMin(width, rest.width())), rest.height()));
            const QString text = index.data(role).toString();
            painter->setPen(later ? theme.faint : color);
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                              font.elidedText(text, Qt::ElideRight, cell.width()));
            rest.setLeft(cell.right() + 1 + letter);
        };
        const qreal side = paint.length(metrics.icon);
        const auto &model = *static_cast<const OutputModel *>(index.model());
        const auto [time, task] = outputColumns(index.data(OutputModel::TimeRole).toString(), model.tasks(),
                                                QFontMetricsF(font), rest.width());
        if (index.data(OutputModel::PlaceRole).toBool()) {
            rest.setLeft(rest.left() + time + letter + 1); // below the name of the task
            draw(OutputModel::TextRole, rest.width(), theme.soft);
            painter->restore();
            return;
        }
        if (index.data(OutputModel::GoesOnRole).toBool()) {
            rest.setLeft(rest.left() + time + task + 2 * (letter + 1)); // below the text
        } else {
            draw(OutputModel::TimeRole, time, theme.faint);
            draw(OutputModel::TaskRole, task, theme.soft);
        }
        if (index.data(OutputModel::WarningRole).toBool()) {
            if (!index.data(OutputModel::GoesOnRole).toBool()) {
                const QRectF square(rest.left(), rest.center().y() - side / 2, side, side);
                painter->setRenderHint(QPainter::Antialiasing);
                drawIcon(*painter, Icon::Warning, square, later ? theme.faint : theme.warn);
            }
            rest.setLeft(rest.left() + int(std::ceil(side)) + letter);
        }
        draw(OutputModel::TextRole, rest.width(), theme.ink);
        painter->restore();
    }
};

/// Tells the model how wide its rows are, and keeps the last row that is reached in view unless the reader looks at
/// earlier ones.
class OutputView : public QListView
{
public:
    OutputView(OutputModel &model, QWidget *parent) : QListView(parent), m_model(model)
    {
        setModel(&model);
        m_settled.setSingleShot(true);
        m_settled.setInterval(0);
        connect(&m_settled, &QTimer::timeout, this, &OutputView::follow);
        connect(&model, &OutputModel::reachedChanged, this, &OutputView::follow);
        connect(&model, &QAbstractItemModel::modelReset, this, [this] {
            if (m_model.rowCount() == 0) // another run, or another variant
                m_follows = true;
        });
        connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_isMovedByHand = true; });
        connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
            if (std::exchange(m_isMovedByHand, false))
                m_follows = isLastSeen();
        });
    }

    /// A line, so that the address of a server has room above it.
    QSize minimumSizeHint() const override
    {
        return {QListView::minimumSizeHint().width(), itemDelegate()->sizeHint(listOption(), {}).height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        tellWidth();
        m_settled.start(); // to follow at once could show or hide the scroll bar, and with it resize the view
    }

    /// Keys move the current row, and the view with it.
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override
    {
        QListView::currentChanged(current, previous);
        if (current.isValid() && previous.isValid())
            m_follows = current.row() >= last().row();
    }

    bool event(QEvent *event) override
    {
        const bool isDone = QListView::event(event);
        if (event->type() == QEvent::ApplicationFontChange) {
            tellWidth();
            m_settled.start();
        }
        return isDone;
    }

private:
    QStyleOptionViewItem listOption() const
    {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        return option;
    }

    QModelIndex last() const { return m_model.index(std::max(0, m_model.reached() - 1)); }

    bool isLastSeen() const { return viewport()->rect().contains(visualRect(last())); }

    void follow()
    {
        m_isMovedByHand = false;
        if (m_follows)
            scrollTo(last());
    }

    void tellWidth()
    {
        const QFontMetricsF letters(codeFont(metrics.smallText, Paint(palette()).scale));
        m_model.setLetters(int(viewport()->width() / letters.horizontalAdvance(u'0')));
    }

    OutputModel &m_model;
    QTimer m_settled; ///< Runs out once a new size has been laid out.
    bool m_follows = true;
    bool m_isMovedByHand = false;
};

} // namespace

OutputColumns outputColumns(const QString &time, const QStringList &tasks, const QFontMetricsF &font, int width)
{
    // A width rounded down would cut the last letter.
    const auto widthOf = [&font](const QString &text) { return int(std::ceil(font.horizontalAdvance(text))); };
    OutputColumns columns{widthOf(time), 0};
    for (const QString &task : tasks)
        columns.task = std::max(columns.task, widthOf(task));
    columns.task = std::min(columns.task, width / 3);
    return columns;
}

OutputPanel::OutputPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_caption(new TextLabel(TextRole::Caption, tr("Output"))),
      m_variant(new TextLabel(TextRole::Soft)), m_model(new OutputModel(session, this)),
      m_view(new OutputView(*m_model, this))
{
    m_view->setAccessibleName(tr("Output"));
    m_view->setLayoutDirection(Qt::LeftToRight);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new OutputDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);

    const int margin = qRound(metrics.margin);
    auto *layout = new QVBoxLayout(this);
    // The list goes to the edge, where its scroll bar is.
    layout->setContentsMargins(isRightToLeft() ? 0 : margin, margin * 3 / 4, isRightToLeft() ? margin : 0, margin / 2);
    layout->setSpacing(qRound(metrics.gap * 3 / 4));
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_caption);
    heading->addWidget(m_variant, 1);
    layout->addLayout(heading);
    layout->addWidget(new AddressBar(session));
    layout->addWidget(m_view);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    showFocus();
    for (const auto change : {&Session::lessonChanged, &Session::tracksChanged, &Session::focusChanged})
        connect(&session, change, this, &OutputPanel::showFocus);
}

// The name of the variant gives way.
QSize OutputPanel::minimumSizeHint() const
{
    return {qRound(metrics.codeMinWidth), QWidget::minimumSizeHint().height()};
}

bool OutputPanel::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        showFocus(); // The latter comes with text of another size.
    return QWidget::event(event);
}

void OutputPanel::showFocus()
{
    const QString name = QStringLiteral("· %1").arg(m_session.focus().title);
    const int room = width() - m_caption->sizeHint().width() - 2 * qRound(metrics.margin);
    const QString text = m_variant->fontMetrics().elidedText(name, Qt::ElideRight, std::max(0, room));
    if (text != m_variant->text())
        m_variant->setText(text);
    m_variant->setToolTip(text == name ? QString() : m_session.focus().title);
}

} // namespace overlap
