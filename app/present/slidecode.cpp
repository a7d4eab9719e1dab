// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/slidecode.h"

namespace overlap {

SlideCode::SlideCode(const Lesson &lesson, Language language, QWidget *parent)
    : m_reading(lesson), m_view(new CodeView(m_reading, language, parent))
{
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SlideCode::show(const Lesson &lesson, const KnobValues &knobs, const QString &id, quint32 line, double textScale)
{
    if (&m_reading.lesson() != &lesson)
        m_reading.setLesson(lesson);
    m_reading.setKnobs(knobs);
    const Variant &variant = *lesson.variant(id);
    m_reading.setShown(variant, true);
    m_reading.setFocus(variant);
    m_reading.inspection().setCodeLine(0);
    m_view->present(textScale);
    const int chosen = m_view->lights().chosen;
    const int wanted = variant.shownLine(m_view->language(), line);
    if (chosen != wanted)
        m_view->chooseLine(wanted != 0 ? wanted : chosen);
}

void SlideCode::place(const QRect &place)
{
    const int line = int(m_view->SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL));
    const int pad = m_view->height() - m_view->viewport()->height();
    m_view->setGeometry(place.left(), place.top(), place.width(), (place.height() - pad) / line * line + pad);
}

int SlideCode::rows() const
{
    return std::max(1, int(m_view->SendScintilla(QsciScintilla::SCI_LINESONSCREEN)));
}

int SlideCode::pages() const
{
    if (m_view->lights().chosen != 0)
        return 1;
    return (m_view->allRows() + rows() - 1) / rows();
}

void SlideCode::setPage(int page)
{
    const int lit = m_view->lights().chosen;
    m_view->setFirstVisibleLine(lit != 0 ? std::max(0, m_view->rowOf(lit) - rows() / 2) : page * rows());
}

} // namespace overlap
