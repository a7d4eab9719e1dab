// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/stampstore.h"

#include <QtTest>

using namespace overlap;

namespace {

void add(StampStore &store, const StampStore::Key &key, std::initializer_list<QRgb> pixels)
{
    std::ranges::copy(pixels, store.add(key, pixels.size()).begin());
}

std::vector<QRgb> found(const StampStore &store, const StampStore::Key &key, std::size_t count)
{
    const QRgb *pixels = store.find(key);
    return pixels ? std::vector<QRgb>(pixels, pixels + count) : std::vector<QRgb>();
}

} // namespace

class TestStampStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasAdded_data()
    {
        QTest::addColumn<qint64>("paint");
        QTest::addColumn<quint64>("shape");
        QTest::addColumn<std::vector<QRgb>>("pixels");
        QTest::newRow("one") << qint64(1) << quint64(7) << std::vector<QRgb>{1, 2};
        QTest::newRow("another shape") << qint64(1) << quint64(8) << std::vector<QRgb>{3};
        QTest::newRow("another paint") << qint64(2) << quint64(7) << std::vector<QRgb>{4, 5};
        QTest::newRow("neither") << qint64(2) << quint64(9) << std::vector<QRgb>{};
        QTest::newRow("of a paint without a number") << qint64(0) << quint64(7) << std::vector<QRgb>{};
    }

    void findsWhatWasAdded()
    {
        QFETCH(const qint64, paint);
        QFETCH(const quint64, shape);
        QFETCH(const std::vector<QRgb>, pixels);
        StampStore store;
        add(store, {1, 7}, {1, 2});
        add(store, {1, 8}, {3});
        add(store, {2, 7}, {4, 5});
        QCOMPARE(found(store, {paint, shape}, std::max<std::size_t>(pixels.size(), 1)), pixels);
    }

    void keepsManyApart()
    {
        StampStore store;
        constexpr QRgb count = 4096;
        for (QRgb i = 0; i < count; ++i)
            add(store, {1, quint64(i + 1) << 20U}, {i, ~i});
        for (QRgb i = 0; i < count; ++i)
            QCOMPARE(found(store, {1, quint64(i + 1) << 20U}, 2), (std::vector<QRgb>{i, ~i}));
    }

    void forgetsAllWhenItIsFull()
    {
        StampStore store;
        quint64 shape = 1;
        for (; store.find({1, 1}) || shape == 1; ++shape) {
            QVERIFY(shape < 100'000);
            add(store, {1, shape}, {QRgb(shape)});
        }
        const quint64 last = shape - 1;
        QCOMPARE(found(store, {1, last}, 1), std::vector<QRgb>{QRgb(last)});
        QVERIFY(!store.find({1, last - 1}));
        add(store, {1, 1}, {42});
        QCOMPARE(found(store, {1, 1}, 1), std::vector<QRgb>{42});
    }
};

QTEST_APPLESS_MAIN(TestStampStore)
#include "tst_stampstore.moc"
