import asyncio


async def tidy(name, delay):
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(delay)
        print("tidied", name)


async def stubborn():
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("not yet")
            break
    await asyncio.sleep(0.5)
    print("now")


async def main():
    asyncio.create_task(tidy("a", 0.2))
    asyncio.create_task(tidy("b", 0.1))
    asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
