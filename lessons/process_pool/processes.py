import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

jobs = 4
cost = 1.5
processes = 2
startup = 0.5


def compute(cost):
    """Keeps this thread busy for that many seconds of processor time."""
    end = time.thread_time() + cost
    while time.thread_time() < end:
        pass


def encode(scene, cost):
    compute(cost)
    return f"{scene} is encoded"


async def deliver(pool, scene, cost):
    loop = asyncio.get_running_loop()
    news = await loop.run_in_executor(pool, encode, scene, cost)
    print(news)


async def main():
    pool = ProcessPoolExecutor(
        max_workers=processes, initializer=time.sleep, initargs=(startup,)
    )
    scenes = []
    for number in range(1, jobs + 1):
        name = f"scene {number}"
        scene = deliver(pool, name, cost)
        scenes.append(asyncio.create_task(scene, name=name))
    await asyncio.gather(*scenes)
    print("the film is ready")


if __name__ == "__main__":
    asyncio.run(main())
