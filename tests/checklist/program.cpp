// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/gather.h"
#include "core/queue.h"
#include "core/taskgroup.h"
#include "core/timeouterror.h"
#include "core/waiter.h"

namespace overlap {

using namespace Qt::StringLiterals;

QString text(const std::exception_ptr &error)
{
    if (!error)
        return u"None"_s;
    try {
        std::rethrow_exception(error);
    } catch (const Broken &broken) {
        return u"broken %1"_s.arg(QString::fromUtf8(broken.what()));
    } catch (const Odd &) {
        return u"odd"_s;
    } catch (const Cancelled &) {
        return u"cancelled"_s;
    } catch (const TimeoutError &) {
        return u"timed out"_s;
    } catch (const QueueEmpty &) {
        return u"empty"_s;
    } catch (const QueueFull &) {
        return u"full"_s;
    } catch (const UsageError &) {
        return u"refused"_s;
    } catch (const ExceptionGroup &group) {
        QStringList texts;
        for (const std::exception_ptr &one : group.exceptions())
            texts += text(one);
        return u"group (%1)"_s.arg(texts.join(u", "));
    }
}

QString text(std::optional<TimePoint> time)
{
    if (!time)
        return u"None"_s;
    return u"%1 ms"_s.arg(std::chrono::round<std::chrono::milliseconds>(time->time_since_epoch()).count());
}

Operation<> allEnded(std::vector<Ref<FutureBase>> futures, std::source_location where)
{
    const Ref<GatherFuture> all(new GatherFuture(true));
    for (Ref<FutureBase> &future : futures)
        all->add(std::move(future));
    all->close();
    co_await BareAwaiter(Ref<FutureBase>(all.data()), where);
}

} // namespace overlap
