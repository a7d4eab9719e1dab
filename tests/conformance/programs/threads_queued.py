# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio
import time


def compute(cost):
    """Keeps this thread's processor busy for that many seconds of its own."""
    end = time.thread_time() + cost
    while time.thread_time() < end:
        pass


def work(number, seconds):
    time.sleep(seconds)
    compute(0.001)
    print("job", number)
    time.sleep(seconds)
    return number


def quick(number):
    print("quick", number)
    return number


async def hold(after, seconds):
    await asyncio.sleep(after)
    time.sleep(seconds)
    print("held the loop")
    print(await asyncio.to_thread(quick, "at once"))


async def main():
    tasks = [asyncio.create_task(asyncio.to_thread(work, number, 0.25 + 0.01 * (number % 7))) for number in range(40)]
    tasks += [asyncio.create_task(asyncio.to_thread(quick, number)) for number in range(3)]
    holder = asyncio.create_task(hold(0.1, 0.7))
    await asyncio.sleep(0.05)
    tasks[35].cancel()
    tasks[3].cancel()
    await asyncio.sleep(0.1)
    tasks[38].cancel()
    print("awaiting")
    for task in tasks:
        try:
            print("got", await task)
        except asyncio.CancelledError:
            print("cancelled")
    await holder


asyncio.run(main())
