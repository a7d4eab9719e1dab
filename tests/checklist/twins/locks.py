# SPDX-License-Identifier: GPL-3.0-or-later


async def take(lock, number):
    """Takes the lock and keeps it."""
    await lock.acquire()
    print(f"{number} has it")


async def hold(lock, number, done):
    """Takes the lock, gives it back once `done` is."""
    async with lock:
        print(f"{number} has it")
        await done


async def see(event, number):
    await event.wait()
    print(f"{number} saw it")


async def acquire(lock):
    """Its result is always True, and nothing in C++."""
    await lock.acquire()


class LockTests:
    async def test_acquire():
        lock = asyncio.Lock()
        await ended(acquire(lock))
        first = asyncio.create_task(take(lock, 1))
        second = asyncio.create_task(take(lock, 2))
        await asyncio.sleep(0)
        print("nobody yet")
        lock.release()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print("one")
        third = asyncio.create_task(take(lock, 3))
        lock.release()
        await asyncio.sleep(0)
        print("two")
        lock.release()
        await asyncio.sleep(0)
        print(f"three: {state(first)} {state(second)} {state(third)}")

    async def test_acquire_cancel():
        lock = asyncio.Lock()
        await lock.acquire()
        task = asyncio.create_task(lock.acquire())
        loop().call_soon(task.cancel)
        await ended(task)
        lock.release()
        await ended(acquire(lock))

    async def test_cancel_race():
        lock = asyncio.Lock()
        done = future()
        now = future()
        now.set_result(None)
        a = asyncio.create_task(hold(lock, 1, done))
        b = asyncio.create_task(hold(lock, 2, now))
        c = asyncio.create_task(hold(lock, 3, now))
        await asyncio.sleep(0)
        print(f"locked {lock.locked()}")
        done.set_result(None)
        b.cancel()
        await asyncio.sleep(0)
        print(f"locked {lock.locked()}: {state(a)} {state(b)} {state(c)}")
        await ended(c)
        print(f"locked {lock.locked()}")

    async def test_cancel_release_race():
        def trigger():
            first.cancel()
            lock.release()

        lock = asyncio.Lock()
        await lock.acquire()
        first = asyncio.create_task(take(lock, 1))
        second = asyncio.create_task(take(lock, 2))
        third = asyncio.create_task(take(lock, 3))
        await asyncio.sleep(0)
        loop().call_soon(trigger)
        await ended(first)
        print(f"{state(first)} {state(second)} {state(third)}")
        third.cancel()
        await asyncio.sleep(0)
        print(state(third))

    async def test_finished_waiter_cancelled():
        lock = asyncio.Lock()
        await lock.acquire()
        first = asyncio.create_task(take(lock, 1))
        await asyncio.sleep(0)
        second = asyncio.create_task(take(lock, 2))
        first.cancel()
        lock.release()
        await asyncio.sleep(0)
        print(f"locked {lock.locked()}: {state(first)} {state(second)}")
        await ended(second)

    async def test_release_not_acquired():
        attempt(asyncio.Lock().release)

    async def test_release_no_waiters():
        lock = asyncio.Lock()
        await lock.acquire()
        print(f"locked {lock.locked()}")
        lock.release()
        print(f"locked {lock.locked()}")

    async def test_context_manager():
        lock = asyncio.Lock()
        print(f"locked {lock.locked()}")
        async with lock:
            print(f"locked {lock.locked()}")
        print(f"locked {lock.locked()}")


class EventTests:
    async def test_wait():
        event = asyncio.Event()
        print(f"set {event.is_set()}")
        first = asyncio.create_task(see(event, 1))
        second = asyncio.create_task(see(event, 2))
        await asyncio.sleep(0)
        third = asyncio.create_task(see(event, 3))
        event.set()
        await asyncio.sleep(0)
        print(f"{state(first)} {state(second)} {state(third)}")

    async def test_wait_on_set():
        event = asyncio.Event()
        event.set()
        await see(event, 1)

    async def test_wait_cancel():
        event = asyncio.Event()
        task = asyncio.create_task(see(event, 1))
        loop().call_soon(task.cancel)
        await ended(task)
        event.set()
        await asyncio.sleep(0)

    async def test_clear():
        event = asyncio.Event()
        print(f"set {event.is_set()}")
        event.set()
        print(f"set {event.is_set()}")
        event.clear()
        print(f"set {event.is_set()}")

    async def test_clear_with_waiters():
        event = asyncio.Event()
        task = asyncio.create_task(see(event, 1))
        await asyncio.sleep(0)
        event.set()
        event.clear()
        print(f"set {event.is_set()}")
        event.set()
        event.set()
        await asyncio.sleep(0)
        print(state(task))
