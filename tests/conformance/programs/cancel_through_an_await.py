import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("inner cancelled")
        raise


async def outer(task):
    await task


async def main():
    a = asyncio.create_task(inner())
    b = asyncio.create_task(outer(a))
    await asyncio.sleep(0.001)
    b.cancel()
    try:
        await b
    except asyncio.CancelledError:
        print("outer cancelled")
    try:
        await a
    except asyncio.CancelledError:
        print("and inner too")


asyncio.run(main())
