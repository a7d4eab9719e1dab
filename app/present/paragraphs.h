// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessontext.h"

namespace overlap {

/// A paragraph of a lesson's text, and the places that its links lead to.
struct Paragraph
{
    struct Link
    {
        QString sentence; ///< Around the link, as Markdown in which it is the only link.
        LinkTarget target;
    };

    QString markdown; ///< In one line, without links.
    std::vector<Link> links;
};

/// The paragraphs of a resolved text, in order.
std::vector<Paragraph> paragraphsOf(const LessonText::Resolved &text);

} // namespace overlap
