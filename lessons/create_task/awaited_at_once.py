import asyncio

users = 2.0
orders = 1.0
work = 3.0


async def fetch(name, delay):
    print(f"Fetching {name}…")
    await asyncio.sleep(delay)
    return f"{name} done"


async def main():
    first = await asyncio.create_task(fetch("users", users))
    second = await asyncio.create_task(fetch("orders", orders))
    print("Own work…")
    await asyncio.sleep(work)
    print("Own work done")
    print(f"{first}, {second}")


asyncio.run(main())
