import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

jobs = 4
length = 2.0
waiting = 70  # per cent of the length; the rest is computing


def compute(cost):
    """Keeps this thread busy for that many seconds of processor time."""
    end = time.thread_time() + cost
    while time.thread_time() < end:
        pass


def work(name, length, waiting):
    time.sleep(length * waiting / 100)
    compute(length * (100 - waiting) / 100)
    print(f"{name} is done")


async def hand_over(pool, name, length, waiting):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, work, name, length, waiting)


async def main():
    pool = ProcessPoolExecutor(
        max_workers=4, initializer=time.sleep, initargs=(1.0,)
    )
    tasks = []
    for number in range(1, jobs + 1):
        name = f"job {number}"
        job = hand_over(pool, name, length, waiting)
        tasks.append(asyncio.create_task(job, name=name))
    await asyncio.gather(*tasks)
    print("all are done")


if __name__ == "__main__":
    asyncio.run(main())
