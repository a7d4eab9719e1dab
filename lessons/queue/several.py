import asyncio

items = 10
workers = 2
size = 2
produce = 0.1
consume = 0.7


async def kitchen(counter):
    longest = 0
    for plate in range(1, items + 1):
        await asyncio.sleep(produce)
        await counter.put(plate)
        print(f"plate {plate} is on the counter")
        longest = max(longest, counter.qsize())
    return longest


async def waiter(counter):
    while True:
        plate = await counter.get()
        await asyncio.sleep(consume)
        print(f"plate {plate} is served")
        counter.task_done()


async def main():
    counter = asyncio.Queue(size)
    cook = asyncio.create_task(kitchen(counter), name="kitchen")
    waiters = []
    for number in range(1, workers + 1):
        name = f"waiter {number}"
        waiters.append(asyncio.create_task(waiter(counter), name=name))
    longest = await cook
    await counter.join()
    for task in waiters:
        task.cancel()
    print(f"most plates on the counter: {longest}")


asyncio.run(main())
