import asyncio
import time

users = 2.0
orders = 1.0
products = 3.0


async def fetch(name, delay):
    print(f"Fetching {name}…")
    time.sleep(delay)
    return f"{name} done"


async def main():
    results = await asyncio.gather(
        fetch("users", users),
        fetch("orders", orders),
        fetch("products", products),
    )
    print(", ".join(results))


asyncio.run(main())
