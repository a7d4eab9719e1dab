// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sound/voice.h"

#include <QIODevice>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QAudioSink)

namespace overlap::sound {

/// Plays sounds on the default output device. It is stopped, and costs nothing, while there is nothing to be heard.
/// Without a device it is silent.
class Speaker : public QObject
{
    Q_OBJECT
public:
    /// Looks for the device.
    explicit Speaker(QObject *parent = nullptr);
    ~Speaker() override;

    bool hasDevice() const { return m_sink != nullptr; }
    void play(const Sound &sound);

private:
    /// What the device reads.
    class Source : public QIODevice
    {
    public:
        explicit Source(Mixer &mixer) : m_mixer(mixer) { }
        bool isSequential() const override { return true; }
        qint64 bytesAvailable() const override;

    protected:
        qint64 readData(char *data, qint64 most) override;
        qint64 writeData(const char *, qint64) override { return -1; }

    private:
        Mixer &m_mixer;
    };

    Mixer m_mixer;
    Source m_source{m_mixer};
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace overlap::sound
