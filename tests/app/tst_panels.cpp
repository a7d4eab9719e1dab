// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/exportdialog.h"
#include "app/panels/knobpanel.h"
#include "app/panels/outputpanel.h"
#include "app/panels/ratebar.h"
#include "app/session.h"
#include "lessons/lessons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

Knob knob(const QString &id, KnobKind kind, double max, double step, double value)
{
    Knob knob;
    knob.id = id;
    knob.label = id;
    knob.kind = kind;
    knob.max = max;
    knob.step = step;
    knob.defaultValue = value;
    return knob;
}

/// A lesson with a knob of each kind, and a program that does nothing.
Lesson everyKind()
{
    Lesson lesson;
    lesson.id = u"kinds"_s;
    lesson.title = lesson.id;
    lesson.knobs = {knob(u"delay"_s, KnobKind::Duration, 5, 0.1, 2), knob(u"count"_s, KnobKind::Count, 200, 1, 12),
                    knob(u"fast"_s, KnobKind::Switch, 1, 1, 0), knob(u"order"_s, KnobKind::Choice, 2, 1, 0)};
    lesson.knobs.back().choices = QStringList{u"fifo"_s, u"lifo"_s, u"random"_s};
    Variant variant;
    variant.id = u"only"_s;
    variant.main = [](const KnobValues &) -> QCoro::Task<> { co_return; };
    lesson.variants.push_back(variant);
    return lesson;
}

/// Becomes wide again as soon as another widget appears.
class Neighbour : public QWidget
{
public:
    explicit Neighbour(int width) : m_width(width) { setFixedWidth(width); }

    void giveWayUntilShown(QWidget *other)
    {
        other->installEventFilter(this);
        setFixedWidth(1);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            setFixedWidth(m_width);
        return QWidget::eventFilter(watched, event);
    }

private:
    int m_width;
};

QStringList texts(const QWidget &panel)
{
    QStringList found;
    const auto labels = panel.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        found += label->text();
    const auto fields = panel.findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        found += field->text();
    return found;
}

} // namespace

