// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/linemarks.h"
#include "app/code/qscintilla.h"
#include "core/lineuse.h"

namespace overlap {

class Session;
struct Paint;

/// The lines, as shown from 1, that what the reader looks at has to do with; 0: none.
struct LineLights
{
    int subject = 0; ///< Where the span stands that is pointed at or selected.
    int chosen = 0;  ///< Whose spans are lit in the timeline.
    QString note;    ///< How many spans the chosen one has led to.

    friend bool operator==(const LineLights &, const LineLights &) = default;
};

/// The text of the focused variant in one language: read only, with the values of the knobs in place, and with the
/// lines numbered, and marked where its tasks stand at the playhead. A click on a line, or Enter where Up and Down have
/// led, lights its spans in the timeline. Tab leaves it; keys that the window uses pass through.
class CodeView : public QsciScintilla
{
    Q_OBJECT
public:
    CodeView(Session &session, Language language, QWidget *parent = nullptr);

    Language language() const { return m_language; }
    void setLanguage(Language language);

    /// For people who sit far away: in that size, without scroll bars or words beside a line.
    void present(qreal textScale);

    /// The lines that are marked now.
    const std::vector<LineMark> &marks() const { return m_marks; }

    const LineLights &lights() const { return m_lights; }

    /// The line that the keys have led to, from 1.
    int cursorLine() const;

    /// The place of a line in the viewport, with all the rows that it is wrapped into.
    QRect lineRect(int line) const;

    /// The row from the top of the text in which a line begins, from 0: those before may be wrapped.
    int rowOf(int line) const;

    /// The rows of all lines.
    int allRows() const;

    /// Lights what the line has led to or, if it is lit, nothing.
    void chooseLine(int line);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    Paint paint() const;
    void restyle();
    void showText();
    void showMarks();
    void showLights();
    void revealLine(int line);
    void goToLine(int line);
    void wrapAll() const;
    bool keepsKey(const QKeyEvent &event) const;
    int subjectLine() const;
    LineUse useOf(quint32 fileLine) const;
    bool hasLed(quint32 fileLine) const;
    int lineAt(QPoint place) const;
    QFont numberFont(const Paint &paint) const;
    int textLeft(const Paint &paint) const;
    int noteWidth(const QPainter &painter, const Paint &paint) const;
    void paintLights(QPainter &painter, const Paint &paint) const;
    void paintCursor(QPainter &painter, const Paint &paint) const;
    void paintPills(QPainter &painter, const Paint &paint) const;
    void paintMarks(QPainter &painter, const Paint &paint) const;
    void paintNumbers(QPainter &painter, const Paint &paint) const;
    int textX(long position) const;
    QRect rowRect(long position) const;
    QRect lastRow(int line) const;
    const LineMark *markAt(QPoint position) const;

    Session &m_session;
    Language m_language;
    QsciLexer *m_lexers[2] = {};
    std::vector<Face::KnobSpot> m_pills;
    std::vector<LineMark> m_marks;
    LineLights m_lights;
    std::optional<qreal> m_presented; ///< The text scale, instead of the application's.
    int m_idleLine = 0;               ///< The chosen line, if it has led to nothing.
    QPoint m_pressedAt;
};

} // namespace overlap
