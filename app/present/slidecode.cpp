// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/slidecode.h"

#include <algorithm>

namespace overlap {

namespace {

constexpr int leastRows = 3; ///< More than these stand on a page.

} // namespace

SlideCode::SlideCode(const Lesson &lesson, Language language, QWidget *parent)
    : m_reading(lesson), m_view(new CodeView(m_reading, language, parent))
{
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->SendScintilla(QsciScintilla::SCI_SETENDATLASTLINE, 0UL); // The last page begins where the others end.
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

/// The first row of each page: of what begins after a blank line, at the margin rather than further in, unless it is
/// near the one before. The call at the end of a program does not stand alone.
std::vector<int> SlideCode::starts() const
{
    int last = m_view->lines();
    while (last > 1 && m_view->text(last - 1).trimmed().isEmpty())
        --last;
    const int end = m_view->rowOf(last) + 1;
    std::vector<int> starts{0};
    while (starts.back() + rows() < end) {
        const int first = starts.back();
        int inner = 0;
        int outer = 0;
        for (int line = 2; line <= last; ++line) {
            const int row = m_view->rowOf(line);
            const QString text = m_view->text(line - 1);
            if (row <= first + rows() / 4 || row > first + rows() || text.trimmed().isEmpty()
                || !m_view->text(line - 2).trimmed().isEmpty())
                continue;
            if (end - row > leastRows)
                (text.front().isSpace() ? inner : outer) = row;
        }
        int any = std::min(first + rows(), end - rows() / 2);
        while (any > first + 1 && isBlank(any))
            --any;
        starts.push_back(outer != 0 ? outer : inner != 0 ? inner : any);
    }
    return starts;
}

/// Whether nothing stands in that row.
bool SlideCode::isBlank(int row) const
{
    const long line = m_view->SendScintilla(QsciScintilla::SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(row));
    return m_view->text(int(line)).trimmed().isEmpty();
}

int SlideCode::pages() const
{
    return m_view->lights().chosen != 0 ? 1 : int(starts().size());
}

void SlideCode::setPage(int page)
{
    const int lit = m_view->lights().chosen;
    if (lit != 0) {
        m_view->setFirstVisibleLine(std::max(0, m_view->rowOf(lit) - rows() / 2));
        return;
    }
    const std::vector<int> all = starts();
    m_view->setFirstVisibleLine(all.at(std::min(std::size_t(page), all.size() - 1)));
}

} // namespace overlap
