// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed for a total and cannot be taken.

#include "app/panels/transport.h"
#include "app/steps/predictpage.h"
#include "app/steps/runpage.h"
#include "tests/app/reader.h"

#include <QDoubleSpinBox>
#include <QLineEdit>

using namespace overlap;
using namespace Qt::StringLiterals;

class TestRefusal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoPredictionIsToldOf_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("key");
        for (const auto &[name, key] : {std::pair("Enter", Qt::Key_Return), {"Tab", Qt::Key_Tab}}) {
            QTest::addRow("beyond the axis, %s", name) << u"999"_s << int(key);
            QTest::addRow("letters, %s", name) << u"abc"_s << int(key);
            QTest::addRow("below zero, %s", name) << u"-1"_s << int(key);
        }
    }

    void whatIsNoPredictionIsToldOf()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, key);
        Reader reader(u"gather"_s, Step::Predict);
        auto &page = reader.find<PredictPage>();
        auto *field = page.findChildren<QDoubleSpinBox *>().back();
        field->setFocus(Qt::TabFocusReason);
        field->selectAll();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key(key));
        const QString told = u"“%1” is no prediction for Gathered. Allowed: 0 to 10 s."_s.arg(typed);
        const auto labels = page.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == told; }));
        const bool isStillThere = key == Qt::Key_Return;
        QCOMPARE(field->text(), isStillThere ? typed + u" s"_s : u"? s"_s);
        QCOMPARE(field->findChild<QLineEdit *>()->hasSelectedText(), isStillThere);
        QCOMPARE(reader.session().runState(), Session::RunState::Idle);
        QVERIFY(!reader.classroom().total(u"gathered"_s));
        field->setFocus(Qt::TabFocusReason);
        field->selectAll();
        QTest::keyClicks(field, u"3"_s);
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY(std::ranges::none_of(labels, [&](const QLabel *label) { return label->text() == told; }));
    }

    void whatWasRefusedIsToldOfDuringTheRunToo()
    {
        Reader reader(u"gather"_s, Step::Predict);
        auto *field = reader.find<PredictPage>().findChildren<QDoubleSpinBox *>().back();
        field->setFocus(Qt::TabFocusReason);
        field->selectAll();
        QTest::keyClicks(field, u"soon"_s);
        QTest::mouseClick(&reader.find<Transport>().runButton(), Qt::LeftButton);
        QCOMPARE(reader.classroom().step(), Step::Run);
        const auto tells = [&] {
            const auto labels = reader.find<RunPage>().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->text() == u"“soon” is no prediction for Gathered. Allowed: 0 to 10 s."_s;
            });
        };
        QTRY_VERIFY(tells());
        reader.classroom().predictTotal(u"gathered"_s, 3s);
        QTRY_VERIFY(!tells());
    }
};

QTEST_MAIN(TestRefusal)
#include "tst_refusal.moc"
