import asyncio


async def tell(number):
    print("tell", number)


async def job(number):
    print("job", number)
    asyncio.create_task(tell(number))


async def main():
    first = asyncio.create_task(job(1))
    first.cancel()
    await asyncio.sleep(0)
    try:
        await asyncio.gather(job(2), first, job(3))
    except asyncio.CancelledError:
        print("gather ends")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
