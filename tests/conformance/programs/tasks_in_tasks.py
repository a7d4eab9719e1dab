import asyncio


async def leaf(name):
    print("leaf", name)
    await asyncio.sleep(0)
    print("leaf end", name)


async def middle(name):
    a = asyncio.create_task(leaf(name + "1"))
    print("middle", name)
    b = asyncio.create_task(leaf(name + "2"))
    await b
    print("b", name)
    await a
    print("a", name)


async def main():
    x = asyncio.create_task(middle("x"))
    y = asyncio.create_task(middle("y"))
    await asyncio.sleep(0)
    print("main")
    await y
    print("y")
    await x
    print("x")


asyncio.run(main())
