import asyncio

items = 4
interval = 0.7
work = 1.2


async def sensor():
    for number in range(1, items + 1):
        await asyncio.sleep(interval)
        print(f"reading {number} comes")
        yield number


async def store(number):
    await asyncio.sleep(work)
    print(f"reading {number} is stored")


def start(number):
    return asyncio.create_task(store(number), name=f"store {number}")


async def main():
    readings = [number async for number in sensor()]
    for number in readings:
        await start(number)
    print("all stored")


asyncio.run(main())
