# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def crunch(name, cost):
    print("begin", name)
    time.sleep(cost)
    print("end", name)


async def work(pool, name, cost):
    try:
        await asyncio.get_running_loop().run_in_executor(pool, crunch, name, cost)
        print("done", name)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    pool = ProcessPoolExecutor(max_workers=1, initializer=time.sleep, initargs=(0.2,))
    under_way = asyncio.create_task(work(pool, "under way", 1.0))
    queued = asyncio.create_task(work(pool, "queued", 1.0))
    patient = asyncio.create_task(work(pool, "patient", 0.5))
    await asyncio.sleep(0.5)
    under_way.cancel()
    queued.cancel()
    await asyncio.wait_for(patient, 5)
    try:
        await asyncio.wait_for(work(pool, "too slow", 2.0), 0.5)
    except TimeoutError:
        print("timeout")
    left = asyncio.create_task(work(pool, "left behind", 1.0))
    await asyncio.sleep(0.1)
    print("main ends, and", left.done())


if __name__ == "__main__":
    asyncio.run(main())
