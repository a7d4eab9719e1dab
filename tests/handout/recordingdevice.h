// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QRectF>
#include <QStringList>

#include <memory>
#include <vector>

namespace overlap {

/// A page that notes what is written on it and where, in the units of the page.
class RecordingDevice : public QPaintDevice
{
public:
    struct Text
    {
        QString text;
        QRectF place;
    };

    explicit RecordingDevice(QSizeF size, int dotsPerInch);
    ~RecordingDevice() override;

    const std::vector<Text> &texts() const;

    /// What all that is drawn covers, texts too.
    QRectF covered() const;

    /// All texts, those of one line joined.
    QStringList lines() const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    const QSizeF m_size;
    const int m_dotsPerInch;
    std::unique_ptr<Engine> m_engine;
};

} // namespace overlap
