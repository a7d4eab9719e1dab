import asyncio

workers = 3
think = 1.0


class Box:
    def __init__(self):
        self.coins = 0


async def save(name, box, lock):
    async with lock:
        await asyncio.sleep(1.5)
        coins = box.coins
        print(f"{name} counts {coins}")
        await asyncio.sleep(think)
        box.coins = coins + 1
        print(f"{name} writes {box.coins}")


async def main():
    box = Box()
    lock = asyncio.Lock()
    savers = []
    for number in range(1, workers + 1):
        name = f"saver {number}"
        savers.append(asyncio.create_task(save(name, box, lock), name=name))
    await asyncio.gather(*savers)
    await asyncio.sleep(0.5)
    print(f"coins in the box: {box.coins}")
    if box.coins == workers:
        print("nothing is missing")
    else:
        print(f"missing: {workers - box.coins}")


asyncio.run(main())
