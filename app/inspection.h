// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/rowoptions.h"
#include "app/timeline/spanref.h"
#include "core/face.h"

#include <QObject>

#include <limits>
#include <optional>

namespace overlap {

/// What the reader looks at more closely: a span or a line of code. Views that show the same runs share it. Lives on
/// the window's thread.
class Inspection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const std::optional<SpanRef> &selection() const { return m_selection; }
    void setSelection(const std::optional<SpanRef> &span);

    /// The span under the pointer.
    const std::optional<SpanRef> &hovered() const { return m_hovered; }
    void setHovered(const std::optional<SpanRef> &span);

    /// The one to tell about: under the pointer, else selected.
    const std::optional<SpanRef> &subject() const { return m_hovered ? m_hovered : m_selection; }

    /// A task at a moment.
    struct Question
    {
        LaneKey lane;
        TimePoint time;

        friend bool operator==(const Question &, const Question &) = default;
    };

    /// What the reader wants to know, until something is selected. It is about the moment of the playhead, if there is
    /// a run.
    const std::optional<Question> &question() const { return m_question; }
    void setQuestion(const std::optional<Question> &question);

    /// The line of the lesson's C++ file whose spans are lit; 0: none.
    quint32 codeLine() const { return m_codeLine; }
    void setCodeLine(quint32 line);

    /// Whether it is lit what decided the total of a run: of each, or of one track. No line is lit then.
    bool showsPath() const { return m_path.has_value(); }
    bool showsPath(std::size_t track) const { return m_path && (*m_path == allTracks || *m_path == track); }
    void setShowsPath(bool on);
    void showPathOf(std::size_t track);

    /// In which language the code is shown, and lines are told.
    Language language() const { return m_language; }
    void setLanguage(Language language);

    /// Asks the views to bring a lane before the eyes of the reader.
    void bringIntoView(const LaneKey &lane) { Q_EMIT laneWanted(lane); }

    /// Forgets all of it but the language.
    void clear();

Q_SIGNALS:
    void selectionChanged();
    void hoveredChanged();
    void questionChanged();
    void codeLineChanged();
    void pathChanged();
    void languageChanged();
    void laneWanted(const LaneKey &lane);

private:
    static constexpr std::size_t allTracks = std::numeric_limits<std::size_t>::max();

    void setPath(std::optional<std::size_t> track);

    std::optional<SpanRef> m_selection;
    std::optional<SpanRef> m_hovered;
    std::optional<Question> m_question;
    quint32 m_codeLine = 0;
    std::optional<std::size_t> m_path; ///< Whose is lit, or allTracks.
    Language m_language = Language::Python;
};

} // namespace overlap
