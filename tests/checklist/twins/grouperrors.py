# SPDX-License-Identifier: GPL-3.0-or-later


async def slow_to_be_cancelled():
    """Waits, is cancelled, cleans up for 0.5 s and lets the cancellation go on; meanwhile a child has failed."""
    async with asyncio.TaskGroup() as group:
        group.create_task(failing(0.3))
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.5)


async def nested(outer_fails, inner_fails):
    """Two groups, the inner one in the body of the outer one, with a failing child each."""
    async with asyncio.TaskGroup() as outer:
        outer.create_task(failing(outer_fails))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(failing(inner_fails))


async def failing_body(waits):
    async def runner():
        async with asyncio.TaskGroup() as group:
            tasks.append(group.create_task(giving(42, 1)))
            tasks.append(group.create_task(giving(11, 2)))
            if waits:
                await asyncio.sleep(0.1)
            raise Broken("body")

    tasks = []
    await ended(runner())
    print(f"{state(tasks[0])} {state(tasks[1])}")


async def five_failing():
    async with asyncio.TaskGroup() as group:
        for _ in range(5):
            group.create_task(failing_at_the_end(10))
        await asyncio.sleep(10)


class Database:
    """Its exit fails."""

    async def __aenter__(self):
        pass

    async def __aexit__(self, kind, error, traceback):
        print(f"closing: {text(error)}")
        raise Broken("closing")


async def throwing(error):
    """What is thrown instead of a cancellation."""
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise error


async def both_fail(error):
    """A child fails; the body, cancelled for that, fails too."""

    async def runner():
        async with asyncio.TaskGroup() as group:
            group.create_task(failing(0.1))
            await throwing(error)

    await ended(runner())


class TestTaskGroup:
    async def test_taskgroup_08():
        await cancelled_soon(five_failing())

    async def test_taskgroup_09():
        await failing_body(True)

    async def test_taskgroup_10():
        await failing_body(False)

    async def test_taskgroup_11():
        async def runner():
            async with asyncio.TaskGroup():
                await five_failing()

        await cancelled_soon(runner())

    async def test_taskgroup_12():
        async def runner():
            async with asyncio.TaskGroup() as group:
                group.create_task(nap(10))
                await five_failing()

        await cancelled_soon(runner())

    async def test_taskgroup_13():
        await ended(asyncio.create_task(nested(0.1, 10)))

    async def test_taskgroup_14():
        await ended(asyncio.create_task(nested(10, 0.1)))

    async def test_taskgroup_15():
        await cancelled_soon(slow_to_be_cancelled())

    async def test_taskgroup_16():
        async def runner():
            await asyncio.create_task(slow_to_be_cancelled())

        await cancelled_soon(runner())

    async def test_taskgroup_18():
        async def runner():
            async with asyncio.TaskGroup():
                await throwing(Broken("weird"))

        await cancelled_soon(runner())

    async def test_taskgroup_19():
        await both_fail(Broken("body"))

    async def test_taskgroup_20a():
        await both_fail(Odd())

    async def test_taskgroup_21a():
        async def odd():
            await asyncio.sleep(0.1)
            raise Odd

        async def runner():
            async with asyncio.TaskGroup() as group:
                group.create_task(odd())
                await throwing(Broken("body"))

        await ended(runner())

    async def test_taskgroup_no_create_task_after_failure():
        async def late(group):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                coroutine = failing(0.001)
                attempt(lambda: group.create_task(coroutine))
                coroutine.close()

        async def runner():
            async with asyncio.TaskGroup() as group:
                group.create_task(failing(0.001))
                group.create_task(late(group))

        await ended(runner())

    async def test_taskgroup_context_manager_exit_raises():
        async def runner():
            async with asyncio.TaskGroup() as group:
                async with Database():
                    group.create_task(failing(0))
                    await asyncio.sleep(1)

        await ended(runner())
        print(f"cancelling {asyncio.current_task().cancelling()}")
