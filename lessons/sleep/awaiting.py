import asyncio

delay = 3.0
tick = 0.5


async def ticker():
    while True:
        print("tick")
        await asyncio.sleep(tick)


async def main():
    background = asyncio.create_task(ticker(), name="ticker")
    await asyncio.sleep(0.7)
    print("work starts")
    await asyncio.sleep(delay)
    print("work is done")
    await asyncio.sleep(0.7)
    background.cancel()


asyncio.run(main())
