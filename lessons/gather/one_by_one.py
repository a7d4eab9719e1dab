import asyncio

users = 2.0
orders = 1.0
products = 3.0


async def fetch(name, delay):
    print(f"Fetching {name}…")
    await asyncio.sleep(delay)
    return f"{name} done"


async def main():
    first = await fetch("users", users)
    second = await fetch("orders", orders)
    third = await fetch("products", products)
    print(", ".join([first, second, third]))


asyncio.run(main())
