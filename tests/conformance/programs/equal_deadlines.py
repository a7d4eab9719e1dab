import asyncio


async def steps(name, *delays):
    for delay in delays:
        await asyncio.sleep(delay)
        print(name)


async def main():
    await asyncio.gather(
        steps("a", 0.01, 0.01, 0.01),
        steps("b", 0.02, 0.01),
        steps("c", 0.03),
        steps("d", 0.015, 0.015),
    )


asyncio.run(main())
