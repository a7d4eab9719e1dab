// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/code/codeview.h"
#include "app/session.h"

namespace overlap {

/// The code of any variant of a lesson, around a line that is lit or page by page, cut where something new begins.
class SlideCode
{
public:
    /// The view is a child of that widget.
    SlideCode(const Lesson &lesson, Language language, QWidget *parent);

    CodeView &view() { return *m_view; }
    const CodeView &view() const { return *m_view; }

    /// `line` of the lesson's C++ file is lit; 0: none.
    void show(const Lesson &lesson, const KnobValues &knobs, const QString &variant, quint32 line, double textScale);

    /// Into that place or a lower one, so that no line is cut.
    void place(const QRect &place);

    int pages() const;

    /// Scrolls to the page or, where a line is lit, so that it stands in the middle.
    void setPage(int page);

private:
    int rows() const;
    std::vector<int> starts() const;
    bool isBlank(int row) const;

    Session m_reading; ///< Of all variants; never run.
    CodeView *m_view;
};

} // namespace overlap
