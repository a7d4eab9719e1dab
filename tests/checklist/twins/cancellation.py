# SPDX-License-Identifier: GPL-3.0-or-later


async def awaiting(future):
    await future
    return 12


async def ignoring(first, second, third):
    """Awaits the second, whatever becomes of that, and then the third."""
    await first
    await ended(second)
    await third


async def limited(delay, limit):
    """A timeout made by hand, as the rules for uncancel() have it."""

    def expire():
        nonlocal timed_out
        timed_out = True
        task.cancel()

    timed_out = False
    task = asyncio.current_task()
    timer = loop().call_later(limit, expire)
    try:
        await asyncio.sleep(delay)
        print("block finished")
    except asyncio.CancelledError:
        if not timed_out or task.uncancel() > 0:
            raise
        print("timed out")
    timer.cancel()
    await asyncio.sleep(0)
    print(f"after the block, cancelling {task.cancelling()}")


async def ask_cancelled(starts):
    """Cancels a task that has started, if it `starts`, and asks what became of it."""
    task = asyncio.create_task(asyncio.sleep(10))
    if starts:
        await asyncio.sleep(0)
    task.cancel()
    attempt(task.exception)
    await ended(task)
    attempt(task.result)
    attempt(task.exception)


class BaseTaskTests:
    async def test_cancelling():
        task = asyncio.create_task(asyncio.sleep(10))
        for _ in range(2):
            print(f"cancelling {task.cancelling()}")
            print(f"cancel {task.cancel()}")
        await ended(task)
        print(f"cancelling {task.cancelling()}")

    async def test_uncancel_basic():
        async def stubborn():
            await ended(asyncio.sleep(10))
            print(f"uncancel {asyncio.current_task().uncancel()}")
            await asyncio.sleep(10)

        task = asyncio.create_task(stubborn())
        for _ in range(2):
            await asyncio.sleep(0.01)
            print(f"{state(task)}, cancelling {task.cancelling()}")
            task.cancel()
            print(f"{state(task)}, cancelling {task.cancelling()}")
        await ended(task)
        print(f"uncancel {task.uncancel()}, {state(task)}")

    async def test_uncancel_structured_blocks():
        await ended(asyncio.create_task(limited(10, 0.1)))
        await ended(asyncio.create_task(limited(0, 10)))

    async def test_cancel():
        task = asyncio.create_task(nap(10))
        loop().call_soon(task.cancel)
        await ended(task)
        print(f"{state(task)}, cancel {task.cancel()}")

    async def test_cancel_with_message_then_future_result():
        await ask_cancelled(True)

    async def test_cancel_with_message_then_future_exception():
        await ask_cancelled(True)

    async def test_cancel_with_message_before_starting_task():
        await ask_cancelled(False)

    async def test_cancel_yield():
        async def yielding():
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            print("not reached")

        task = asyncio.create_task(yielding())
        await asyncio.sleep(0)
        task.cancel()
        await ended(task)
        print(f"{state(task)}, cancel {task.cancel()}")

    async def test_cancel_inner_future():
        one = future()
        task = asyncio.create_task(awaiting(one))
        await asyncio.sleep(0)
        one.cancel()
        await ended(task)
        print(f"{state(one)} {state(task)}")

    async def test_cancel_both_task_and_inner_future():
        one = future()
        task = asyncio.create_task(awaiting(one))
        await asyncio.sleep(0)
        one.cancel()
        task.cancel()
        await ended(task)
        print(f"{state(one)} {state(task)}")

    async def test_cancel_task_catching():
        async def catching():
            await first
            try:
                await second
            except asyncio.CancelledError:
                return 42
            return 0

        first = future()
        second = future()
        task = asyncio.create_task(catching())
        await asyncio.sleep(0)
        first.set_result(None)
        await asyncio.sleep(0)
        task.cancel()
        print(f"{state(second)} {state(task)}")
        await ended(task)
        print(state(task))

    async def test_cancel_task_ignoring():
        first = future()
        second = future()
        third = future()
        task = asyncio.create_task(ignoring(first, second, third))
        await asyncio.sleep(0)
        first.set_result(None)
        await asyncio.sleep(0)
        task.cancel()
        print(f"{state(first)} {state(second)} {state(third)}")
        await asyncio.sleep(0)
        third.set_result(None)
        await ended(task)
        print(f"{state(third)} {state(task)}")

    async def test_cancel_current_task():
        async def self_cancelling():
            print(f"cancel {asyncio.current_task().cancel()}")
            await asyncio.sleep(100)
            print("not reached")

        task = asyncio.create_task(self_cancelling())
        await ended(task)
        print(f"{state(task)}, cancel {task.cancel()}")

    async def test_cancel_at_end():
        async def self_cancelling():
            asyncio.current_task().cancel()
            print("reached")
            return 12

        task = asyncio.create_task(self_cancelling())
        await ended(task)
        print(f"{state(task)}, cancel {task.cancel()}")

    async def test_cancel_awaited_task():
        async def waiting():
            await asyncio.sleep(0)
            asyncio.current_task().cancel()
            value = await nested
            print(f"not reached {value}")

        one = future()
        nested = asyncio.create_task(awaiting(one))
        task = asyncio.create_task(waiting())
        await ended(task)
        print(f"{state(task)} {state(nested)} {state(one)}")

    async def test_task_cancel_waiter_future():
        one = future()
        task = asyncio.create_task(awaiting(one))
        await asyncio.sleep(0)
        task.cancel()
        print(f"{state(one)} {state(task)}")
        await asyncio.sleep(0)
        print(f"{state(one)} {state(task)}")

    async def test_baseexception_during_cancel():
        async def odd():
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise Odd

        task = asyncio.create_task(odd())
        await asyncio.sleep(0)
        task.cancel()
        print(state(task))
        await ended(task)
        print(state(task))

    async def test_yield_future_passes_cancel():
        async def outer():
            await ended(noted(one))

        one = future()
        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        task.cancel()
        await ended(task)
        print(f"{state(one)} {state(task)}")
