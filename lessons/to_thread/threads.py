import asyncio
import time

jobs = 2
cost = 3.0
gil = True  # python3 has one, a free-threaded python3.13t has none


def compute(cost):
    """Keeps this thread busy for that many seconds of processor time."""
    end = time.thread_time() + cost
    while time.thread_time() < end:
        pass


def resize(photo, cost):
    compute(cost)
    print(f"{photo} is resized")


async def clock():
    while True:
        print("tick")
        await asyncio.sleep(0.5)


async def main():
    print("threads take turns" if gil else "threads overlap")
    ticker = asyncio.create_task(clock(), name="clock")
    await asyncio.sleep(0.7)
    photos = []
    for number in range(1, jobs + 1):
        name = f"photo {number}"
        photo = asyncio.to_thread(resize, name, cost)
        photos.append(asyncio.create_task(photo, name=name))
    await asyncio.gather(*photos)
    print("all photos are resized")
    ticker.cancel()


asyncio.run(main())
