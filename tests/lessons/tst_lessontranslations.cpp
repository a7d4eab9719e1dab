// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessonruns.h"
#include "core/makelesson.h"
#include "lessons/lessons.h"
#include "lessons/lessontable.h"

#include <QDir>
#include <QRegularExpression>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxWords = 260;

LessonTexts textsOf(const QString &id)
{
    LessonTexts texts;
    const QDir folder(u":/lessons/"_s + id);
    for (const QString &name : folder.entryList()) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts[name] = QString::fromUtf8(file.readAll());
    }
    return texts;
}

/// Each lesson with each language.
void addRows()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("id");
    for (const QString &language : lessonLanguages()) {
        for (const LessonEntry &entry : lessonTable())
            QTest::addRow("%s: %s", qPrintable(language), entry.id) << language << QString::fromLatin1(entry.id);
    }
}

std::optional<Lesson> make(const QString &language, const QString &id, QString *error)
{
    for (const LessonEntry &entry : lessonTable()) {
        if (QString::fromLatin1(entry.id) == id)
            return makeLesson(id, entry.program(), textsOf(id), error, language);
    }
    return {};
}

/// All that a reader sees of a lesson, in a fixed order.
QStringList words(const Lesson &lesson)
{
    QStringList all{lesson.title, lesson.claim, lesson.question.text, lesson.challenge.text};
    for (const Variant &variant : lesson.variants)
        all += {variant.title, variant.summary};
    for (const Knob &knob : lesson.knobs)
        all += knob.label;
    for (const Idea &idea : lesson.ideas)
        all += idea.sentence;
    for (const auto *statements : {&lesson.statements, &lesson.tasks}) {
        for (const Statement &statement : *statements)
            all += statement.text;
    }
    return all + lesson.hints;
}

} // namespace

class TestLessonTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void germanIsThere() { QVERIFY(lessonLanguages().contains(u"de"_s)); }

    void fits_data() { addRows(); }
    void fits()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, id);
        const QString name = translationName(language);
        QVERIFY2(textsOf(id).contains(name), qPrintable(u"lessons/%1: %2 is missing"_s.arg(id, name)));
        QString error;
        const std::optional<Lesson> lesson = make(language, id, &error);
        QVERIFY2(lesson, qPrintable(error));
        QCOMPARE(words(*lesson).size(), words(*make({}, id, &error)).size());
    }

    void textsRead_data() { addRows(); }
    void textsRead()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, id);
        QString error;
        const std::optional<Lesson> lesson = make(language, id, &error);
        QVERIFY2(lesson, qPrintable(error));
        LessonRuns runs(*lesson, lesson->defaults());
        const LessonText::Resolved text = lesson->text.resolve(runs.values(), runs.runOf());
        QCOMPARE(text.missing, QStringList());
        QVERIFY2(!text.markdown.contains(u'{') && text.markdown.count(u"](overlap:") == std::ssize(text.targets),
                 qPrintable(text.markdown));
        static const QRegularExpression target(u"\\]\\(overlap:\\d+\\)"_s);
        const qsizetype count = QString(text.markdown).remove(target).simplified().split(u' ').size();
        QVERIFY2(count > 50 && count <= maxWords, qPrintable(QString::number(count)));
    }

    /// Names stay as they are; a sentence that does was forgotten.
    void sentencesAreTranslated_data() { addRows(); }
    void sentencesAreTranslated()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, id);
        QString error;
        const std::optional<Lesson> lesson = make(language, id, &error);
        QVERIFY2(lesson, qPrintable(error));
        const QStringList original = words(*make({}, id, &error));
        const QStringList translated = words(*lesson);
        for (qsizetype i = 0; i < original.size(); ++i) {
            const bool isSentence = original[i].count(u' ') > 2;
            QVERIFY2(!isSentence || translated[i] != original[i], qPrintable(original[i]));
        }
    }

    void inUse()
    {
        const Lesson *english = findLesson(u"gather");
        const QString title = english->title;
        useLessonLanguage(u"de"_s);
        const Lesson *german = findLesson(u"gather");
        QVERIFY(german->claim != english->claim);
        QCOMPARE(lessons().size(), lessons({}).size());
        QCOMPARE(english->title, title); // What was read before stays.
        useLessonLanguage({});
        QCOMPARE(findLesson(u"gather"), english);
    }
};

QTEST_GUILESS_MAIN(TestLessonTranslations)
#include "tst_lessontranslations.moc"
