# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio
import time


def work(name, seconds):
    print("begin", name)
    time.sleep(seconds)
    print("end", name)
    return name


def fail():
    time.sleep(0.5)
    raise ValueError("no luck")


async def cancelled(name, after):
    task = asyncio.create_task(asyncio.to_thread(work, name, 2.0))
    await asyncio.sleep(after)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", name)


async def limited():
    try:
        await asyncio.wait_for(asyncio.to_thread(work, "limited", 3.0), 1.0)
    except asyncio.TimeoutError:
        print("too late")


async def failing():
    try:
        await asyncio.gather(asyncio.to_thread(fail), asyncio.to_thread(work, "beside", 1.0))
    except ValueError as error:
        print("error", error)


async def main():
    await asyncio.gather(cancelled("x", 0.5), limited(), failing())
    print(await asyncio.shield(asyncio.to_thread(work, "shielded", 0.25)))
    asyncio.create_task(asyncio.to_thread(work, "left behind", 4.0))
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
