// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/textsections.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestTextSections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sections_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("sections");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("one") << u"**Why.** Because."_s << u"Why: Because."_s;
        QTest::newRow("two, with blanks around")
            << u"\n**Why.** Because.\n \n\n**How.** So.\n"_s << u"Why: Because.|How: So."_s;
        QTest::newRow("a title of several words, over lines")
            << u"**The usual\nmistake.** None."_s << u"The usual mistake: None."_s;
        QTest::newRow("bold words within a text are no title")
            << u"**Why.** So **it** is."_s << u"Why: So **it** is."_s;
        QTest::newRow("a paragraph without a title belongs to the one before")
            << u"**Why.** One.\n\nTwo."_s << u"Why: One.\n\nTwo."_s;
        QTest::newRow("the first one has none") << u"One.\n\n**Why.** Two."_s << u": One.|Why: Two."_s;
        QTest::newRow("a title without a full stop") << u"**Why** so"_s << u"Why: so"_s;
    }

    void sections()
    {
        QFETCH(const QString, markdown);
        QStringList found;
        for (const TextSection &section : sectionsOf(markdown))
            found += section.title + u": "_s + section.markdown;
        QTEST(found.join(u'|'), "sections");
    }
};

QTEST_MAIN(TestTextSections)
#include "tst_textsections.moc"
