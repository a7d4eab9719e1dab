// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "core/face.h"

class QObject;
class QsciLexer;

namespace overlap {

/// A lexer that knows the language's words for async programming.
QsciLexer *makeLexer(Language language, QObject *parent);

/// Gives it our colours and the font of code.
void paintLexer(QsciLexer &lexer, Language language, const Theme &theme, qreal scale);

} // namespace overlap
