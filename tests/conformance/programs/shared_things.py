import asyncio


async def locked(name, lock, delay):
    async with lock:
        print(f"{name} has the lock")
        await asyncio.sleep(delay)
    print(f"{name} gave it back")


async def permitted(name, semaphore, delay):
    await semaphore.acquire()
    print(f"{name} has a permit")
    await asyncio.sleep(delay)
    semaphore.release()


async def waiting(name, event):
    await event.wait()
    print(f"{name} saw the event")


async def producer(queue, count):
    for item in range(count):
        await queue.put(item)
        print(f"put {item}")


async def consumer(name, queue, delay):
    while True:
        item = await queue.get()
        print(f"{name} got {item}")
        await asyncio.sleep(delay)
        queue.task_done()


async def main():
    lock = asyncio.Lock()
    a = asyncio.create_task(locked("a", lock, 0.01))
    b = asyncio.create_task(locked("b", lock, 0.01))
    c = asyncio.create_task(locked("c", lock, 0.01))
    await asyncio.sleep(0.01)
    b.cancel()
    await asyncio.gather(a, c)
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(permitted(str(i), semaphore, 0.01)) for i in range(5)]
    await asyncio.sleep(0.005)
    tasks[2].cancel()
    await asyncio.sleep(0.005)
    tasks[3].cancel()
    await asyncio.gather(tasks[0], tasks[1], tasks[4])
    event = asyncio.Event()
    one = asyncio.create_task(waiting("one", event))
    two = asyncio.create_task(waiting("two", event))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    await asyncio.gather(one, two)
    queue = asyncio.Queue(2)
    x = asyncio.create_task(consumer("x", queue, 0.01))
    y = asyncio.create_task(consumer("y", queue, 0.02))
    await producer(queue, 6)
    await queue.join()
    x.cancel()
    y.cancel()
    print(f"left {queue.qsize()}")


asyncio.run(main())
