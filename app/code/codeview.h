// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/linemarks.h"
#include "app/code/qscintilla.h"

namespace overlap {

class Session;
struct Paint;

/// The text of the focused variant in one language: read only, with the values of the knobs in place, and with the
/// lines marked where its tasks stand at the playhead. Tab leaves it; keys that the window uses pass through.
class CodeView : public QsciScintilla
{
    Q_OBJECT
public:
    CodeView(Session &session, Language language, QWidget *parent = nullptr);

    Language language() const { return m_language; }
    void setLanguage(Language language);

    /// The lines that are marked now.
    const std::vector<LineMark> &marks() const { return m_marks; }

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void restyle();
    void showText();
    void showMarks();
    void paintPills(QPainter &painter, const Paint &paint) const;
    void paintMarks(QPainter &painter, const Paint &paint) const;
    QRect lineRect(int line) const;
    int textX(long position) const;
    const LineMark *markAt(QPoint position) const;

    Session &m_session;
    Language m_language;
    QsciLexer *m_lexers[2] = {};
    std::vector<Face::KnobSpot> m_pills;
    std::vector<LineMark> m_marks;
};

} // namespace overlap
