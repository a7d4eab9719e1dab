import asyncio
import time

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
    time.sleep(delay)
    print("work is done")
    await asyncio.sleep(0.7)
    background.cancel()


asyncio.run(main())
