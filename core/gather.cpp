// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gather.h"

namespace overlap {

GatherFuture::GatherFuture(bool returnErrors) : FutureBase(WaitReason::Task), m_returnErrors(returnErrors) { }

void GatherFuture::add(Ref<FutureBase> child)
{
    child->addDoneCallback([self = Ref<GatherFuture>(this)](FutureBase *done) { self->childDone(*done); });
    m_children.push_back(std::move(child));
}

void GatherFuture::close()
{
    if (m_children.empty())
        setDone();
}

bool GatherFuture::cancel()
{
    if (isDone())
        return false;
    bool any = false;
    for (const Ref<FutureBase> &child : m_children)
        any |= child->cancel();
    // The gather ends by its children ending, not here: a child may refuse.
    m_cancelRequested |= any;
    return any;
}

void GatherFuture::recordAwaited(TaskId waiter) const
{
    for (const Ref<FutureBase> &child : m_children)
        recordAwaited(waiter, EventKind::AwaitsAll, *child);
}

void GatherFuture::childDone(const FutureBase &child)
{
    ++m_ended;
    if (isDone()) {
        (void)child.error(); // taken: the gather has failed already
        return;
    }
    if (m_returnErrors)
        (void)child.error();
    if (!m_returnErrors && child.isCancelled()) {
        setError(std::make_exception_ptr(Cancelled()));
        return;
    }
    if (!m_returnErrors && child.isFailed()) {
        setError(child.error());
        return;
    }
    if (m_ended < m_children.size())
        return;
    if (m_cancelRequested)
        setError(std::make_exception_ptr(Cancelled()));
    else
        setDone();
}

} // namespace overlap
