import asyncio


async def work(name, delay, cleanup=0):
    try:
        await asyncio.sleep(delay)
        print(f"{name} done")
        return name
    finally:
        if cleanup:
            await asyncio.sleep(cleanup)
            print(f"{name} cleaned up")


async def limited(limit):
    task = asyncio.create_task(work("w", 0.02, 0.01))
    try:
        print(await asyncio.wait_for(task, limit))
    except asyncio.TimeoutError:
        print(f"timed out, cancelled {task.cancelled()}")


async def main():
    await limited(0.05)
    await limited(0.01)
    await limited(0)
    try:
        print(await asyncio.wait_for(work("call", 0.02), 0.01))
    except asyncio.TimeoutError:
        print("no call")
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except asyncio.TimeoutError:
        print("no sleep")
    try:
        await asyncio.wait_for(asyncio.gather(work("a", 0.01), work("b", 0.03)), 0.02)
    except asyncio.TimeoutError:
        print("no gather")
    inner = asyncio.create_task(work("inner", 0.03))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except asyncio.TimeoutError:
        print("only the wait ended")
    print(await inner)
    try:
        async with asyncio.timeout(0.01) as limit:
            await work("body", 0.02, 0.01)
    except TimeoutError:
        print(f"expired {limit.expired()}")
    async with asyncio.timeout(0.05) as limit:
        await work("quick", 0.02)
    print(f"expired {limit.expired()}")


asyncio.run(main())
