# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio
import time


def compute(cost):
    """Keeps this thread's processor busy for that many seconds of its own."""
    end = time.thread_time() + cost
    while time.thread_time() < end:
        pass


def crunch(name, cost):
    print("begin", name)
    compute(cost)
    print("middle", name)
    time.sleep(0.003)
    compute(cost)
    compute(0)
    print("end", name)
    return name + "!"


async def tick():
    for number in range(8):
        print("tick", number)
        await asyncio.sleep(0.011)


async def late(name):
    await asyncio.sleep(0.0325)
    print(await asyncio.to_thread(crunch, name, 0.002))


async def main():
    ticks = asyncio.create_task(tick())
    results = await asyncio.gather(
        asyncio.to_thread(crunch, "a", 0.017),
        asyncio.to_thread(crunch, "b", 0.02),
        asyncio.to_thread(crunch, "c", 0.0045),
        late("d"),
        late("e"),
    )
    print(results[0], results[1], results[2])
    compute(0.05)
    print("computed on the loop")
    await ticks


asyncio.run(main())
