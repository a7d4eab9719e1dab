# SPDX-License-Identifier: GPL-3.0-or-later


async def producer(queue, count):
    """Puts 0, 1, 2 and so on."""
    for item in range(count):
        await queue.put(item)
        print(f"put {item}")


async def consumer(queue, count):
    for _ in range(count):
        item = await queue.get()
        print(f"got {item}")


async def worker(queue, total, running):
    while running[0]:
        item = await queue.get()
        total[0] += item
        queue.task_done()


class QueueBasicTests:
    async def test_empty():
        queue = asyncio.Queue()
        print(f"empty {queue.empty()}")
        await queue.put(1)
        print(f"empty {queue.empty()}")
        await ended(queue.get())
        print(f"empty {queue.empty()}")

    async def test_full():
        unlimited = asyncio.Queue()
        limited = asyncio.Queue(1)
        print(f"full {unlimited.full()} {limited.full()}")
        await unlimited.put(1)
        await limited.put(1)
        print(f"full {unlimited.full()} {limited.full()}")

    async def test_order():
        queue = asyncio.Queue()
        for item in [1, 3, 2]:
            await queue.put(item)
        await consumer(queue, 3)

    async def test_maxsize():
        queue = asyncio.Queue(2)
        task = asyncio.create_task(producer(queue, 3))
        for _ in range(2):
            await asyncio.sleep(0)
        print(f"putter {state(task)}, {queue.qsize()} items")
        await ended(queue.get())
        await asyncio.sleep(0)
        print(f"putter {state(task)}, {queue.qsize()} items")
        await consumer(queue, 2)
        await ended(task)


class QueueGetTests:
    async def test_blocking_get():
        queue = asyncio.Queue()
        queue.put_nowait(1)
        await ended(queue.get())

    async def test_nonblocking_get():
        queue = asyncio.Queue()
        queue.put_nowait(1)
        attempt(queue.get_nowait)

    async def test_nonblocking_get_exception():
        attempt(asyncio.Queue().get_nowait)


class QueuePutTests:
    async def test_blocking_put():
        queue = asyncio.Queue()
        await ended(queue.put(1))
        await ended(queue.get())

    async def test_nonblocking_put():
        queue = asyncio.Queue()
        attempt(lambda: queue.put_nowait(1))
        attempt(queue.get_nowait)

    async def test_nonblocking_put_exception():
        queue = asyncio.Queue(1)
        attempt(lambda: queue.put_nowait(1))
        attempt(lambda: queue.put_nowait(2))
        print(f"{queue.qsize()} items")


class _QueueJoinTestMixin:
    async def test_task_done_underflow():
        attempt(asyncio.Queue().task_done)

    async def test_task_done():
        queue = asyncio.Queue()
        for item in range(100):
            queue.put_nowait(item)
        total = [0]
        running = [True]
        async with asyncio.TaskGroup() as group:
            group.create_task(worker(queue, total, running))
            group.create_task(worker(queue, total, running))
            await queue.join()
            print(f"sum {total[0]}")
            running[0] = False
            queue.put_nowait(0)
            queue.put_nowait(0)

    async def test_join_empty_queue():
        queue = asyncio.Queue()
        await ended(queue.join())
        await ended(queue.join())
