// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shield.h"

namespace overlap {

ShieldFuture::ShieldFuture(Ref<FutureBase> inner)
    : FutureBase(inner->reason(), inner->resource(), inner->queueWait()), m_inner(std::move(inner))
{
    const CallbackId watching =
        m_inner->addDoneCallback([self = Ref<ShieldFuture>(this)](FutureBase *done) { self->innerDone(*done); });
    addDoneCallback([inner = m_inner, watching](FutureBase *) { inner->removeDoneCallback(watching); });
}

void ShieldFuture::innerDone(const FutureBase &inner)
{
    if (isDone()) {
        (void)inner.error(); // nobody else may be left to take it
        return;
    }
    if (inner.isCancelled())
        cancel();
    else if (inner.isFailed())
        setError(inner.error());
    else
        setDone();
}

} // namespace overlap
