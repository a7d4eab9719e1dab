import asyncio

work = 5.0
limit = 2.0
cleanup = 1.5


async def clock():
    await asyncio.sleep(limit)
    print("time is up")


async def close():
    print("closing the connection")
    await asyncio.sleep(cleanup)
    print("connection closed")


async def download():
    print("asking for the forecast")
    try:
        await asyncio.sleep(work)
    finally:
        await close()
    return "today's forecast"


async def main():
    timer = asyncio.create_task(clock(), name="clock")
    try:
        forecast = await asyncio.wait_for(download(), limit)
    except TimeoutError:
        forecast = "yesterday's forecast"
    print(f"page shows {forecast}")
    timer.cancel()


asyncio.run(main())
