import asyncio


async def boom(number, delay):
    await asyncio.sleep(delay)
    print("boom", number)
    raise RuntimeError(f"error {number}")


async def slow():
    await asyncio.sleep(0.03)
    print("slow ends")


async def main():
    slowly = asyncio.create_task(slow())
    first = asyncio.create_task(boom(1, 0.01))
    second = asyncio.create_task(boom(2, 0.02))
    try:
        await asyncio.gather(slowly, first, second)
    except RuntimeError as error:
        print("caught", error)
    await slowly
    try:
        await second
    except RuntimeError as error:
        print("later", error)


asyncio.run(main())
