# SPDX-License-Identifier: GPL-3.0-or-later


async def put(queue, item):
    await queue.put(item)
    print(f"put {item}")


async def get(queue):
    item = await queue.get()
    print(f"got {item}")


async def put_all(queue, count):
    for item in range(count):
        await put(queue, item)


async def get_all(queue, count):
    for _ in range(count):
        await get(queue)


class QueueGetTests:
    async def test_get_with_putters():
        queue = asyncio.Queue(1)
        await queue.put(1)
        putter = asyncio.create_task(put(queue, 2))
        await asyncio.sleep(0)
        await ended(queue.get())
        print(f"{state(putter)}, {queue.qsize()} items")
        await ended(putter)
        print(f"{queue.qsize()} items")

    async def test_blocking_get_wait():
        async def getter():
            started.set()
            await get(queue)

        queue = asyncio.Queue()
        started = asyncio.Event()
        task = asyncio.create_task(getter())
        await started.wait()
        print(state(task))
        loop().call_later(0.01, queue.put_nowait, 1)
        await ended(task)

    async def test_get_cancelled_race():
        queue = asyncio.Queue()
        first = asyncio.create_task(get(queue))
        second = asyncio.create_task(get(queue))
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.sleep(0)
        print(f"{state(first)} {state(second)}")
        await queue.put(1)
        await asyncio.sleep(0)
        await ended(second)

    async def test_get_with_waiting_putters():
        queue = asyncio.Queue(1)
        asyncio.create_task(put(queue, 1))
        asyncio.create_task(put(queue, 2))
        await get(queue)
        await get(queue)
        await asyncio.sleep(0)

    async def test_why_are_getters_waiting():
        queue = asyncio.Queue(1)
        async with asyncio.TaskGroup() as group:
            group.create_task(put_all(queue, 5))
            group.create_task(get_all(queue, 5))

    async def test_cancelled_getters_not_being_held_in_self_getters():
        queue = asyncio.Queue(5)
        await ended(asyncio.wait_for(queue.get(), 0.1))
        getter = asyncio.create_task(get(queue))
        await asyncio.sleep(0)
        queue.put_nowait(1)
        await ended(getter)


class QueuePutTests:
    async def test_blocking_put_wait():
        async def putter():
            started.set()
            await put(queue, 1)
            await put(queue, 2)

        queue = asyncio.Queue(1)
        started = asyncio.Event()
        loop().call_later(0.01, attempt, queue.get_nowait)
        task = asyncio.create_task(putter())
        await started.wait()
        print(state(task))
        await ended(task)

    async def test_get_cancel_drop_one_pending_reader():
        queue = asyncio.Queue()
        reader = asyncio.create_task(queue.get())
        await asyncio.sleep(0)
        queue.put_nowait(1)
        queue.put_nowait(2)
        reader.cancel()
        await ended(reader)
        await ended(asyncio.create_task(queue.get()))

    async def test_get_cancel_drop_many_pending_readers():
        queue = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            first = group.create_task(get(queue))
            group.create_task(get(queue))
            third = group.create_task(get(queue))
            await asyncio.sleep(0)
            queue.put_nowait(1)
            queue.put_nowait(2)
            first.cancel()
            await ended(first)
            await ended(third)

    async def test_put_cancel_drop():
        queue = asyncio.Queue(1)
        queue.put_nowait(1)
        writer = asyncio.create_task(queue.put(2))
        await asyncio.sleep(0)
        attempt(queue.get_nowait)
        writer.cancel()
        await ended(writer)
        print(f"{queue.qsize()} items")
        await ended(asyncio.create_task(queue.put(3)))
        attempt(queue.get_nowait)
        print(f"{queue.qsize()} items")

    async def test_put_cancelled():
        queue = asyncio.Queue()
        task = asyncio.create_task(put(queue, 1))
        await ended(queue.get())
        print(state(task))

    async def test_put_cancelled_race():
        queue = asyncio.Queue(1)
        first = asyncio.create_task(put(queue, 1))
        second = asyncio.create_task(put(queue, 2))
        third = asyncio.create_task(put(queue, 3))
        await asyncio.sleep(0)
        print(f"{state(first)} {state(second)} {state(third)}")
        third.cancel()
        await asyncio.sleep(0)
        print(f"{state(first)} {state(second)} {state(third)}")
        attempt(queue.get_nowait)
        await asyncio.sleep(0)
        attempt(queue.get_nowait)
        await ended(second)

    async def test_put_with_waiting_getters():
        queue = asyncio.Queue()
        getter = asyncio.create_task(get(queue))
        await asyncio.sleep(0)
        await put(queue, 1)
        await ended(getter)

    async def test_why_are_putters_waiting():
        async def getter():
            await asyncio.sleep(0)
            for _ in range(queue.qsize()):
                attempt(queue.get_nowait)

        queue = asyncio.Queue(2)
        async with asyncio.TaskGroup() as group:
            group.create_task(getter())
            for item in range(4):
                group.create_task(put(queue, item))

    async def test_cancelled_puts_not_being_held_in_self_putters():
        queue = asyncio.Queue(1)
        queue.put_nowait(1)
        first = asyncio.create_task(put(queue, 2))
        second = asyncio.create_task(put(queue, 3))
        await asyncio.sleep(0)
        first.cancel()
        await ended(first)
        attempt(queue.get_nowait)
        await ended(second)
        attempt(queue.get_nowait)

    async def test_cancelled_put_silence_value_error_exception():
        queue = asyncio.Queue(1)
        queue.put_nowait(1)
        putter = asyncio.create_task(put(queue, 2))
        following = asyncio.create_task(put(queue, 3))
        await asyncio.sleep(0)
        attempt(queue.get_nowait)
        putter.cancel()
        await ended(putter)
        await ended(following)
        print(f"{queue.qsize()} items")
