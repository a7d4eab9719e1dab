// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/childprocess.h"

#include "core/workerprotocol.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

QString chosenProgram;

QString workerProgram()
{
    if (!chosenProgram.isEmpty() || !QCoreApplication::instance())
        return chosenProgram;
    const QFileInfo own(QCoreApplication::applicationFilePath());
    return own.completeBaseName() == u"overlap" ? own.filePath() : QString();
}

} // namespace

void setWorkerProgram(const QString &path)
{
    chosenProgram = path;
}

std::string lineOf(const JobStep &step)
{
    using namespace protocol;
    switch (step.kind) {
    case JobStep::Kind::Compute:
        return std::string(compute) + std::to_string(step.duration.count());
    case JobStep::Kind::Block:
        return std::string(block) + std::to_string(step.duration.count());
    case JobStep::Kind::Print:
        return std::string(print) + step.text.toUtf8().toPercentEncoding().toStdString();
    case JobStep::Kind::Crash:
        return std::string(crash);
    }
    Q_UNREACHABLE();
}

ChildProcess::ChildProcess(QObject *parent) : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        while (!m_dead && m_process.canReadLine())
            Q_EMIT said(m_process.readLine().chopped(1).toStdString());
    });
    connect(&m_process, &QProcess::finished, this, [this] { die(u"the worker process died"_s); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            die(u"the worker process cannot be started: %1"_s.arg(m_process.program()));
    });
}

ChildProcess::~ChildProcess()
{
    kill();
    m_process.waitForFinished(-1);
}

void ChildProcess::start()
{
    const QString program = workerProgram();
    if (program.isEmpty())
        die(u"no program is known that could be a worker process"_s);
    else
        m_process.start(program, {QString::fromStdString(std::string(protocol::command))});
}

void ChildProcess::play(const JobScript &script)
{
    std::string lines;
    for (const JobStep &step : script)
        lines += lineOf(step) + '\n';
    lines += protocol::play;
    write(lines + '\n');
}

void ChildProcess::goOn()
{
    write(std::string(protocol::on) + '\n');
}

void ChildProcess::write(const std::string &lines)
{
    if (!m_dead)
        m_process.write(lines.data(), qint64(lines.size()));
}

void ChildProcess::kill()
{
    m_dead = true;
    m_process.kill();
}

void ChildProcess::die(const QString &reason)
{
    if (std::exchange(m_dead, true))
        return;
    Q_EMIT died(reason);
}

} // namespace overlap
