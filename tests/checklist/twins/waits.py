# SPDX-License-Identifier: GPL-3.0-or-later


async def slow(duration):
    """Takes that long whatever happens: each cancellation makes it sleep again for what is left."""
    end = loop().time() + duration
    while loop().time() < end:
        try:
            await asyncio.sleep(end - loop().time())
        except asyncio.CancelledError:
            print("ignored")
    print("exited")


async def announced(started):
    """Says how it starts and ends."""
    print("started")
    started.set_result(None)
    try:
        await asyncio.sleep(10)
    except BaseException:
        print("stopped")
        raise
    return "done"


async def cleaning_up():
    """Takes some time to be cancelled."""
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.0001)
        print("cleaned up")


async def catching():
    await ended(asyncio.sleep(1))
    return 1


async def stubborn():
    """Sleeps three times, cancelled or not."""
    for _ in range(3):
        await ended(asyncio.sleep(0.3))
    return 42


async def less_than_zero(limit):
    started = future()
    task = asyncio.create_task(announced(started))
    await started
    await ended(asyncio.wait_for(task, limit))
    print(state(task))


class AsyncioWaitForTest:
    async def test_asyncio_wait_for_cancelled():
        task = asyncio.create_task(asyncio.wait_for(slow(0.2), 0.4))
        await asyncio.sleep(0)
        task.cancel()
        await ended(task)
        print(state(task))

    async def test_asyncio_wait_for_timeout():
        await ended(asyncio.wait_for(slow(0.2), 0.1))

    async def test_wait_for_timeout_less_then_0_or_0_future_done():
        one = future()
        one.set_result(1)
        await ended(asyncio.wait_for(one, 0))
        print(state(one))

    async def test_wait_for_timeout_less_then_0_or_0_coroutine_do_not_started():
        await ended(asyncio.wait_for(announced(future()), 0))

    async def test_wait_for_timeout_less_then_0_or_0():
        await less_than_zero(0)
        await less_than_zero(-1)

    async def test_wait_for():
        task = asyncio.create_task(announced(future()))
        await ended(asyncio.wait_for(task, 0.1))
        print(state(task))

    async def test_wait_for_race_condition():
        one = future()
        waiting = asyncio.wait_for(one, 0.2)
        loop().call_later(0.1, one.set_result, 1)
        await ended(waiting)

    async def test_wait_for_cancellation_race_condition():
        await ended(asyncio.wait_for(catching(), 0.01))

    async def test_wait_for_waits_for_task_cancellation():
        task = asyncio.create_task(cleaning_up())
        await ended(asyncio.wait_for(task, 0.0001))
        print(state(task))

    async def test_wait_for_waits_for_task_cancellation_w_timeout_0():
        task = asyncio.create_task(cleaning_up())
        await asyncio.sleep(0.0001)
        await ended(asyncio.wait_for(task, 0))
        print(state(task))

    async def test_wait_for_reraises_exception_during_cancellation():
        async def failing():
            try:
                await asyncio.sleep(0.2)
            except asyncio.CancelledError:
                raise Broken("cleanup")

        await ended(asyncio.wait_for(asyncio.create_task(failing()), 0.0001))

    async def test_wait_for_self_cancellation():
        inner = asyncio.create_task(stubborn())
        task = asyncio.create_task(asyncio.wait_for(inner, 0.1))
        await asyncio.sleep(0.2)
        task.cancel()
        await ended(task)
        print(f"{state(task)} {state(inner)}")
        await ended(inner)

    async def test_cancel_wait_for():
        async def forever():
            await future()

        inner = asyncio.create_task(forever())
        task = asyncio.create_task(asyncio.wait_for(inner, 60))
        loop().call_soon(task.cancel)
        await ended(task)
        print(state(inner))
