// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/announcer.h"

#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/verdicttext.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace overlap {

namespace {

class AccessibleAnnouncer : public QAccessibleWidget
{
public:
    explicit AccessibleAnnouncer(Announcer &announcer) : QAccessibleWidget(&announcer, QAccessible::StatusBar) { }
};

QAccessibleInterface *makeAnnouncerInterface(const QString &, QObject *object)
{
    auto *announcer = qobject_cast<Announcer *>(object);
    return announcer ? new AccessibleAnnouncer(*announcer) : nullptr;
}

} // namespace

Announcer::Announcer(Classroom &classroom, std::chrono::milliseconds silence, QWidget *parent)
    : QWidget(parent), m_classroom(classroom), m_session(classroom.session())
{
    QAccessible::installFactory(makeAnnouncerInterface);
    setFixedSize(0, 0);
    m_silence.setSingleShot(true);
    m_silence.setInterval(silence);
    connect(&m_silence, &QTimer::timeout, this, &Announcer::speak);
    connect(&m_session, &Session::runStateChanged, this, &Announcer::takeState);
    connect(&m_session, &Session::playheadChanged, this, &Announcer::takeTime);
    connect(&m_session, &Session::tracksChanged, this, [this] { m_heard.clear(); });
    connect(&classroom, &Classroom::judged, this, &Announcer::takeVerdicts);
    takeTime(); // What has happened before is no news.
    m_unsaid.clear();
}

void Announcer::takeState()
{
    switch (m_session.runState()) {
    case Session::RunState::Idle:
    case Session::RunState::Running:
        return;
    case Session::RunState::Paused:
        say(tr("Paused at %1.").arg(formatSeconds(m_session.edge() - TimePoint{})));
        return;
    case Session::RunState::Finished:
        takeTime();
        return;
    }
}

void Announcer::takeTime()
{
    const std::vector<Session::Track> &tracks = m_session.tracks();
    if (m_run != m_session.runNumber())
        m_heard.clear();
    m_run = m_session.runNumber();
    m_heard.resize(tracks.size());
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const Timeline *run = tracks[i].recorded();
        const QStringList sentences = run ? happenings(*run, m_heard[i]) : QStringList();
        if (!sentences.isEmpty())
            say(tr("%1: %2").arg(tracks[i].variant->title, sentences.join(u' ')));
    }
}

void Announcer::takeVerdicts()
{
    for (const TotalVerdict &verdict : m_classroom.totalVerdicts())
        say(totalVerdictText(m_classroom.lesson(), verdict));
    if (const std::optional<OrderVerdict> &order = m_classroom.orderVerdict())
        say(orderVerdictText(*order, m_classroom.order()));
}

void Announcer::say(const QString &sentence)
{
    m_unsaid += sentence;
    if (!m_silence.isActive())
        m_silence.start(0); // Whatever else happens now belongs to it.
}

void Announcer::speak()
{
    if (m_unsaid.isEmpty())
        return;
    const QString text = m_unsaid.join(u' ');
    m_unsaid.clear();
    setAccessibleName(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
#endif
    Q_EMIT announced(text);
    m_silence.start();
}

} // namespace overlap
