// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/speaker.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

#include <algorithm>
#include <cmath>
#include <limits>

namespace overlap::sound {

namespace {

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(sampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

Speaker::Speaker(QObject *parent) : QObject(parent)
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(format()))
        return;
    m_sink = std::make_unique<QAudioSink>(device, format());
    m_source.open(QIODevice::ReadOnly);
    connect(
        m_sink.get(), &QAudioSink::stateChanged, this,
        [this](QAudio::State state) {
            if (state == QAudio::IdleState && m_mixer.isSilent())
                m_sink->stop();
        },
        Qt::QueuedConnection); // The device is still reading when it tells.
}

Speaker::~Speaker()
{
    if (m_sink)
        m_sink->stop();
}

void Speaker::play(const Sound &sound)
{
    if (!m_sink)
        return;
    m_mixer.add(sound);
    if (m_sink->state() == QAudio::StoppedState)
        m_sink->start(&m_source);
}

qint64 Speaker::Source::bytesAvailable() const
{
    return (m_mixer.isSilent() ? 0 : qint64(sizeof(qint16))) + QIODevice::bytesAvailable();
}

qint64 Speaker::Source::readData(char *data, qint64 most)
{
    if (m_mixer.isSilent())
        return 0;
    Samples samples(std::size_t(most) / sizeof(qint16));
    m_mixer.take(samples);
    auto *numbers = reinterpret_cast<qint16 *>(data);
    std::ranges::transform(samples, numbers, [](float sample) {
        return qint16(std::lround(sample * float(std::numeric_limits<qint16>::max())));
    });
    return qint64(samples.size() * sizeof(qint16));
}

} // namespace overlap::sound
