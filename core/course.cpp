// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct CourseWords
{
    Q_DECLARE_TR_FUNCTIONS(Course)
};

struct CourseProblem
{
    qsizetype line; ///< From 1.
    QString text;
};

constexpr qsizetype longestLine = 1000;

template<typename Things>
QString idsOf(const Things &things)
{
    QStringList ids;
    for (const auto &thing : things)
        ids += thing.id;
    return ids.join(u", ");
}

/// As a message quotes what somebody wrote: in one line, and not all of a long one.
QString quoted(const QString &text)
{
    constexpr qsizetype most = 60;
    QString plain = text.simplified();
    plain.removeIf([](QChar character) { return !character.isPrint(); });
    return u'\'' + (plain.size() > most ? plain.first(most) + u'…' : plain) + u'\'';
}

/// Reads one course, line by line. Throws CourseProblem.
class CourseReader
{
public:
    explicit CourseReader(const std::vector<Lesson> &lessons) : m_lessons(lessons) { }

    Course read(const QString &text)
    {
        for (const QString &line : text.split(u'\n')) {
            ++m_line;
            if (line.size() > longestLine)
                fail(CourseWords::tr("a line is longer than %1 characters").arg(longestLine));
            const QString entry = line.trimmed();
            if (!entry.isEmpty() && !entry.startsWith(u'#'))
                readEntry(entry);
        }
        if (m_course.title.isEmpty())
            fail(CourseWords::tr("'title' is missing"));
        if (m_course.lessons.empty())
            fail(CourseWords::tr("there is no 'lesson'"));
        return m_course;
    }

private:
    [[noreturn]] void fail(const QString &text) const { throw CourseProblem{m_line, text}; }

    void readEntry(const QString &entry)
    {
        const qsizetype colon = entry.indexOf(u':');
        if (colon < 1)
            fail(CourseWords::tr("%1 is not 'key: value'; allowed keys: %2").arg(quoted(entry), keys()));
        const QString key = entry.first(colon).trimmed();
        const QString value = entry.sliced(colon + 1).trimmed();
        if (value.isEmpty())
            fail(CourseWords::tr("%1 has no value").arg(quoted(key)));
        if (key == u"title")
            readTitle(value);
        else if (key == u"lesson")
            readLesson(value);
        else if (key == u"set" || key == u"variants" || key == u"steps")
            readDetail(key, value);
        else
            fail(CourseWords::tr("unknown key %1; allowed: %2").arg(quoted(key), keys()));
    }

    static QString keys() { return u"title, lesson, set, variants, steps"_s; }

    void readTitle(const QString &value)
    {
        if (!m_course.title.isEmpty())
            fail(CourseWords::tr("'title' is there twice"));
        m_course.title = value;
    }

    void readLesson(const QString &value)
    {
        const auto found = std::ranges::find(m_lessons, value, &Lesson::id);
        if (found == m_lessons.end())
            fail(CourseWords::tr("unknown lesson %1; allowed: %2").arg(quoted(value), idsOf(m_lessons)));
        if (m_course.lessons.size() == maxCourseLessons)
            fail(CourseWords::tr("more than %1 lessons").arg(maxCourseLessons));
        m_lesson = &*found;
        m_keys.clear();
        m_course.lessons.push_back({value, m_lesson->defaults(), {}, {}});
    }

    void readDetail(const QString &key, const QString &value)
    {
        if (!m_lesson)
            fail(CourseWords::tr("'%1' stands before the first 'lesson'").arg(key));
        if (m_keys.contains(key))
            fail(CourseWords::tr("'%1' is there twice for lesson '%2'").arg(key, m_lesson->id));
        m_keys += key;
        for (const QString &part : value.split(u',')) {
            const QString word = part.trimmed();
            if (key == u"set")
                readSetting(word);
            else if (key == u"variants")
                readVariant(word);
            else
                readStep(word);
        }
        sortDetails();
    }

    void readSetting(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            fail(CourseWords::tr("bad setting %1; allowed: KNOB=VALUE with one of the knobs %2")
                     .arg(quoted(word), idsOf(m_lesson->knobs)));
        const QString id = word.first(equals).trimmed();
        const std::optional<std::size_t> knob = m_lesson->knobIndex(id);
        if (!knob)
            fail(CourseWords::tr("unknown knob %1 of lesson '%2'; allowed: %3")
                     .arg(quoted(id), m_lesson->id, idsOf(m_lesson->knobs)));
        QString error;
        const std::optional<double> number = m_lesson->knobs[*knob].parse(word.sliced(equals + 1), &error);
        if (!number)
            fail(error);
        m_course.lessons.back().knobs[*knob] = *number;
    }

    void readVariant(const QString &word)
    {
        if (!m_lesson->variant(word))
            fail(CourseWords::tr("unknown variant %1 of lesson '%2'; allowed: %3")
                     .arg(quoted(word), m_lesson->id, idsOf(m_lesson->variants)));
        m_course.lessons.back().variants += word;
    }

    void readStep(const QString &word)
    {
        const std::optional<Step> step = stepNamed(word);
        if (!step)
            fail(CourseWords::tr("unknown step %1; allowed: %2").arg(quoted(word), stepNames()));
        if (*step == Step::PutInOrder && !m_lesson->puzzle)
            fail(CourseWords::tr("lesson '%1' has no step '%2'").arg(m_lesson->id, stepName(*step)));
        m_course.lessons.back().steps.push_back(*step);
    }

    /// Variants as the lesson has them, steps as they follow each other, each once. What was predicted is run.
    void sortDetails()
    {
        CourseLesson &lesson = m_course.lessons.back();
        if (std::ranges::count(lesson.steps, Step::Predict) > 0)
            lesson.steps.push_back(Step::Run);
        QStringList variants;
        for (const Variant &variant : m_lesson->variants) {
            if (lesson.variants.contains(variant.id))
                variants += variant.id;
        }
        lesson.variants = variants;
        std::ranges::sort(lesson.steps);
        lesson.steps.erase(std::ranges::unique(lesson.steps).begin(), lesson.steps.end());
    }

    const std::vector<Lesson> &m_lessons;
    Course m_course;
    const Lesson *m_lesson = nullptr; ///< The last one.
    QStringList m_keys;               ///< What has been said of it.
    qsizetype m_line = 0;
};

} // namespace

std::optional<Course> parseCourse(const QByteArray &content, const QString &path, const std::vector<Lesson> &lessons,
                                  QString *error)
{
    if (content.size() > maxCourseBytes) {
        *error = CourseWords::tr("%1: too large for a course; allowed: %2 KiB").arg(path).arg(maxCourseBytes / 1024);
        return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(content);
    if (decoder.hasError() || text.contains(QChar::Null)) {
        *error = CourseWords::tr("%1: not a text file in UTF-8").arg(path);
        return std::nullopt;
    }
    try {
        return CourseReader(lessons).read(text);
    } catch (const CourseProblem &problem) {
        *error = u"%1:%2: %3"_s.arg(path).arg(problem.line).arg(problem.text);
        return std::nullopt;
    }
}

std::optional<Course> readCourse(const QString &path, const std::vector<Lesson> &lessons, QString *error)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile()) { // A pipe would be waited for.
        *error = CourseWords::tr("cannot open %1: it is not a file").arg(path);
        return std::nullopt;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = CourseWords::tr("cannot open %1: %2").arg(path, file.errorString());
        return std::nullopt;
    }
    return parseCourse(file.read(maxCourseBytes + 1), path, lessons, error);
}

} // namespace overlap
