import asyncio

delay = 1.5


async def serve(guest):
    print(f"Coffee for {guest}…")
    await asyncio.sleep(delay)
    print(f"{guest} has a coffee")


async def main():
    await serve("Ann")
    await serve("Bob")
    await serve("Cleo")
    print("Everyone is served")


asyncio.run(main())
