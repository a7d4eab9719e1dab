import asyncio
import time

jobs = 4
length = 2.0
waiting = 70  # per cent of the length; the rest is computing


def compute(cost):
    """Keeps this thread busy for that many seconds of processor time."""
    end = time.thread_time() + cost
    while time.thread_time() < end:
        pass


async def work(name, length, waiting):
    await asyncio.sleep(length * waiting / 100)
    compute(length * (100 - waiting) / 100)
    print(f"{name} is done")


async def main():
    tasks = []
    for number in range(1, jobs + 1):
        name = f"job {number}"
        job = work(name, length, waiting)
        tasks.append(asyncio.create_task(job, name=name))
    await asyncio.gather(*tasks)
    print("all are done")


if __name__ == "__main__":
    asyncio.run(main())
