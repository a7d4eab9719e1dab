// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace overlap {

/// Predicts variants by running them virtually: at once if that is quick, otherwise on a worker thread, where the
/// newest request wins. Lives on the window's thread.
class Predictor : public QObject
{
    Q_OBJECT
public:
    explicit Predictor(QObject *parent = nullptr);

    /// Abandons what is being worked on and waits for the worker, which gives up within a few hundred callbacks.
    ~Predictor() override;

    /// Predicts `variants`, which outlive the predictor, and drops every earlier request. Returns the timelines if they
    /// were there within the time that a frame can spare; otherwise nothing, and predicted() comes later.
    std::vector<Timeline> predict(const std::vector<const Variant *> &variants, const KnobValues &values);

    /// Whether a worker has a request, be it the newest or one that it has yet to drop.
    bool isWorking() const { return m_worker.activeThreadCount() > 0; }

Q_SIGNALS:
    /// The timelines of the newest request, in its order.
    void predicted(const std::vector<overlap::Timeline> &timelines);

private:
    void predictOnWorker(const std::vector<const Variant *> &variants, const KnobValues &values);

    QThreadPool m_worker;
    std::shared_ptr<std::atomic<bool>> m_abandoned;
};

} // namespace overlap
