# SPDX-License-Identifier: GPL-3.0-or-later


async def take(semaphore, number):
    await semaphore.acquire()
    print(f"{number} has one")


async def take_twice(semaphore, number):
    """Takes it, gives it back and takes it again."""
    await take(semaphore, number)
    semaphore.release()
    await take(semaphore, number)


async def in_turn(semaphore, number):
    for turn in (1, 2):
        await semaphore.acquire()
        print(f"{number} has one, round {turn}")
        await asyncio.sleep(0.01)
        semaphore.release()


def takers(semaphore, count):
    return [asyncio.create_task(take(semaphore, number)) for number in range(1, count + 1)]


def print_states(tasks):
    print(text([state(task) for task in tasks]))


class SemaphoreTests:
    async def test_initial_value_zero():
        print(f"locked {asyncio.Semaphore(0).locked()}")

    async def test_semaphore_value():
        attempt(lambda: asyncio.Semaphore(-1))

    async def test_acquire():
        semaphore = asyncio.Semaphore(3)
        await semaphore.acquire()
        await semaphore.acquire()
        print(f"locked {semaphore.locked()}")
        tasks = takers(semaphore, 3)
        await asyncio.sleep(0)
        print(f"locked {semaphore.locked()}")
        tasks.append(asyncio.create_task(take(semaphore, 4)))
        semaphore.release()
        semaphore.release()
        print(f"locked {semaphore.locked()}")
        await asyncio.sleep(0)
        print(f"locked {semaphore.locked()}")
        print_states(tasks)
        semaphore.release()
        await asyncio.gather(*tasks)

    async def test_acquire_cancel():
        semaphore = asyncio.Semaphore()
        await semaphore.acquire()
        task = asyncio.create_task(take(semaphore, 1))
        loop().call_soon(task.cancel)
        await ended(task)
        semaphore.release()
        print(f"locked {semaphore.locked()}")

    async def test_acquire_cancel_before_awoken():
        semaphore = asyncio.Semaphore(0)
        tasks = takers(semaphore, 4)
        await asyncio.sleep(0)
        tasks[0].cancel()
        tasks[1].cancel()
        semaphore.release()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print_states(tasks)
        tasks[2].cancel()
        tasks[3].cancel()
        await asyncio.sleep(0)
        print_states(tasks)

    async def test_acquire_hang():
        semaphore = asyncio.Semaphore(0)
        tasks = takers(semaphore, 2)
        await asyncio.sleep(0)
        tasks[0].cancel()
        semaphore.release()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(f"locked {semaphore.locked()}")
        print_states(tasks)

    async def test_acquire_no_hang():
        async def cancelling():
            async with semaphore:
                await asyncio.sleep(0)
            second.cancel()

        semaphore = asyncio.Semaphore(1)
        first = asyncio.create_task(cancelling())
        second = asyncio.create_task(take(semaphore, 2))
        await asyncio.gather(first, second, return_exceptions=True)
        print(f"{state(first)} {state(second)}")
        await ended(asyncio.wait_for(take(semaphore, 3), 1))

    async def test_release_no_waiters():
        semaphore = asyncio.Semaphore()
        await semaphore.acquire()
        print(f"locked {semaphore.locked()}")
        semaphore.release()
        print(f"locked {semaphore.locked()}")

    async def test_acquire_fifo_order():
        semaphore = asyncio.Semaphore(1)
        async with asyncio.TaskGroup() as group:
            for number in (1, 2, 3):
                group.create_task(in_turn(semaphore, number))

    async def test_acquire_fifo_order_2():
        semaphore = asyncio.Semaphore(1)
        first = asyncio.create_task(take(semaphore, 1))
        second = asyncio.create_task(take_twice(semaphore, 2))
        third = asyncio.create_task(take(semaphore, 3))
        await asyncio.sleep(0)
        semaphore.release()
        semaphore.release()
        await asyncio.gather(first, second, third)

    async def test_acquire_fifo_order_3():
        semaphore = asyncio.Semaphore(0)
        tasks = takers(semaphore, 3)
        await asyncio.sleep(0)
        tasks[0].cancel()
        await asyncio.sleep(0)
        semaphore.release()
        semaphore.release()
        await asyncio.gather(*tasks, return_exceptions=True)
        print_states(tasks)
