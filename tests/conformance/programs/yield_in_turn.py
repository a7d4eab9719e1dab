import asyncio


async def worker(name):
    print("in", name)
    await asyncio.sleep(0)
    print("mid", name)
    await asyncio.sleep(0)
    print("out", name)


async def main():
    a = asyncio.create_task(worker("A"))
    b = asyncio.create_task(worker("B"))
    print("created")
    await worker("inline")
    print("awaiting")
    await a
    print("a done")
    await b
    print("b done")


asyncio.run(main())
