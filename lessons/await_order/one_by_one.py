import asyncio

tea = 2.0
toast = 3.0


async def make(what, duration):
    print(f"{what} started")
    await asyncio.sleep(duration)
    print(f"{what} ready")


async def main():
    await make("Tea", tea)
    await make("Toast", toast)
    print("Breakfast!")


asyncio.run(main())
