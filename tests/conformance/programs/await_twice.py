import asyncio


async def job():
    await asyncio.sleep(0.1)
    print("job done")
    return 7


async def waiter(name, task):
    print(name, "got", await task)
    print(name, "again", await task)


async def main():
    task = asyncio.create_task(job())
    a = asyncio.create_task(waiter("a", task))
    b = asyncio.create_task(waiter("b", task))
    await asyncio.gather(b, a)
    print("main got", await task)


asyncio.run(main())
