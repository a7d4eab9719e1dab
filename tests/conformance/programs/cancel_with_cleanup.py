import asyncio


async def careful():
    print("careful starts")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("caught")
        await asyncio.sleep(0.005)
        print("cleaned up")
        raise


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("swallowed")
    await asyncio.sleep(0.001)
    print("still alive")


async def never():
    print("never")


async def main():
    a = asyncio.create_task(careful())
    b = asyncio.create_task(stubborn())
    await asyncio.sleep(0.01)
    a.cancel()
    b.cancel()
    print("requested")
    try:
        await a
    except asyncio.CancelledError:
        print("a was cancelled")
    await b
    print("b was not")
    c = asyncio.create_task(never())
    c.cancel()
    try:
        await c
    except asyncio.CancelledError:
        print("c never started")


asyncio.run(main())
