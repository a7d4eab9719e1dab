import asyncio

users = 2.0
orders = 1.0
work = 3.0


async def fetch(name, delay):
    print(f"Fetching {name}…")
    await asyncio.sleep(delay)
    raise ConnectionError("the server is down")


async def main():
    asyncio.create_task(fetch("users", users))
    asyncio.create_task(fetch("orders", orders))
    print("Own work…")
    await asyncio.sleep(work)
    print("Own work done")
    print("All is well")


asyncio.run(main())
