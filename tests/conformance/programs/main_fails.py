import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background ends")


async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0.1)
    print("main fails")
    raise ValueError("no luck")


asyncio.run(main())
