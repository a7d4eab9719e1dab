// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/handout/recordingdevice.h"

#include <QPaintEngine>
#include <QPainterPath>

#include <cmath>

namespace overlap {

class RecordingDevice::Engine : public QPaintEngine
{
public:
    Engine() : QPaintEngine(AllFeatures) { }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &state) override
    {
        if (state.state() & DirtyTransform)
            m_transform = state.transform();
    }
    Type type() const override { return User; }

    void drawTextItem(const QPointF &baseline, const QTextItem &item) override
    {
        const QRectF place(baseline.x(), baseline.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        texts.push_back({item.text(), m_transform.mapRect(place)});
        cover(place);
    }
    void drawPath(const QPainterPath &path) override { cover(path.boundingRect()); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode) override
    {
        QPolygonF polygon;
        for (int i = 0; i < count; ++i)
            polygon << points[i];
        cover(polygon.boundingRect());
    }
    void drawPixmap(const QRectF &place, const QPixmap &, const QRectF &) override { cover(place); }
    void drawTiledPixmap(const QRectF &place, const QPixmap &, const QPointF &) override { cover(place); }

    std::vector<Text> texts;
    QRectF covered;

private:
    void cover(const QRectF &place)
    {
        const QRectF whole = m_transform.mapRect(place);
        covered = covered.isNull() ? whole : covered.united(whole);
    }

    QTransform m_transform;
};

RecordingDevice::RecordingDevice(QSizeF size, int dotsPerInch)
    : m_size(size), m_dotsPerInch(dotsPerInch), m_engine(std::make_unique<Engine>())
{ }

RecordingDevice::~RecordingDevice() = default;

const std::vector<RecordingDevice::Text> &RecordingDevice::texts() const
{
    return m_engine->texts;
}

QRectF RecordingDevice::covered() const
{
    return m_engine->covered;
}

QStringList RecordingDevice::lines() const
{
    QStringList lines;
    qreal baseline = -1;
    for (const Text &text : texts()) {
        if (!lines.isEmpty() && std::abs(text.place.bottom() - baseline) < 1)
            lines.back() += u' ' + text.text;
        else
            lines += text.text;
        baseline = text.place.bottom();
    }
    return lines;
}

QPaintEngine *RecordingDevice::paintEngine() const
{
    return m_engine.get();
}

int RecordingDevice::metric(PaintDeviceMetric metric) const
{
    constexpr double millimetres = 25.4;
    switch (metric) {
    case PdmWidth:
        return int(std::ceil(m_size.width()));
    case PdmHeight:
        return int(std::ceil(m_size.height()));
    case PdmWidthMM:
        return int(m_size.width() / m_dotsPerInch * millimetres);
    case PdmHeightMM:
        return int(m_size.height() / m_dotsPerInch * millimetres);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return m_dotsPerInch;
    case PdmNumColors:
        return 0; // As many as one likes.
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    }
    Q_UNREACHABLE();
}

} // namespace overlap
