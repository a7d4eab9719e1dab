import asyncio


async def worker(number, delay):
    print("start", number)
    await asyncio.sleep(delay)
    print("end", number)
    return number


async def main():
    results = await asyncio.gather(worker(1, 0.03), worker(2, 0.01), worker(3, 0.02))
    print("results", *results)


asyncio.run(main())
