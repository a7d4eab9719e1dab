import asyncio
import time

jobs = 4
cost = 1.5
processes = 2  # threads need none
startup = 0.5  # nor do they need this


def compute(cost):
    """Keeps this thread busy for that many seconds of processor time."""
    end = time.thread_time() + cost
    while time.thread_time() < end:
        pass


def encode(scene, cost):
    compute(cost)
    return f"{scene} is encoded"


async def deliver(scene, cost):
    news = await asyncio.to_thread(encode, scene, cost)
    print(news)


async def main():
    scenes = []
    for number in range(1, jobs + 1):
        name = f"scene {number}"
        scene = deliver(name, cost)
        scenes.append(asyncio.create_task(scene, name=name))
    await asyncio.gather(*scenes)
    print("the film is ready")


if __name__ == "__main__":
    asyncio.run(main())
