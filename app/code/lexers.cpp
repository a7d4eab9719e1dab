// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/lexers.h"

#include "app/code/qscintilla.h"

#include <QFontInfo>

#include <array>

namespace overlap {

namespace {

constexpr int firstKeywords = 1; // The keyword set that both lexers show as keywords proper.

class PythonLexer : public QsciLexerPython
{
public:
    using QsciLexerPython::QsciLexerPython;

    const char *keywords(int set) const override
    {
        return set == firstKeywords
            ? "False None True and as assert async await break class continue def del elif else except finally for "
              "from global if import in is lambda nonlocal not or pass raise return try while with yield"
            : nullptr;
    }
};

class CppLexer : public QsciLexerCPP
{
public:
    using QsciLexerCPP::QsciLexerCPP;

    const char *keywords(int set) const override
    {
        return set == firstKeywords
            ? "auto bool break case catch char class co_await co_return co_yield concept const constexpr continue "
              "default delete do double else enum explicit false final float for if inline int long mutable namespace "
              "new noexcept nullptr operator override private protected public requires return short signed sizeof "
              "static static_cast struct switch template this throw true try typename union unsigned using virtual "
              "void while"
            : nullptr;
    }
};

void paintPython(QsciLexer &lexer, const Theme &theme)
{
    lexer.setColor(theme.accent, QsciLexerPython::Keyword);
    for (const int style : {QsciLexerPython::DoubleQuotedString, QsciLexerPython::SingleQuotedString,
                            QsciLexerPython::TripleDoubleQuotedString, QsciLexerPython::TripleSingleQuotedString,
                            QsciLexerPython::DoubleQuotedFString, QsciLexerPython::SingleQuotedFString,
                            QsciLexerPython::TripleDoubleQuotedFString, QsciLexerPython::TripleSingleQuotedFString})
        lexer.setColor(theme.ok, style);
    for (const int style : {QsciLexerPython::Comment, QsciLexerPython::CommentBlock})
        lexer.setColor(theme.faint, style);
    lexer.setColor(theme.thread, QsciLexerPython::Decorator);
}

void paintCpp(QsciLexer &lexer, const Theme &theme)
{
    lexer.setColor(theme.accent, QsciLexerCPP::Keyword);
    for (const int style : {QsciLexerCPP::DoubleQuotedString, QsciLexerCPP::SingleQuotedString, QsciLexerCPP::RawString,
                            QsciLexerCPP::UserLiteral})
        lexer.setColor(theme.ok, style);
    for (const int style :
         {QsciLexerCPP::Comment, QsciLexerCPP::CommentLine, QsciLexerCPP::CommentDoc, QsciLexerCPP::CommentLineDoc})
        lexer.setColor(theme.faint, style);
    lexer.setColor(theme.thread, QsciLexerCPP::PreProcessor);
}

} // namespace

QsciLexer *makeLexer(Language language, QObject *parent)
{
    switch (language) {
    case Language::Python:
        return new PythonLexer(parent);
    case Language::Cpp:
        return new CppLexer(parent);
    }
    Q_UNREACHABLE();
}

void paintLexer(QsciLexer &lexer, Language language, const Theme &theme, qreal scale)
{
    QFont font = codeFont(metrics.codeText, scale);
    font.setPointSizeF(QFontInfo(font).pointSizeF()); // The editor takes no pixels.
    lexer.setDefaultColor(theme.ink);
    lexer.setDefaultPaper(theme.code);
    lexer.setDefaultFont(font);
    lexer.setColor(theme.ink);
    lexer.setPaper(theme.code);
    lexer.setFont(font);
    switch (language) {
    case Language::Python:
        paintPython(lexer, theme);
        return;
    case Language::Cpp:
        paintCpp(lexer, theme);
        return;
    }
}

} // namespace overlap
