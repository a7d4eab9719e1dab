// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/arrows.h"
#include "app/timeline/labels.h"
#include "app/timeline/legend.h"

namespace overlap {

/// Collects the labels of a picture: sizes them by their fonts and puts them into bands.
class LabelMaker
{
public:
    LabelMaker(const TimelineLayout &layout, const Theme &theme) : m_layout(layout), m_theme(theme) { }

    const TimelineLayout &layout() const { return m_layout; }
    const Theme &theme() const { return m_theme; }
    QFont font(int size, QFont::Weight weight = QFont::Normal) const
    {
        return uiFont(size, m_layout.textScale, weight);
    }

    /// A label of the size that its text and sign take, at (0, 0).
    Label label(Label::Kind kind, const QString &text, const QFont &font, const QColor &color,
                Icon icon = Icon::None) const;

    /// A label of the legend.
    Label legend(const LegendEntry &entry) const;

    /// Puts the left border at x and the middle at that of the band, and lets it stick as the band does.
    static void place(Label &label, qreal x, const Band &band);

    /// Shortens the text so that the label ends at `right`; without room for some letters it becomes empty.
    static void elide(Label &label, qreal right);

    /// The widths that the sign and the swatch take, with the gap behind them; 0 if there is none.
    static qreal signWidth(const Label &label);
    static qreal swatchWidth(const Label &label);

    void add(const Label &label) { m_labels.push_back(label); }
    std::vector<Label> take() { return std::move(m_labels); }

private:
    const TimelineLayout &m_layout;
    const Theme &m_theme;
    std::vector<Label> m_labels;
};

/// What a track is and does, and how long it takes.
void addHeader(LabelMaker &make, const TimelineScene &scene, std::size_t track);

/// The words in the spans, which keep off the arrows, the outcomes behind them, and the signs of cancels and warnings.
void addSpanLabels(LabelMaker &make, const TrackScene &track, const TrackRows &rows, TimePoint edge,
                   const std::vector<Arrow> &arrows);

/// What workers do for whom, and who holds the GIL at `moment`, which is null without a playhead.
void addWorkerLabels(LabelMaker &make, const TrackScene &track, const TrackRows &rows,
                     const std::optional<TimePoint> &moment, TimePoint edge);

/// How much of what tasks share is in use, and by whom.
void addResourceLabels(LabelMaker &make, const TrackScene &track, const TrackRows &rows, TimePoint edge);

/// Who holds the loop, and for how long its heart has been flat at the playhead, beside that, or else at `edge`.
void addLoopLabels(LabelMaker &make, const TrackScene &track, const TrackRows &rows,
                   const std::optional<TimePoint> &playhead, TimePoint edge);

} // namespace overlap