class TestPanels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aControlChangesItsKnob_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("key");
        QTest::addColumn<KnobValues>("values");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a step of a duration")
            << u"delay"_s << int(Qt::Key_Right) << KnobValues{2.1, 12, 0, 0} << u"2.1 s"_s;
        QTest::newRow("the least duration") << u"delay"_s << int(Qt::Key_Home) << KnobValues{0, 12, 0, 0} << u"0.0 s"_s;
        QTest::newRow("a step of a count") << u"count"_s << int(Qt::Key_Left) << KnobValues{2, 11, 0, 0} << u"11"_s;
        QTest::newRow("the largest count") << u"count"_s << int(Qt::Key_End) << KnobValues{2, 200, 0, 0} << u"200"_s;
        QTest::newRow("a switch") << u"fast"_s << int(Qt::Key_Space) << KnobValues{2, 12, 1, 0} << u"on"_s;
        QTest::newRow("a choice") << u"order"_s << int(Qt::Key_Down) << KnobValues{2, 12, 0, 1} << u"lifo"_s;
    }

    void aControlChangesItsKnob()
    {
        QFETCH(const QString, id);
        QFETCH(const int, key);
        QFETCH(const KnobValues, values);
        QFETCH(const QString, shown);
        const Lesson lesson = everyKind();
        Session session(lesson);
        KnobPanel panel(session);
        QVERIFY(!texts(panel).contains(shown));
        QTest::keyClick(panel.findChild<QWidget *>(id), Qt::Key(key));
        QCOMPARE(session.knobs(), values);
        QVERIFY2(texts(panel).contains(shown), qPrintable(texts(panel).join(u',')));
    }

    void controlsFollowTheSession()
    {
        const Lesson lesson = everyKind();
        Session session(lesson);
        const KnobPanel panel(session);
        session.setKnobs({5, 200, 1, 2});
        QCOMPARE(panel.findChild<QSlider *>(u"delay"_s)->value(), 50);
        QCOMPARE(panel.findChild<QSlider *>(u"count"_s)->value(), 200);
        QVERIFY(panel.findChild<QCheckBox *>(u"fast"_s)->isChecked());
        QCOMPARE(panel.findChild<QComboBox *>(u"order"_s)->currentText(), u"random"_s);
    }

    void aLessonWithFewerKnobsOpensAsItWasLeft()
    {
        const Lesson lesson = everyKind();
        Lesson next = everyKind();
        next.id = u"next"_s;
        next.knobs.erase(next.knobs.begin() + 1, next.knobs.end());
        Session session(lesson);
        session.setMemory([&](const Lesson &asked) -> std::optional<LessonSettings> {
            return asked.id == next.id ? std::optional(LessonSettings{{5}, {}, {}}) : std::nullopt;
        });
        const KnobPanel panel(session);
        const QSignalSpy changes(&session, &Session::knobsChanged);
        session.setLesson(next);
        QCOMPARE(changes.size(), 0); // Whoever is told of the lesson finds all of it.
        QTRY_COMPARE(panel.findChildren<QSlider *>().size(), 1);
        QCOMPARE(panel.findChild<QSlider *>(u"delay"_s)->value(), 50);
    }

    void outputShowsWholeTimesAndNames_data()
    {
        QTest::addColumn<QStringList>("tasks");
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("textScale");
        for (int tenths = 8; tenths <= 20; ++tenths) {
            const double scale = tenths / 10.0;
            QTest::addRow("ticker, text %g", scale) << QStringList{u"main"_s, u"ticker"_s} << 400 << scale;
            QTest::addRow("products, text %g", scale)
                << QStringList{u"users"_s, u"orders"_s, u"products"_s} << 500 << scale;
        }
        QTest::newRow("a long name") << QStringList{u"main"_s, u"read the whole feed"_s} << 420 << 1.0;
        QTest::newRow("no names") << QStringList() << 300 << 1.0;
    }

    void outputShowsWholeTimesAndNames()
    {
        QFETCH(const QStringList, tasks);
        QFETCH(const int, width);
        QFETCH(const double, textScale);
        const QFontMetrics font(codeFont(metrics.smallText, textScale));
        const QString time = u"12.34"_s;
        const OutputColumns columns = outputColumns(time, tasks, QFontMetricsF(font), width);
        QCOMPARE(font.elidedText(time, Qt::ElideRight, columns.time), time);
        for (const QString &task : tasks)
            QCOMPARE(font.elidedText(task, Qt::ElideRight, columns.task), task);
    }

    void aNameLeavesMostOfTheRowToTheText()
    {
        const QFontMetricsF font(codeFont(metrics.smallText));
        QCOMPARE(outputColumns(u"0.00"_s, {QString(200, u'x')}, font, 300).task, 100);
    }

    void outputSaysWhose()
    {
        Session session(*findLesson(u"gather"));
        const OutputPanel panel(session);
        QVERIFY2(texts(panel).contains(u"· Gathered"_s), qPrintable(texts(panel).join(u',')));
        session.setFocus(*session.lesson().variant(u"blocking"));
        QVERIFY2(texts(panel).contains(u"· Blocking"_s), qPrintable(texts(panel).join(u',')));
    }

    void whatIsComparedIsExported_data()
    {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
        QTest::newRow("json") << u"json"_s << QByteArray("{");
        QTest::newRow("capitals") << u"JSON"_s << QByteArray("{");
    }

    void whatIsComparedIsExported()
    {
        QFETCH(const QString, extension);
        QFETCH(const QByteArray, begins);
        const Session session(*findLesson(u"gather"));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out."_s + extension);
        QString error;
        QVERIFY2(exportSession(session, path, ThemeKind::Light, &error), qPrintable(error));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith(begins));
        if (extension == u"svg") {
            QVERIFY(content.contains(">calculated with users 2.0 s, "));
            QVERIFY(!content.contains(">took "));
        }

        const QString nowhere = folder.filePath(u"missing/out."_s + extension);
        QVERIFY(!exportSession(session, nowhere, ThemeKind::Light, &error));
        QVERIFY2(error.contains(nowhere), qPrintable(error));
        QVERIFY(!error.contains(u'\n'));
    }

    void theRatesAreAllThereOrNone()
    {
        Session session(everyKind());
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *rates = new RateBar(session);
        auto *neighbour = new Neighbour(200);
        layout->addWidget(rates, 1);
        layout->addWidget(neighbour);
        window.resize(rates->sizeHint().width() + neighbour->width() - 20, 100);
        window.show();
        QTRY_VERIFY(rates->width() < rates->sizeHint().width());
        const auto buttons = rates->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
        const auto shown = [&] { return std::ranges::count_if(buttons, &QWidget::isVisible); };
        QTRY_COMPARE(shown(), 1);

        neighbour->giveWayUntilShown(rates->findChild<QLabel *>());
        QTRY_COMPARE(neighbour->width(), 200);
        QTRY_VERIFY(rates->width() < rates->sizeHint().width());
        QTRY_COMPARE(shown(), 1);
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
