import asyncio

post = 3.0
bicycle = 2.0
pigeon = 1.0


async def deliver(carrier, delay):
    print(f"{carrier} leaves")
    await asyncio.sleep(delay)
    return f"the letter by {carrier}"


async def main():
    deliveries = [
        asyncio.create_task(deliver("post", post)),
        asyncio.create_task(deliver("bicycle", bicycle)),
        asyncio.create_task(deliver("pigeon", pigeon)),
    ]
    for delivery in deliveries:
        letter = await delivery
        print(f"Reading {letter}…")
        await asyncio.sleep(0.5)
    print("All are read")


asyncio.run(main())
