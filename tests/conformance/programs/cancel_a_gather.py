import asyncio


async def worker(delay):
    await asyncio.sleep(delay)
    print("worker ends")


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("swallowed")
    await asyncio.sleep(0.02)
    print("still alive")


async def both():
    try:
        await asyncio.gather(worker(0.05), stubborn())
    except asyncio.CancelledError:
        print("gather cancelled")
        raise


async def main():
    task = asyncio.create_task(both())
    await asyncio.sleep(0.005)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("task cancelled")
    await asyncio.sleep(0.1)


asyncio.run(main())
