// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/checklist.h"

using namespace overlap;

namespace {

constexpr const char *noCondition =
    "not offered: Condition; on one thread a Lock, an Event or a Queue says it more plainly";
constexpr const char *noBarrier = "not offered: Barrier; no lesson needs one, gather and TaskGroup wait for all";

const NotMirrored notMirrored[] = {
    {"ConditionTests.test_wait", noCondition},
    {"ConditionTests.test_wait_cancel", noCondition},
    {"ConditionTests.test_wait_cancel_contested", noCondition},
    {"ConditionTests.test_wait_cancel_after_notify", noCondition},
    {"ConditionTests.test_wait_unacquired", noCondition},
    {"ConditionTests.test_wait_for", noCondition},
    {"ConditionTests.test_wait_for_unacquired", noCondition},
    {"ConditionTests.test_notify", noCondition},
    {"ConditionTests.test_notify_all", noCondition},
    {"ConditionTests.test_notify_unacquired", noCondition},
    {"ConditionTests.test_notify_all_unacquired", noCondition},
    {"ConditionTests.test_repr", noCondition},
    {"ConditionTests.test_context_manager", noCondition},
    {"ConditionTests.test_explicit_lock", noCondition},
    {"ConditionTests.test_ambiguous_loops", noCondition},
    {"ConditionTests.test_timeout_in_block", noCondition},
    {"BarrierTests.test_barrier", noBarrier},
    {"BarrierTests.test_repr", noBarrier},
    {"BarrierTests.test_barrier_parties", noBarrier},
    {"BarrierTests.test_context_manager", noBarrier},
    {"BarrierTests.test_filling_one_task", noBarrier},
    {"BarrierTests.test_filling_one_task_twice", noBarrier},
    {"BarrierTests.test_filling_task_by_task", noBarrier},
    {"BarrierTests.test_filling_tasks_wait_twice", noBarrier},
    {"BarrierTests.test_filling_tasks_check_return_value", noBarrier},
    {"BarrierTests.test_draining_state", noBarrier},
    {"BarrierTests.test_blocking_tasks_while_draining", noBarrier},
    {"BarrierTests.test_filling_tasks_cancel_one", noBarrier},
    {"BarrierTests.test_reset_barrier", noBarrier},
    {"BarrierTests.test_reset_barrier_while_tasks_waiting", noBarrier},
    {"BarrierTests.test_reset_barrier_when_tasks_half_draining", noBarrier},
    {"BarrierTests.test_reset_barrier_when_tasks_half_draining_half_blocking", noBarrier},
    {"BarrierTests.test_reset_barrier_while_tasks_waiting_and_waiting_again", noBarrier},
    {"BarrierTests.test_reset_barrier_while_tasks_draining", noBarrier},
    {"BarrierTests.test_abort_barrier", noBarrier},
    {"BarrierTests.test_abort_barrier_when_tasks_half_draining_half_blocking", noBarrier},
    {"BarrierTests.test_abort_barrier_when_exception", noBarrier},
    {"BarrierTests.test_abort_barrier_when_exception_then_resetting", noBarrier},
};

} // namespace

Chapter overlap::conditionsAndBarriers()
{
    return {"test_locks", "locks.py", {}, notMirrored};
}
