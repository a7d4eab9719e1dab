# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def crunch(name, cost):
    print("begin", name)
    time.sleep(cost)
    print("middle", name)
    time.sleep(cost)
    print("end", name)
    return name.upper()


def shrug():
    return "no time at all"


async def work(pool, name, cost):
    result = await asyncio.get_running_loop().run_in_executor(pool, crunch, name, cost)
    print("got", result)
    return result


async def tick(times):
    for number in range(times):
        print("tick", number)
        await asyncio.sleep(0.25)


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2, initializer=time.sleep, initargs=(0.3,)) as pool:
        ticker = asyncio.create_task(tick(4))
        results = await asyncio.gather(
            work(pool, "a", 0.5), work(pool, "b", 0.2), work(pool, "c", 0.2), work(pool, "d", 0.1), work(pool, "e", 0.0)
        )
        print(*results)
        print(await loop.run_in_executor(pool, shrug))
        await ticker
        time.sleep(0.5)
        print(await loop.run_in_executor(pool, crunch, "f", 0.1))


if __name__ == "__main__":
    asyncio.run(main())
