// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/happenings.h"

#include "app/timeline/words.h"

#include <QCoreApplication>

namespace overlap {

namespace {

struct AnnouncerWords
{
    Q_DECLARE_TR_FUNCTIONS(Announcer)
};

/// Nobody can follow more names than these.
constexpr qsizetype mostNamed = 5;

QString listed(QStringList words)
{
    const qsizetype more = words.size() - mostNamed;
    if (more > 1) {
        words.resize(mostNamed);
        words += AnnouncerWords::tr("%n more", nullptr, int(more));
    }
    return words.join(AnnouncerWords::tr(", "));
}

} // namespace

QStringList happenings(const Timeline &run, Heard &heard)
{
    QStringList started;
    QStringList ended;
    const std::vector<Lane> &lanes = run.lanes();
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (i >= heard.lanes)
            started += lanes[i].name;
        if (lanes[i].ended() && heard.ended.insert(lanes[i].id).second)
            ended += outcomeText(lanes[i], false);
    }
    heard.lanes = lanes.size();
    QStringList sentences;
    if (!started.isEmpty())
        sentences += AnnouncerWords::tr("Started: %1.").arg(listed(started));
    if (!ended.isEmpty())
        sentences += AnnouncerWords::tr("Ended: %1.").arg(listed(ended));
    return sentences;
}

} // namespace overlap
