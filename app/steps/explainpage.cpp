// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/explainpage.h"

#include "app/classroom/glossary.h"
#include "app/panels/wrap.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/termmarks.h"
#include "app/stylepaint.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <utility>

namespace overlap {

namespace {

constexpr std::chrono::seconds leastReading(2); ///< Of the end; a glance does not count.
constexpr int leastLines = 9;                   ///< To see what belongs together; the column is scrolled sooner.

} // namespace

ExplainPage::ExplainPage(Classroom &classroom, QWidget *parent) : QTextBrowser(parent), m_classroom(classroom)
{
    setAccessibleName(tr("Explanation"));
    setFrameShape(NoFrame);
    setOpenLinks(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ExplainPage::updateGeometry);
    m_reading.setSingleShot(true);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        if (isVisible() && showsEnd(viewport()->visibleRegion().boundingRect()))
            m_classroom.finishExplanation();
    });
    const auto renew = [this] {
        m_isOld = true;
        if (isVisible())
            refresh();
    };
    connect(&classroom, &Classroom::stepChanged, this, [this, renew] {
        m_opens = true;
        renew();
    });
    connect(&classroom.session(), &Session::knobsChanged, this, renew, Qt::QueuedConnection);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        bool isNumber = false;
        const std::size_t target = link.path().toULongLong(&isNumber);
        if (isNumber && target < m_targets.size())
            m_classroom.follow(m_targets[target]);
    });
}

/// All of the text: the column gives it what there is.
QSize ExplainPage::sizeHint() const
{
    return {0, std::max(linesHigh(leastLines), qCeil(document()->size().height()))};
}

QSize ExplainPage::minimumSizeHint() const
{
    return {0, std::min(linesHigh(leastLines), qCeil(document()->size().height()))};
}

int ExplainPage::linesHigh(int lines) const
{
    return lines * fontMetrics().lineSpacing();
}

void ExplainPage::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    if (m_isOld)
        refresh();
}

void ExplainPage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_isOld = true;
    if (m_isOld && isVisible())
        refresh();
}

void ExplainPage::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!m_reading.isActive() && !m_classroom.isReached(Step::Explain) && showsEnd(event->rect()))
        m_reading.start(leastReading);
}

/// Whether the last line is in that part of the viewport.
bool ExplainPage::showsEnd(const QRect &seen) const
{
    const int last = qCeil(document()->size().height()) - verticalScrollBar()->value() - fontMetrics().height() / 2;
    return seen.bottom() >= last;
}

void ExplainPage::refresh()
{
    m_isOld = false;
    LessonText::Resolved text = m_classroom.explanation();
    m_targets = std::move(text.targets);
    const int place = std::exchange(m_opens, false) ? 0 : verticalScrollBar()->value();
    const Paint paint(palette());
    QPalette colors = palette();
    colors.setColor(QPalette::Link, paint.theme.accent);
    if (colors != palette())
        setPalette(colors);
    setMarkdown(withWholeUnits(text.markdown));
    spaceParagraphs();
    markTerms(*document(), glossary(), paint.theme.faint);
    verticalScrollBar()->setValue(place);
}

bool ExplainPage::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::viewportEvent(event);
    const auto &help = *static_cast<QHelpEvent *>(event);
    const QPointF place = help.pos() + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int character = document()->documentLayout()->hitTest(place, Qt::ExactHit);
    QString tip;
    if (character >= 0) {
        QTextCursor cursor(document());
        cursor.setPosition(character);
        cursor.movePosition(QTextCursor::NextCharacter);
        tip = cursor.charFormat().toolTip();
    }
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help.globalPos(), tip, viewport());
    return true;
}

/// Paragraphs stand apart, and lines not too close.
void ExplainPage::spaceParagraphs()
{
    constexpr double lineHeight = 115; // per cent
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(0);
        format.setBottomMargin(metrics.gap);
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
}

} // namespace overlap
