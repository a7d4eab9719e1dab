# SPDX-License-Identifier: GPL-3.0-or-later


async def limited(limit, delay):
    """A timeout around a nap."""
    await ended(within(limit, nap(delay)))
    print(f"expired {limit.expired()}")


class TimeoutTests:
    async def test_timeout_basic():
        await limited(asyncio.timeout(0.01), 10)

    async def test_timeout_at_basic():
        limit = asyncio.timeout_at(loop().time() + 0.01)
        await limited(limit, 10)
        print(moment(limit.when()))

    async def test_nested_timeouts():
        outer = asyncio.timeout_at(loop().time() + 0.01)
        inner = asyncio.timeout_at(loop().time() + 0.01)
        await ended(within(outer, noted(within(inner, nap(10)))))
        print(f"expired {outer.expired()} {inner.expired()}")

    async def test_waiter_cancelled():
        await ended(within(asyncio.timeout(0.01), noted(nap(10))))

    async def test_timeout_not_called():
        limit = asyncio.timeout(10)
        await limited(limit, 0.01)
        print(moment(limit.when()))

    async def test_timeout_disabled():
        limit = asyncio.timeout(None)
        await limited(limit, 0.01)
        print(moment(limit.when()))

    async def test_timeout_at_disabled():
        limit = asyncio.timeout_at(None)
        await limited(limit, 10)
        print(moment(limit.when()))

    async def test_timeout_zero():
        limit = asyncio.timeout(0)
        await limited(limit, 10)
        print(moment(limit.when()))

    async def test_timeout_zero_sleep_zero():
        limit = asyncio.timeout(0)
        await limited(limit, 0)
        print(moment(limit.when()))

    async def test_timeout_in_the_past_sleep_zero():
        await asyncio.sleep(20)
        limit = asyncio.timeout(-11)
        await limited(limit, 0)
        print(moment(limit.when()))

    async def test_foreign_exception_passed():
        async def body():
            raise Broken("body")

        limit = asyncio.timeout(0.01)
        await ended(within(limit, body()))
        print(f"expired {limit.expired()}")

    async def test_foreign_exception_on_timeout():
        async def body():
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise Broken("cleanup")

        limit = asyncio.timeout(0.01)
        await ended(within(limit, body()))
        print(f"expired {limit.expired()}")

    async def test_foreign_cancel_doesnt_timeout_if_not_expired():
        async def body():
            asyncio.current_task().cancel()
            await asyncio.sleep(10)

        limit = asyncio.timeout(10)
        await ended(within(limit, body()))
        print(f"expired {limit.expired()}")

    async def test_outer_task_is_not_cancelled():
        task = asyncio.create_task(limited(asyncio.timeout(0.001), 10))
        await task
        print(f"{state(task)}, cancelling {task.cancelling()}")

    async def test_nested_timeouts_concurrent():
        async def body():
            time.sleep(0.01)
            await asyncio.sleep(1)

        async def inner():
            await noted(within(asyncio.timeout(0.1), body()))

        await ended(within(asyncio.timeout(0.002), inner()))

    async def test_nested_timeouts_loop_busy():
        async def crunch():
            time.sleep(0.1)
            await asyncio.sleep(1)

        async def body():
            await ended(within(asyncio.timeout(0.01), crunch()))
            await asyncio.sleep(10)

        await ended(within(asyncio.timeout(0.1), body()))

    async def test_reschedule():
        limit = asyncio.timeout_at(loop().time() + 10)
        task = asyncio.create_task(limited(limit, 50))
        await asyncio.sleep(0)
        print(moment(limit.when()))
        limit.reschedule(loop().time() + 20)
        print(moment(limit.when()))
        await asyncio.sleep(15)
        limit.reschedule(None)
        print(moment(limit.when()))
        await asyncio.sleep(15)
        task.cancel()
        await task

    async def test_nested_timeout_in_finally():
        async def body():
            try:
                await asyncio.sleep(1)
            finally:
                await limited(asyncio.timeout(0.01), 10)

        await ended(within(asyncio.timeout(0.01), body()))

    async def test_timeout_after_cancellation():
        asyncio.current_task().cancel()
        await ended(asyncio.sleep(1))
        await limited(asyncio.timeout(0), 1)
        print(f"cancelling {asyncio.current_task().cancelling()}")

    async def test_cancel_in_timeout_after_cancellation():
        async def body():
            asyncio.current_task().cancel()
            await asyncio.sleep(2)

        asyncio.current_task().cancel()
        await ended(asyncio.sleep(1))
        await ended(within(asyncio.timeout(1), body()))
        print(f"cancelling {asyncio.current_task().cancelling()}")

    async def test_timeout_already_entered():
        limit = asyncio.timeout(0.01)
        async with limit:
            await ended(entered_again(limit))
        print(f"expired {limit.expired()}")

    async def test_timeout_double_enter():
        limit = asyncio.timeout(0.01)
        async with limit:
            pass
        await ended(entered_again(limit))

    async def test_timeout_finished():
        limit = asyncio.timeout(0.01)
        await limited(limit, 0)
        attempt(lambda: limit.reschedule(loop().time() + 0.02))

    async def test_timeout_expired():
        limit = asyncio.timeout(0.01)
        await limited(limit, 1)
        attempt(lambda: limit.reschedule(loop().time() + 0.02))

    async def test_timeout_expiring():
        async def body():
            await ended(asyncio.sleep(1))
            attempt(lambda: limit.reschedule(loop().time() + 0.02))

        limit = asyncio.timeout(0.01)
        await ended(within(limit, body()))
        print(f"expired {limit.expired()}, cancelling {asyncio.current_task().cancelling()}")

    async def test_timeout_not_entered():
        limit = asyncio.timeout(0.01)
        attempt(lambda: limit.reschedule(loop().time() + 0.02))
        print(f"expired {limit.expired()}")

    async def test_timeout_without_task():
        limit = asyncio.timeout(0.01)
        loop().call_soon(run_outside, limit.__aenter__())
        await asyncio.sleep(0)
        attempt(lambda: limit.reschedule(loop().time() + 0.02))
