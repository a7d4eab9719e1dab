// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"

#include "app/code/lexers.h"
#include "app/session.h"
#include "app/stylepaint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

namespace overlap {

namespace {

constexpr int suspendedMarker = 0;
constexpr int blockingMarker = 1;

} // namespace

CodeView::CodeView(Session &session, Language language, QWidget *parent)
    : QsciScintilla(parent), m_session(session), m_language(language)
{
    setAccessibleName(tr("Code"));
    setFrameShape(NoFrame);
    setReadOnly(true);
    setUtf8(true);
    setAcceptDrops(false);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setViewportMargins(0, qRound(metrics.gap), 0, 0);
    setContextMenuPolicy(Qt::NoContextMenu);
    for (int margin = 0; margin < margins(); ++margin)
        setMarginWidth(margin, 0);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_SETCARETSTYLE, CARETSTYLE_INVISIBLE);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_ASSIGNCMDKEY, SCK_UP, SCI_LINESCROLLUP);
    SendScintilla(SCI_ASSIGNCMDKEY, SCK_DOWN, SCI_LINESCROLLDOWN);
    markerDefine(Background, suspendedMarker);
    markerDefine(Background, blockingMarker);

    restyle();
    showText();
    for (const auto change :
         {&Session::lessonChanged, &Session::tracksChanged, &Session::focusChanged, &Session::knobsChanged})
        connect(&session, change, this, &CodeView::showText);
    for (const auto change : {&Session::runStateChanged, &Session::playheadChanged})
        connect(&session, change, this, &CodeView::showMarks);
}

void CodeView::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    restyle();
    showText();
}

void CodeView::restyle()
{
    const Paint paint(palette());
    const Theme &theme = paint.theme;
    QsciLexer *&current = m_lexers[std::size_t(m_language)];
    if (!current)
        current = makeLexer(m_language, this);
    paintLexer(*current, m_language, theme, paint.scale);
    setLexer(current);
    setPaper(theme.code);
    QPalette ground; // Of the margin around the text.
    ground.setColor(QPalette::Base, theme.code);
    if (palette().color(QPalette::Base) != theme.code)
        setPalette(ground);
    setSelectionBackgroundColor(theme.accentbg);
    resetSelectionForegroundColor();
    setMarkerBackgroundColor(theme.hl, suspendedMarker);
    setMarkerBackgroundColor(theme.blockbg, blockingMarker);
    const int space = paint.pixels(metrics.codeLeading);
    setExtraAscent(space);
    setExtraDescent(space);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, long(paint.pixels(metrics.codePad)));
}

void CodeView::showText()
{
    const Face &face = m_session.focus().face(m_language);
    const Face::Rendered rendered = face.render(m_session.lesson().knobs, m_session.knobs());
    if (rendered.text != text()) {
        const int top = firstVisibleLine();
        setReadOnly(false);
        setText(rendered.text);
        setReadOnly(true);
        setFirstVisibleLine(top);
    }
    m_pills = rendered.knobs;
    m_marks.clear();
    markerDeleteAll();
    showMarks();
}

void CodeView::showMarks()
{
    const Session::Track &track = m_session.focusTrack();
    std::vector<LineMark> marks;
    if (const Timeline *run = track.recorded())
        marks = lineMarks(*run, m_session.playhead(), m_session.edge(), *track.variant, m_language);
    if (marks == m_marks)
        return;
    markerDeleteAll();
    m_marks = std::move(marks);
    for (const LineMark &mark : m_marks)
        markerAdd(mark.line - 1, mark.blocking ? blockingMarker : suspendedMarker);
    viewport()->update();
}

QRect CodeView::lineRect(int line) const
{
    const long position = SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line - 1));
    const long y = SendScintilla(SCI_POINTYFROMPOSITION, 0UL, position);
    const long height = SendScintilla(SCI_TEXTHEIGHT, static_cast<unsigned long>(line - 1));
    return {0, int(y), viewport()->width(), int(height)};
}

const LineMark *CodeView::markAt(QPoint position) const
{
    for (const LineMark &mark : m_marks) {
        if (lineRect(mark.line).contains(position))
            return &mark;
    }
    return nullptr;
}

int CodeView::textX(long position) const
{
    return int(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, position));
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    const Paint paint(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, paint);
    paintPills(painter, paint);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, viewport()->rect(), metrics.focusRing, paint);
}

// The editor's own boxes are as high as the line and end at the letter: a pill has air around the value.
void CodeView::paintPills(QPainter &painter, const Paint &paint) const
{
    const QFont font = codeFont(metrics.codeText, paint.scale);
    const int pad = paint.pixels(metrics.pillPad);
    for (const Face::KnobSpot &spot : m_pills) {
        const long begin = positionFromLineIndex(spot.line - 1, spot.column);
        const long end = positionFromLineIndex(spot.line - 1, spot.column + spot.length);
        const QRect line = lineRect(spot.line);
        const QRect value(textX(begin), line.y(), textX(end) - textX(begin), line.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(paint.theme.accentbg);
        painter.drawRoundedRect(value.adjusted(-pad, 1, pad, -1), metrics.pillRadius, metrics.pillRadius);
        painter.setPen(paint.theme.accent);
        painter.setFont(font);
        painter.drawText(value, Qt::AlignCenter | Qt::TextDontClip, text(int(begin), int(end)));
    }
}

void CodeView::paintMarks(QPainter &painter, const Paint &paint) const
{
    const int pad = paint.pixels(metrics.codePad);
    painter.setFont(uiFont(metrics.tinyText, paint.scale, QFont::DemiBold));
    for (const LineMark &mark : m_marks) {
        const Theme &theme = paint.theme;
        const QRect rect = lineRect(mark.line);
        const QColor color = mark.blocking ? theme.block : theme.queue;
        const QColor ground = mark.blocking ? theme.blockbg : theme.hl;
        painter.fillRect(QRect(0, rect.y(), pad, rect.height()), ground);
        painter.fillRect(QRect(0, rect.y(), paint.pixels(metrics.codeBar), rect.height()), color);
        const long end = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(mark.line - 1));
        QRect room = rect.adjusted(qMax(textX(end), 0) + pad, 0, -pad, 0);
        QString label = fitNames(mark.tasks, painter.fontMetrics(), room.width());
        if (label.isEmpty() || label.endsWith(u'…')) { // Then the end of the code gives way.
            room.setLeft(qMin(room.left(), rect.width() - qRound(rect.width() * metrics.labelShare)));
            label = fitNames(mark.tasks, painter.fontMetrics(), room.width());
        }
        const int width = painter.fontMetrics().horizontalAdvance(label);
        painter.fillRect(rect.adjusted(rect.width() - width - 2 * pad, 0, 0, 0), ground);
        painter.setPen(color);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, label);
    }
}

bool CodeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const LineMark *mark = markAt(help->pos()))
            QToolTip::showText(help->globalPos(), mark->tasks.join(QStringLiteral(", ")), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

bool CodeView::event(QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ShortcutOverride) {
        event->ignore(); // Nothing is typed here: the window's keys pass.
        return false;
    }
    if (type == QEvent::PaletteChange || type == QEvent::ApplicationFontChange)
        restyle();
    if (type == QEvent::FocusIn || type == QEvent::FocusOut)
        viewport()->update();
    return QsciScintilla::event(event);
}

void CodeView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // The text scale is the window's.
    else
        QsciScintilla::wheelEvent(event);
}

} // namespace overlap
