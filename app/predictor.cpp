// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/predictor.h"

#include "core/virtualrun.h"

#include <QDeadlineTimer>

namespace overlap {

namespace {

/// What prediction may take of a frame on the window's thread, with room for giving up in time.
constexpr auto patience = 2ms;

/// Nothing if `giveUp` said so before the last variant was done.
std::vector<Timeline> runAll(const std::vector<const Variant *> &variants, const KnobValues &values,
                             const std::function<bool()> &giveUp)
{
    std::vector<Timeline> timelines;
    for (const Variant *variant : variants) {
        auto timeline = runVirtualUnless(variant->main, values, giveUp);
        if (!timeline)
            return {};
        timelines.push_back(std::move(*timeline));
    }
    return timelines;
}

} // namespace

Predictor::Predictor(QObject *parent) : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

Predictor::~Predictor()
{
    if (m_abandoned)
        m_abandoned->store(true);
    m_worker.clear();
    m_worker.waitForDone();
}

std::vector<Timeline> Predictor::predict(const std::vector<const Variant *> &variants, const KnobValues &values)
{
    if (m_abandoned)
        m_abandoned->store(true);
    const QDeadlineTimer deadline(patience, Qt::PreciseTimer);
    std::vector<Timeline> timelines = runAll(variants, values, [&] { return deadline.hasExpired(); });
    if (timelines.empty())
        predictOnWorker(variants, values);
    return timelines;
}

void Predictor::predictOnWorker(const std::vector<const Variant *> &variants, const KnobValues &values)
{
    m_abandoned = std::make_shared<std::atomic<bool>>(false);
    m_worker.clear();
    m_worker.start([this, variants, values, abandoned = m_abandoned] {
        auto timelines = std::make_shared<std::vector<Timeline>>(
            runAll(variants, values, [&] { return abandoned->load(std::memory_order_relaxed); }));
        if (timelines->empty())
            return;
        QMetaObject::invokeMethod(this, [this, abandoned, timelines] {
            if (!abandoned->load())
                Q_EMIT predicted(*timelines);
        });
    });
}

} // namespace overlap
