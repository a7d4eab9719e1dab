import asyncio


async def work(name, delay, fails=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise
    print(f"{name} done")
    if fails:
        raise ValueError(name)
    return name


async def group(second_fails, body_fails):
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(work("a", 0.01))
            tasks.create_task(work("b", 0.02, second_fails))
            tasks.create_task(work("c", 0.03))
            if body_fails:
                await asyncio.sleep(0.015)
                raise ValueError("body")
        print("group done")
    except ExceptionGroup as errors:
        print(f"{errors}: {len(errors.exceptions)}")


async def main():
    await group(False, False)
    await group(True, False)
    await group(True, True)
    outer = asyncio.create_task(group(False, False))
    await asyncio.sleep(0.015)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    tasks = [asyncio.create_task(work(name, delay)) for name, delay in (("x", 0.03), ("y", 0.01), ("z", 0.02))]
    for next_done in asyncio.as_completed(tasks):
        name = await next_done
        print(f"next {name}")
    numbers = []
    async for number in count(3):
        numbers.append(number)
    print(f"counted {len(numbers)}")


async def count(limit):
    for number in range(limit):
        await asyncio.sleep(0.01)
        yield number


asyncio.run(main())
