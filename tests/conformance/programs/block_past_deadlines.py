import asyncio
import time


async def timer(name, delay):
    await asyncio.sleep(delay)
    print(name)


async def hog():
    await asyncio.sleep(0.1)
    time.sleep(0.5)
    print("hog done")


async def main():
    a = asyncio.create_task(timer("late", 0.4))
    b = asyncio.create_task(hog())
    c = asyncio.create_task(timer("early", 0.2))
    await asyncio.gather(a, b, c)
    time.sleep(0.25)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
