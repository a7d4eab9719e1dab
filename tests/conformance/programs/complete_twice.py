import asyncio


async def job(number):
    print("job", number)
    return number


async def main():
    task = asyncio.create_task(job(1))
    for following in asyncio.as_completed([task, task]):
        value = await following
        print("came", value)
    print("end")


asyncio.run(main())
