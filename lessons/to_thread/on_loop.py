import asyncio
import time

jobs = 2
cost = 3.0
gil = True  # makes no difference to a single thread


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
    ticker = asyncio.create_task(clock(), name="clock")
    await asyncio.sleep(0.7)
    for number in range(1, jobs + 1):
        resize(f"photo {number}", cost)
    print("all photos are resized")
    ticker.cancel()


asyncio.run(main())
