// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/addressbar.h"
#include "tests/app/testwindow.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>

using namespace overlap;
using namespace Qt::StringLiterals;

/// What a reader does with the address of a lesson's server, in live runs.
class TestAddressBar : public QObject
{
    Q_OBJECT

    QUrl m_opened;

    /// A window whose server has answered its own client and stays open.
    static void serve(TestWindow &test)
    {
        Session &session = test.session();
        const Lesson &lesson = session.lesson();
        session.setKnob(*lesson.knobIndex(u"clients"_s), 1);
        session.setKnob(*lesson.knobIndex(u"requests"_s), 1);
        session.setKnob(*lesson.knobIndex(u"query_time"_s), 0.1);
        session.setKnob(*lesson.knobIndex(u"open_time"_s), 60);
        session.runOrPause();
        QTRY_VERIFY(test.find<AddressBar>().isVisible());
    }

    static QPushButton &button(TestWindow &test, const QString &text)
    {
        for (QPushButton *each : test.find<AddressBar>().findChildren<QPushButton *>()) {
            if (each->accessibleName().startsWith(text))
                return *each;
        }
        qFatal("no such button");
    }

public Q_SLOTS:
    void noteOpened(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void itIsThereWhileTheServerListens()
    {
        TestWindow test(u"web_server"_s);
        AddressBar &bar = test.find<AddressBar>();
        QVERIFY(!bar.isVisible());
        serve(test);
        test.session().reset();
        QVERIFY(!bar.isVisible());
    }

    void aLessonWithoutAServerHasNone()
    {
        TestWindow test(u"gather"_s);
        test.session().runOrPause();
        QTRY_VERIFY(!test.session().focusTrack().recorded()->isEmpty());
        QVERIFY(!test.find<AddressBar>().isVisible());
    }

    void copyPutsItOnTheClipboard()
    {
        TestWindow test(u"web_server"_s);
        serve(test);
        QTest::mouseClick(&button(test, u"Copy"_s), Qt::LeftButton);
        const QRegularExpression address(u"^http://127\\.0\\.0\\.1:\\d+/sales$"_s);
        QVERIFY2(address.match(QGuiApplication::clipboard()->text()).hasMatch(),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }

    void openShowsItInTheBrowser()
    {
        QDesktopServices::setUrlHandler(u"http"_s, this, "noteOpened");
        TestWindow test(u"web_server"_s);
        serve(test);
        button(test, u"Open"_s).setFocus(Qt::TabFocusReason);
        test.press(Qt::Key_Space);
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QCOMPARE(m_opened.toString(), test.session().focusTrack().recorded()->address());
    }

    void itFitsInTextOfAnySize()
    {
        TestWindow test(u"web_server"_s);
        serve(test);
        const auto &label = *test.find<AddressBar>().findChild<QLabel *>();
        const QString address = test.session().focusTrack().recorded()->address();
        for (const double scale : {2.0, 0.8, 1.0}) {
            test.appearance().setTextScale(scale);
            QCoreApplication::processEvents();
            QTRY_COMPARE(label.text(), label.fontMetrics().elidedText(address, Qt::ElideMiddle, label.width()));
        }
    }

    void aStrangersRequestIsALaneOfItsOwn()
    {
        TestWindow test(u"web_server"_s);
        serve(test);
        const Timeline &run = *test.session().focusTrack().recorded();
        QTRY_COMPARE(run.output().size(), 2U); // the lesson's own client has its answer
        const std::size_t before = run.lanes().size();
        QNetworkAccessManager browser;
        QNetworkReply *reply = browser.get(QNetworkRequest(QUrl(run.address())));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->readAll(), QByteArray("12 sales today"));
        QTRY_COMPARE(run.lanes().size(), before + 1);
        QCOMPARE(run.lanes().back().parent, TaskId(0));
        QTRY_COMPARE(run.lanes().back().outcome, TaskState::Finished);
    }
};

QTEST_MAIN(TestAddressBar)
#include "tst_addressbar.moc"
