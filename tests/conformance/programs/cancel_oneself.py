import asyncio


async def at_the_end():
    asyncio.current_task().cancel()
    print("returns")


async def before_an_await():
    asyncio.current_task().cancel()
    print("goes on")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("until here")
        raise


async def main():
    for function in (at_the_end, before_an_await):
        task = asyncio.create_task(function())
        try:
            await task
        except asyncio.CancelledError:
            print("cancelled")


asyncio.run(main())
