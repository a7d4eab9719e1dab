// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessonfile.h"

#include "core/frontmatter.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// Reads one lesson.md; the first problem ends it.
class LessonReader
{
public:
    bool read(const FrontMatter &matter)
    {
        for (const FrontMatter::Entry &entry : matter.entries) {
            m_line = entry.line;
            m_keys.insert(entry.key);
            if (!store(entry.key, entry.value))
                return false;
        }
        m_line = matter.endLine;
        m_file.text = matter.text;
        m_file.textLine = matter.textLine;
        return checkComplete();
    }

    const LessonFile &file() const { return m_file; }
    qsizetype line() const { return m_line; }
    const QString &problem() const { return m_problem; }

private:
    bool fail(const QString &problem)
    {
        m_problem = problem;
        return false;
    }

    bool store(const QString &key, const QString &value)
    {
        if (key == u"title")
            m_file.title = value;
        else if (key == u"claim")
            m_file.claim = value;
        else if (key == u"real")
            return storeReal(value);
        else if (key == u"chapter")
            return storeNumber(key, value, m_file.chapter);
        else if (key == u"position")
            return storeNumber(key, value, m_file.position);
        else if (key.startsWith(u"variant.") && key.size() > 8)
            return storeVariant(key, value);
        else if (key.startsWith(u"knob.") && key.size() > 5)
            m_file.knobs.push_back({key.sliced(5), value});
        else if (key == u"question")
            m_file.question = value;
        else if (key == u"predict")
            return storePredict(value);
        else if (key.startsWith(u"idea.") && key.size() > 5)
            return storeIdea(key, value);
        else if (key.startsWith(u"task."))
            return isNext(key, m_file.tasks.size()) && storeStatement(key, value, m_file.tasks.emplace_back());
        else if (key.startsWith(u"hint."))
            return storeHint(key, value);
        else if (key == u"challenge")
            return storeStatement(key, value, m_file.challenge);
        else if (const qsizetype index = statementKeys().indexOf(key); index >= 0)
            return storeStatement(key, value, m_file.statements.at(static_cast<std::size_t>(index)));
        else
            return fail(u"unknown key '%1'"_s.arg(key));
        return true;
    }

    bool storeNumber(const QString &key, const QString &value, int &number)
    {
        bool ok = false;
        number = value.toInt(&ok);
        return (ok && number > 0) || fail(u"'%1' is not a number from 1: '%2'"_s.arg(key, value));
    }

    bool storeReal(const QString &value)
    {
        m_file.real = value == u"yes";
        return m_file.real || fail(u"'real' is not 'yes': '%1'"_s.arg(value));
    }

    bool storeVariant(const QString &key, const QString &value)
    {
        const QStringList parts = value.split(u'|');
        const bool wrong = parts.size() == 3 && parts[2].trimmed() == u"wrong";
        if ((parts.size() != 2 && !wrong) || parts[0].trimmed().isEmpty() || parts[1].trimmed().isEmpty())
            return fail(u"'%1' is not 'Title | summary' or 'Title | summary | wrong'"_s.arg(key));
        m_file.variants.push_back({key.sliced(8), parts[0].trimmed(), parts[1].trimmed(), wrong});
        return true;
    }

    bool storeStatement(const QString &key, const QString &value, LessonFile::StatementWords &words)
    {
        const qsizetype bar = value.lastIndexOf(u'|');
        words = {value.first(std::max(bar, qsizetype(0))).trimmed(), value.sliced(bar + 1).trimmed(), m_line};
        const bool complete = !words.text.isEmpty() && !words.condition.isEmpty();
        return complete || fail(u"'%1' is not 'Text | condition'"_s.arg(key));
    }

    bool storePredict(const QString &value)
    {
        m_file.predictLine = m_line;
        if (value == u"totals")
            return true;
        const QStringList words = value.simplified().split(u' ');
        if (words.size() != 2 || words[0] != u"order")
            return fail(u"'predict' is not 'totals' or 'order VARIANT': '%1'"_s.arg(value));
        m_file.orderOf = words[1];
        return true;
    }

    bool storeIdea(const QString &key, const QString &value)
    {
        QStringList parts = value.split(u'|');
        for (QString &part : parts)
            part = part.trimmed();
        QStringList variants;
        if (parts.last().startsWith(u"only "_s)) {
            for (const QString &variant : parts.takeLast().sliced(5).split(u','))
                variants += variant.trimmed();
        }
        if (parts.size() < 2 || parts.size() > 3 || parts.contains(QString()))
            return fail(u"'%1' is not 'Sentence | LESSON' or 'Sentence | LESSON | expression', with '| only VARIANT' "
                        "behind it or not"_s.arg(key));
        m_file.ideas.push_back({key.sliced(5), parts[0], parts[1], parts.value(2), variants, m_line});
        return true;
    }

    bool storeHint(const QString &key, const QString &value)
    {
        m_file.hints += value;
        return isNext(key, std::size_t(m_file.hints.size()) - 1);
    }

    /// Whether the number in the key comes after `count` others.
    bool isNext(const QString &key, std::size_t count)
    {
        const QString next = key.first(5) + QString::number(count + 1);
        return key == next || fail(u"'%1' is not '%2', which comes next"_s.arg(key, next));
    }

    static QStringList statementKeys() { return {u"statement.1"_s, u"statement.2"_s, u"statement.3"_s}; }

    bool checkComplete()
    {
        QStringList needed{u"title"_s, u"chapter"_s, u"position"_s, u"claim"_s, u"question"_s, u"predict"_s};
        needed += statementKeys();
        needed += {u"task.1"_s, u"challenge"_s, u"hint.1"_s, u"hint.2"_s};
        const auto isThere = [&](const QString &key) { return m_keys.contains(key); };
        const auto missing = std::ranges::find_if_not(needed, isThere);
        if (missing != needed.end())
            return fail(u"'%1' is missing"_s.arg(*missing));
        if (m_file.variants.size() < 2)
            return fail(u"fewer than two 'variant.ID'"_s);
        return !m_file.text.isEmpty() || fail(u"there is no text"_s);
    }

    LessonFile m_file;
    QSet<QString> m_keys;
    QString m_problem;
    qsizetype m_line = 1;
};

} // namespace

std::optional<LessonFile> parseLessonFile(const QString &content, const QString &path, QString *error)
{
    QString problem;
    const std::optional<FrontMatter> matter = parseFrontMatter(content, &problem);
    if (!matter) {
        *error = path + u':' + problem;
        return std::nullopt;
    }
    LessonReader reader;
    if (reader.read(*matter))
        return reader.file();
    *error = u"%1:%2: %3"_s.arg(path).arg(reader.line()).arg(reader.problem());
    return std::nullopt;
}

} // namespace overlap
