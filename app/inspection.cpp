// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection.h"

namespace overlap {

void Inspection::setSelection(const std::optional<SpanRef> &span)
{
    setQuestion({});
    if (span == m_selection)
        return;
    m_selection = span;
    Q_EMIT selectionChanged();
}

void Inspection::setHovered(const std::optional<SpanRef> &span)
{
    if (span == m_hovered)
        return;
    m_hovered = span;
    Q_EMIT hoveredChanged();
}

void Inspection::setQuestion(const std::optional<Question> &question)
{
    if (question == m_question)
        return;
    m_question = question;
    Q_EMIT questionChanged();
}

void Inspection::setCodeLine(quint32 line)
{
    if (line == m_codeLine)
        return;
    m_codeLine = line;
    if (line != 0)
        setShowsPath(false);
    Q_EMIT codeLineChanged();
}

void Inspection::setShowsPath(bool on)
{
    if (on != showsPath())
        setPath(on ? std::optional(allTracks) : std::nullopt);
}

void Inspection::showPathOf(std::size_t track)
{
    if (m_path != track)
        setPath(track);
}

void Inspection::setPath(std::optional<std::size_t> track)
{
    m_path = track;
    if (track)
        setCodeLine(0);
    Q_EMIT pathChanged();
}

void Inspection::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    Q_EMIT languageChanged();
}

void Inspection::clear()
{
    setHovered({});
    setSelection({});
    setCodeLine(0);
    setShowsPath(false);
}

} // namespace overlap
