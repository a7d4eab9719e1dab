// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codeview.h"

#include "app/code/lexers.h"
#include "app/session.h"
#include "app/stylepaint.h"
#include "app/timeline/words.h"

#include <QApplication>
#include <QHelpEvent>
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
    setLayoutDirection(Qt::LeftToRight);
    // What is drawn on a widget runs as the application does, what is drawn into a buffer as the text does.
    SendScintilla(SCI_SETBUFFEREDDRAW, QGuiApplication::isRightToLeft() ? 1UL : 0UL);
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
    SendScintilla(SCI_SETCARETPERIOD, 0UL); // It would go on blinking unseen.
    SendScintilla(SCI_SETHSCROLLBAR, 0UL);
    setWrapMode(WrapWord); // Nothing of a program is out of view at the side.
    setWrapIndentMode(WrapIndentIndented);
    setIndentationWidth(4);
    markerDefine(Background, suspendedMarker);
    markerDefine(Background, blockingMarker);

    restyle();
    showText();
    const Inspection &inspection = session.inspection();
    connect(&inspection, &Inspection::selectionChanged, this, [this] { revealLine(subjectLine()); });
    for (const auto signal : {&Inspection::selectionChanged, &Inspection::hoveredChanged, &Inspection::codeLineChanged})
        connect(&inspection, signal, this, &CodeView::showLights);
    connect(this, &QsciScintilla::cursorPositionChanged, viewport(), qOverload<>(&QWidget::update));
    for (const auto change : {&Session::tracksChanged, &Session::focusChanged, &Session::knobsChanged})
        connect(&session, change, this, &CodeView::showText);
    connect(&session, &Session::lessonChanged, this, [this] {
        setCursorPosition(0, 0);
        setFirstVisibleLine(0);
        showText();
    });
    for (const auto change : {&Session::runStateChanged, &Session::playheadChanged})
        connect(&session, change, this, &CodeView::showMarks);
    connect(&session, &Session::predictionChanged, this, &CodeView::showLights);
}

void CodeView::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    restyle();
    showText();
}

void CodeView::present(qreal textScale)
{
    if (m_presented == textScale)
        return;
    m_presented = textScale;
    SendScintilla(SCI_SETVSCROLLBAR, 0UL);
    restyle();
}

Paint CodeView::paint() const
{
    Paint paint(palette());
    if (m_presented)
        paint.scale = *m_presented;
    return paint;
}

void CodeView::restyle()
{
    const Paint paint = this->paint();
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
    setMarkerBackgroundColor(theme.waitbg, suspendedMarker);
    setMarkerBackgroundColor(theme.blockbg, blockingMarker);
    const int space = paint.pixels(metrics.codeLeading);
    setExtraAscent(space);
    setExtraDescent(space);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, long(textLeft(paint)));
}

void CodeView::showText()
{
    const Face &face = m_session.focus().face(m_language);
    const Face::Rendered rendered = face.render(m_session.lesson().knobs, m_session.knobs());
    if (rendered.text != text()) {
        const int topLine = int(SendScintilla(SCI_DOCLINEFROMVISIBLE, long(firstVisibleLine()))) + 1;
        const int rest = firstVisibleLine() - rowOf(topLine); // of its rows
        const int cursor = cursorLine();
        setReadOnly(false);
        setText(rendered.text);
        SendScintilla(SCI_SETMARGINLEFT, 0UL, long(textLeft(paint())));
        setReadOnly(true);
        setCursorPosition(cursor - 1, 0);
        setFirstVisibleLine(rowOf(topLine) + rest);
    }
    m_pills = rendered.knobs;
    m_marks.clear();
    m_idleLine = 0;
    markerDeleteAll();
    showMarks();
}

void CodeView::showMarks()
{
    const Session::Track &track = m_session.focusTrack();
    std::vector<LineMark> marks;
    if (const Timeline *run = track.recorded())
        marks = lineMarks(*run, m_session.playhead(), m_session.edge(), *track.variant, m_language);
    showLights();
    if (marks == m_marks)
        return;
    markerDeleteAll();
    m_marks = std::move(marks);
    for (const LineMark &mark : m_marks)
        markerAdd(mark.line - 1, mark.blocking ? blockingMarker : suspendedMarker);
    viewport()->update();
}

const LineMark *CodeView::markAt(QPoint position) const
{
    for (const LineMark &mark : m_marks) {
        if (lineRect(mark.line).contains(position))
            return &mark;
    }
    return nullptr;
}

void CodeView::revealLine(int line)
{
    const int rows = int(SendScintilla(SCI_LINESONSCREEN));
    const int row = rowOf(line);
    if (line != 0 && (row < firstVisibleLine() || row >= firstVisibleLine() + rows))
        setFirstVisibleLine(qMax(0, row - rows / 2));
}

int CodeView::rowOf(int line) const
{
    wrapAll();
    return int(SendScintilla(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(qMax(0, line - 1))));
}

/// Else the editor wraps lines when it paints, or when there is time.
void CodeView::wrapAll() const
{
    SendScintilla(SCI_ENSUREVISIBLE, static_cast<unsigned long>(qMax(0, lines() - 1)));
}

int CodeView::allRows() const
{
    wrapAll();
    int all = 0;
    for (int line = 0; line < lines(); ++line)
        all += int(SendScintilla(SCI_WRAPCOUNT, static_cast<unsigned long>(line)));
    return all;
}

void CodeView::goToLine(int line)
{
    line = qBound(1, line, lines());
    setCursorPosition(line - 1, 0);
    revealLine(line);
}

int CodeView::cursorLine() const
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    return line + 1;
}

int CodeView::lineAt(QPoint place) const
{
    const long position =
        SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(qMax(0, place.x())), place.y());
    const int line = int(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position))) + 1;
    const QRect rect = lineRect(line);
    return place.y() >= rect.top() && place.y() <= rect.bottom() ? line : 0;
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
        // Nothing is typed here: but for those that move among the lines, the window's keys pass.
        event->setAccepted(keepsKey(*static_cast<QKeyEvent *>(event)));
        return event->isAccepted();
    }
    if (type == QEvent::PaletteChange || type == QEvent::ApplicationFontChange)
        restyle();
    if (type == QEvent::FocusIn || type == QEvent::FocusOut)
        viewport()->update();
    return QsciScintilla::event(event);
}

bool CodeView::keepsKey(const QKeyEvent &event) const
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    if (event.key() == Qt::Key_Escape)
        return m_lights.chosen != 0;
    return event.key() == Qt::Key_Up || event.key() == Qt::Key_Down || event.key() == Qt::Key_Return
        || event.key() == Qt::Key_Enter;
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && keepsKey(*event))
        chooseLine(cursorLine());
    else if ((key == Qt::Key_Up || key == Qt::Key_Down) && keepsKey(*event))
        goToLine(cursorLine() + (key == Qt::Key_Up ? -1 : 1)); // whatever rows it has
    else if (key == Qt::Key_Escape && keepsKey(*event))
        chooseLine(m_lights.chosen);
    else
        QsciScintilla::keyPressEvent(event);
}

void CodeView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    QsciScintilla::mousePressEvent(event);
}

void CodeView::mouseReleaseEvent(QMouseEvent *event)
{
    QsciScintilla::mouseReleaseEvent(event);
    const bool still = (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    const int line = lineAt(event->pos());
    if (event->button() == Qt::LeftButton && still && line != 0 && !hasSelectedText())
        chooseLine(line);
}

void CodeView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // The text scale is the window's.
    else
        QsciScintilla::wheelEvent(event);
}

} // namespace overlap
