// SPDX-License-Identifier: GPL-3.0-or-later
// The library that plays. It is loaded when sound is first switched on: Qt Multimedia brings two dozen libraries along.

#include "app/sound/speaker.h"
#include "app/sound/voice.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <limits>

namespace overlap::sound {

namespace {

/// How much is handed to the device ahead: what is heard belongs to what is seen.
constexpr std::chrono::milliseconds latency{100};

/// After the last sound the device is kept so long; longer than any sound.
constexpr std::chrono::seconds patience{3};

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(sampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

/// What the device reads: it never ends, as a device that runs dry would have to be stopped and started again.
class Source : public QIODevice
{
public:
    explicit Source(Mixer &mixer) : m_mixer(mixer) { open(ReadOnly | Unbuffered); }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; }
    qint64 bytesAvailable() const override { return qint64(sampleRate) * qint64(sizeof(qint16)); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        Samples samples(std::size_t(most) / sizeof(qint16));
        m_mixer.take(samples);
        std::ranges::transform(samples, reinterpret_cast<qint16 *>(data), [](float sample) {
            return qint16(std::lround(sample * float(std::numeric_limits<qint16>::max())));
        });
        return qint64(samples.size()) * qint64(sizeof(qint16));
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Mixer &m_mixer;
};

class AudioSpeaker : public Speaker
{
public:
    explicit AudioSpeaker(const QAudioDevice &device) : m_device(device), m_source(m_mixer)
    {
        m_rest.setSingleShot(true);
        QObject::connect(&m_rest, &QTimer::timeout, &m_source, [this] { stop(); });
    }

    ~AudioSpeaker() override { stop(); }

    void play(const Sound &sound) override
    {
        m_mixer.add(sound);
        if (!m_sink) {
            m_sink = std::make_unique<QAudioSink>(m_device, format());
            m_sink->setBufferSize(format().bytesForDuration(std::chrono::microseconds(latency).count()));
            m_sink->start(&m_source);
        }
        m_rest.start(patience);
    }

private:
    void stop()
    {
        if (m_sink)
            m_sink->stop();
        m_sink.reset();
    }

    const QAudioDevice m_device;
    Mixer m_mixer;
    Source m_source;
    QTimer m_rest;
    std::unique_ptr<QAudioSink> m_sink; ///< Only while there is something to be heard.
};

} // namespace

} // namespace overlap::sound

extern "C" Q_DECL_EXPORT overlap::sound::Speaker *overlapMakeSpeaker()
{
    using namespace overlap::sound;
    // That there is no sound server is no news for the terminal: the menu says so.
    const QtMessageHandler usual =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    qInstallMessageHandler(usual);
    return device.isNull() || !device.isFormatSupported(format()) ? nullptr : new AudioSpeaker(device);
}
