// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/explaintext.h"

#include "app/classroom/glossary.h"
#include "app/panels/wrap.h"
#include "app/steps/termmarks.h"
#include "app/stylepaint.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace overlap {

namespace {

/// Paragraphs stand apart, and lines not too close.
void spaceParagraphs(QTextDocument &document)
{
    constexpr double lineHeight = 115; // per cent
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(0);
        format.setBottomMargin(block.next().isValid() ? metrics.gap : 0);
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
}

} // namespace

ExplainText::ExplainText(QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("Explanation"));
    setFrameShape(NoFrame);
    setOpenLinks(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ExplainText::setSections(const QStringList &sections, std::size_t shown)
{
    if (sections == m_sections && shown == m_shown)
        return;
    if (sections != m_sections)
        m_heights.clear();
    m_sections = sections;
    m_shown = shown;
    refresh();
}

QSize ExplainText::sizeHint() const
{
    return {0, heightForWidth(width())};
}

/// What it needs depends on its width.
QSize ExplainText::minimumSizeHint() const
{
    return {0, 0};
}

int ExplainText::heightForWidth(int width) const
{
    const auto [place, isNew] = m_heights.try_emplace(width, 0);
    if (!isNew)
        return place->second;
    QTextDocument paper;
    paper.setDefaultFont(document()->defaultFont());
    paper.setDocumentMargin(0);
    for (const QString &section : m_sections) {
        paper.setMarkdown(withWholeUnits(section));
        spaceParagraphs(paper);
        paper.setTextWidth(std::max(1, width));
        place->second = std::max(place->second, qCeil(paper.size().height()));
    }
    return place->second;
}

void ExplainText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_heights.clear();
    if (!m_sections.empty() && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        refresh();
}

void ExplainText::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    Q_EMIT painted(event->rect());
}

/// The column around it is what scrolls.
void ExplainText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

bool ExplainText::showsEnd(const QRect &seen) const
{
    return seen.bottom() >= qCeil(document()->size().height()) - fontMetrics().height() / 2;
}

void ExplainText::refresh()
{
    const Paint paint(palette());
    QPalette colors = palette();
    colors.setColor(QPalette::Link, paint.theme.accent);
    if (colors != palette()) {
        setPalette(colors); // which comes back here
        return;
    }
    setMarkdown(withWholeUnits(m_sections.at(qsizetype(m_shown))));
    spaceParagraphs(*document());
    markTerms(*document(), glossary(), paint.theme.faint);
    updateGeometry();
}

bool ExplainText::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::viewportEvent(event);
    const auto &help = *static_cast<QHelpEvent *>(event);
    const int character = document()->documentLayout()->hitTest(help.pos(), Qt::ExactHit);
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

} // namespace overlap
