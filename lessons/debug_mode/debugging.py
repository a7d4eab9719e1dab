import asyncio
import time

slow_turn = 0.4
threshold = 0.1


async def pulse():
    while True:
        print("pulse")
        await asyncio.sleep(0.25)


async def archive(page):
    print(f"archived page {page}")


async def report():
    for page in range(1, 4):
        await asyncio.sleep(0.6)
        print(f"page {page}")
        time.sleep(slow_turn * page / 3)
    archive(3)
    print("report written")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = threshold
    heart = asyncio.create_task(pulse(), name="pulse")
    await asyncio.create_task(report(), name="report")
    await asyncio.sleep(0.8)
    heart.cancel()


asyncio.run(main())
