import asyncio

users = 2.0
orders = 1.0
products = 3.0


async def fetch(name, delay):
    print(f"Fetching {name}…")
    await asyncio.sleep(delay)
    return f"{name} done"


async def main():
    results = []
    results.append(await fetch("users", users))
    results.append(await fetch("orders", orders))
    results.append(await fetch("products", products))
    print(", ".join(results))


asyncio.run(main())
