// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/lessonlist.h"
#include "app/session.h"
#include "lessons/lessons.h"
#include "tests/app/texts.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

/// English texts that are something else in German.
inline QSet<QString> englishTexts()
{
    QSet<QString> texts;
    QFile file(QStringLiteral(OVERLAP_SOURCES "/translations/overlap_de.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader reader(&file);
    QString source;
    while (!reader.atEnd()) {
        if (!reader.readNextStartElement())
            continue;
        if (reader.name() == u"source")
            source = reader.readElementText();
        else if (reader.name() == u"translation" && reader.attributes().isEmpty()
                 && reader.readElementText(QXmlStreamReader::IncludeChildElements) != source)
            texts += source;
    }
    for (const Lesson &lesson : lessons({})) {
        texts += {lesson.claim, lesson.question.text};
        for (const Variant &variant : lesson.variants)
            texts += variant.summary;
    }
    return texts;
}

/// What the lesson's programs print and are, which nobody translates.
inline QStringList programTexts(const Session &session)
{
    QStringList texts{u"async with"_s, u"async for"_s};
    for (const Session::Track &track : session.tracks()) {
        for (const OutputLine &line : track.prediction.output())
            texts += line.text;
    }
    if (const std::optional<Puzzle> &puzzle = session.lesson().puzzle) {
        for (const PuzzleLine &line : puzzle->lines)
            texts += {line.python, line.cpp};
    }
    for (const Lesson &lesson : lessons(u"de"_s))
        texts += shortTitle(lesson);
    std::ranges::sort(texts, std::greater(), &QString::size);
    return texts;
}

/// The first of the texts that nobody has translated: it is known, or it has a word that only English has.
inline QString englishIn(const QStringList &texts, const QStringList &programs = {})
{
    static const QSet<QString> known = englishTexts();
    static const QRegularExpression word(
        u"\\b(the|is|are|not|of|and|to|it|its|with|for|by|this|that|from|you|your|has|have|or|without)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &text : texts) {
        QString rest = withoutCode(text);
        for (const QString &program : programs)
            rest.remove(program);
        if ((known.contains(text) && !programs.contains(text)) || rest.contains(word))
            return text;
    }
    return {};
}

} // namespace overlap
