// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/export.h"
#include "app/timeline/patterns.h"
#include "core/virtualrun.h"
#include "lessons/lessons.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTransform>
#include <QXmlStreamReader>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(1400, 4000); // room for every row of every lesson

/// A filled shape of an SVG picture.
struct Shape
{
    QRectF box;
    QString fill;
};

std::vector<double> numbersIn(QStringView text)
{
    static const QRegularExpression number(u"-?\\d+(\\.\\d+)?(e-?\\d+)?"_s);
    std::vector<double> numbers;
    auto found = number.globalMatch(text);
    while (found.hasNext())
        numbers.push_back(found.next().captured().toDouble());
    return numbers;
}

QTransform transformIn(QStringView text)
{
    const std::vector<double> m = numbersIn(text);
    return m.size() == 6 ? QTransform(m[0], m[1], m[2], m[3], m[4], m[5]) : QTransform();
}

QRectF boxOf(const QXmlStreamAttributes &attributes, QStringView element)
{
    if (element == u"rect")
        return {attributes.value(u"x"_s).toDouble(), attributes.value(u"y"_s).toDouble(),
                attributes.value(u"width"_s).toDouble(), attributes.value(u"height"_s).toDouble()};
    const std::vector<double> path = numbersIn(attributes.value(u"d"_s));
    QPolygonF points;
    for (std::size_t i = 0; i + 1 < path.size(); i += 2)
        points += QPointF(path[i], path[i + 1]);
    return points.boundingRect();
}

/// All shapes that are filled, in the order in which they are drawn; none if the file is not well-formed.
std::vector<Shape> shapesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Shape> shapes;
    std::vector<std::pair<QTransform, QString>> groups{{QTransform(), {}}};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const QXmlStreamAttributes attributes = xml.attributes();
            auto [transform, fill] = groups.back();
            if (attributes.hasAttribute(u"fill"_s))
                fill = attributes.value(u"fill"_s).toString();
            if (attributes.hasAttribute(u"transform"_s))
                transform = transformIn(attributes.value(u"transform"_s)) * transform;
            groups.emplace_back(transform, fill);
            if ((xml.name() == u"path" || xml.name() == u"rect") && fill != u"none")
                shapes.push_back({transform.mapRect(boxOf(attributes, xml.name())), fill});
        } else if (xml.isEndElement()) {
            groups.pop_back();
        }
    }
    return xml.hasError() ? std::vector<Shape>() : shapes;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1;
}

} // namespace

/// A picture as SVG holds the spans of its scene, where they belong.
class TestSvg : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsTheSpansOfTheScene_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const Lesson &lesson : lessons())
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }

    void holdsTheSpansOfTheScene()
    {
        QFETCH(const QString, lesson);
        const Lesson &found = *findLesson(lesson);
        std::vector<Timeline> timelines;
        timelines.reserve(found.variants.size());
        TimelineScene scene;
        for (const Variant &variant : found.variants) {
            timelines.push_back(runVirtual(variant.main, found.defaults()));
            TrackScene &track = scene.tracks.emplace_back();
            track.title = variant.title;
            track.run = &timelines.back();
            scene.edge = std::max(scene.edge, timelines.back().latest());
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.svg"_s);
        QString error;
        QVERIFY2(exportPicture(scene, path, {.size = size}, &error), qPrintable(error));
        const std::vector<Shape> shapes = shapesIn(path);
        QVERIFY(!shapes.empty());

        const TimelineLayout layout = layoutTimeline(scene, size);
        QVERIFY(layout.contentHeight <= size.height());
        int compared = 0;
        for (const TrackRows &rows : layout.tracks) {
            for (const LaneRow &row : rows.lanes)
                compared += compare(shapes, layout, row);
        }
        QVERIFY(compared > 0);
    }

private:
    /// Compares the bars of one row with the spans of its lane that are wide enough to see; returns how many.
    static int compare(const std::vector<Shape> &shapes, const TimelineLayout &layout, const LaneRow &row)
    {
        if (std::ranges::any_of(row.details, [](const auto &detail) { return detail.isColumn; }))
            return 0; // drawn as shares of columns, not as bars
        int wide = 0;
        for (const Span &span : row.run->spans) {
            TimePoint start = span.start;
            // A wait for a process is drawn in two parts: until it has started up, and after.
            for (const Detail<Span> &detail : row.details) {
                if (detail.isStartUp && detail.start() == span.start && detail.end() < span.end) {
                    wide += isDrawn(shapes, layout, row, span.state, start, detail.end());
                    start = detail.end();
                }
            }
            wide += isDrawn(shapes, layout, row, span.state, start, span.end);
        }
        return wide;
    }

    /// Whether it is wide enough to be seen; then it has one bar.
    static bool isDrawn(const std::vector<Shape> &shapes, const TimelineLayout &layout, const LaneRow &row,
                        TaskState state, TimePoint start, TimePoint end)
    {
        const qreal gap = std::floor(row.band.height / 8);
        const qreal height = row.band.height - 2 * gap;
        const qreal begin = timeToX(layout.axis, start);
        const qreal finish = timeToX(layout.axis, end);
        if (finish - begin < metrics.turnMark)
            return false;
        // Marks of turns that meet make room for each other: bars begin and end with them.
        const auto turnAt = [&](TimePoint time, bool isLast) -> std::optional<qreal> {
            const auto [first, last] = std::ranges::equal_range(row.marks, time, {}, &TurnMark::start);
            return first == last ? std::nullopt : std::optional(isLast ? std::prev(last)->x : first->x);
        };
        const qreal left = turnAt(start, true).value_or(begin);
        const qreal right = turnAt(end, false).value_or(finish);
        const Pattern pattern = patternOf(theme(ThemeKind::Light), lookOf(state));
        const QString fill = (pattern.border.isValid() ? pattern.border : pattern.ground).name(); // drawn first
        const auto bars = std::ranges::count_if(shapes, [&](const Shape &shape) {
            return shape.fill == fill && isNear(shape.box.left(), left) && isNear(shape.box.right(), right)
                && isNear(shape.box.top(), row.band.top + gap) && isNear(shape.box.height(), height);
        });
        if (bars != 1)
            QTest::qFail(qPrintable(u"%1: %2 bars of %3 from %4 to %5"_s.arg(row.run->name)
                                        .arg(bars)
                                        .arg(stateName(state))
                                        .arg(left)
                                        .arg(right)),
                         __FILE__, __LINE__);
        return true;
    }
};

QTEST_MAIN(TestSvg)
#include "tst_svg.moc"
