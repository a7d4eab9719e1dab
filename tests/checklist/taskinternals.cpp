// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

using namespace overlap;

namespace {

constexpr const char *noRepr = "repr() of Python objects";
constexpr const char *noMessage = "messages of cancellations: Cancelled has none";
constexpr const char *noChain = "__context__ and tracebacks: errors of C++ are not chained";
constexpr const char *oneLoop = "a second loop, or none: a program runs in the one loop of its run";
constexpr const char *refused = "arguments of a wrong type: the compiler refuses them";
constexpr const char *noContext = "contextvars: not offered";
constexpr const char *noGc = "weak references and the garbage collector";
constexpr const char *inside = "the inside of Python objects: classes, attributes, the C module";
constexpr const char *noThreads = "not offered: run_coroutine_threadsafe; a program is called from its own loop only";
constexpr const char *noVariables = "environment variables of Python; setDebug() says it here";
constexpr const char *noSetters = "setting the result of a task: its handle offers no way to";

template<typename T>
concept Awaitable = Started<T> || Startable<T>;
static_assert(!Awaitable<int> && !Awaitable<QString> && Awaitable<TaskHandle<>> && Awaitable<Operation<>>);

template<typename T>
concept Settable = requires(T handle) { handle.setResult(); };
static_assert(!Settable<TaskHandle<>> && Settable<Future<>>);

const NotMirrored notMirrored[] = {
    {"BaseTaskTests.test_generic_alias", inside},
    {"BaseTaskTests.test_task_cancel_message_getter", noMessage},
    {"BaseTaskTests.test_task_cancel_message_setter", noMessage},
    {"BaseTaskTests.test_task_del_collect", noGc},
    {"BaseTaskTests.test_other_loop_future", oneLoop},
    {"BaseTaskTests.test_ensure_future_neither", refused},
    {"BaseTaskTests.test_ensure_future_error_msg", oneLoop},
    {"BaseTaskTests.test_get_stack", noChain},
    {"BaseTaskTests.test_task_repr", noRepr},
    {"BaseTaskTests.test_task_repr_name_not_str", refused},
    {"BaseTaskTests.test_task_repr_wait_for", noRepr},
    {"BaseTaskTests.test_exception_chaining_after_await", noChain},
    {"BaseTaskTests.test_exception_chaining_after_await_with_context_cycle", noChain},
    {"BaseTaskTests.test_cancellation_exception_context", noChain},
    {"BaseTaskTests.test_cancel_traceback_for_future_result", noChain},
    {"BaseTaskTests.test_cancel_traceback_for_future_exception", noChain},
    {"BaseTaskTests.test_stop_while_run_in_complete", "stop() from within the program: a run ends with its main task"},
    {"BaseTaskTests.test_log_traceback", inside},
    {"BaseTaskTests.test_as_completed_coroutine_without_loop", oneLoop},
    {"BaseTaskTests.test_task_set_methods", noSetters},
    {"BaseTaskTests.test_iscoroutinefunction", "iscoroutinefunction(): the type of a function says it"},
    {"BaseTaskTests.test_shield_coroutine_without_loop", oneLoop},
    {"BaseTaskTests.test_shield_coroutine_use_global_loop", oneLoop},
    {"BaseTaskTests.test_as_completed_invalid_args", refused},
    {"BaseTaskTests.test_log_destroyed_pending_task", noGc},
    {"BaseTaskTests.test_task_source_traceback", noChain},
    {"BaseTaskTests.test_exception_traceback", noChain},
    {"BaseTaskTests.test_error_in_call_soon", "a loop whose call_soon fails: ours cannot"},
    {"BaseTaskTests.test_create_task_with_noncoroutine", refused},
    {"BaseTaskTests.test_create_task_with_asynclike_function", "objects that only act like coroutines"},
    {"BaseTaskTests.test_context_1", noContext},
    {"BaseTaskTests.test_context_2", noContext},
    {"BaseTaskTests.test_context_3", noContext},
    {"BaseTaskTests.test_context_4", noContext},
    {"BaseTaskTests.test_context_5", noContext},
    {"BaseTaskTests.test_context_6", noContext},
    {"BaseTaskTests.test_get_coro", inside},
    {"add_subclass_tests.test_subclasses_ctask_cfuture", inside},
    {"SetMethodsTest.test_set_result_causes_invalid_state", noSetters},
    {"SetMethodsTest.test_set_exception_causes_invalid_state", noSetters},
    {"CTask_CFuture_Tests.test_refleaks_in_task___init__", inside},
    {"CTask_CFuture_Tests.test_del__log_destroy_pending_segfault", inside},
    {"CTask_Future_Tests.test_foobar", inside},
    {"BaseTaskIntrospectionTests.test__register_task_1", inside},
    {"BaseTaskIntrospectionTests.test__register_task_2", inside},
    {"BaseTaskIntrospectionTests.test__register_task_3", inside},
    {"BaseTaskIntrospectionTests.test__enter_task", inside},
    {"BaseTaskIntrospectionTests.test__enter_task_failure", inside},
    {"BaseTaskIntrospectionTests.test__leave_task", inside},
    {"BaseTaskIntrospectionTests.test__leave_task_failure1", inside},
    {"BaseTaskIntrospectionTests.test__leave_task_failure2", inside},
    {"BaseTaskIntrospectionTests.test__unregister_task", inside},
    {"BaseTaskIntrospectionTests.test__unregister_task_not_registered", inside},
    {"BaseCurrentLoopTests.test_current_task_no_running_loop", oneLoop},
    {"BaseCurrentLoopTests.test_current_task_no_running_loop_implicit", oneLoop},
    {"BaseCurrentLoopTests.test_current_task_with_implicit_loop", oneLoop},
    {"GenericTaskTests.test_asyncio_module_compiled", inside},
    {"GatherTestsBase.test_env_var_debug", noVariables},
    {"FutureGatherTests.test_constructor_empty_sequence_without_loop", oneLoop},
    {"FutureGatherTests.test_constructor_empty_sequence_use_global_loop", oneLoop},
    {"FutureGatherTests.test_constructor_heterogenous_futures", oneLoop},
    {"CoroutineGatherTests.test_constructor_without_loop", oneLoop},
    {"CoroutineGatherTests.test_constructor_use_global_loop", oneLoop},
    {"CoroutineGatherTests.test_issue46672", refused},
    {"RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe", noThreads},
    {"RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_with_exception", noThreads},
    {"RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_with_timeout", noThreads},
    {"RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_task_cancelled", noThreads},
    {"RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_task_factory_exception", noThreads},
};

} // namespace

Chapter overlap::taskInternals()
{
    return {"test_tasks", "tasks.py", {}, notMirrored};
}
