# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def divide(number):
    time.sleep(0.2)
    if number == 0:
        raise ValueError("not by zero")
    print("divided by", number)
    return 12 / number


async def work(pool, number):
    try:
        result = await asyncio.get_running_loop().run_in_executor(pool, divide, number)
        print("result", int(result))
    except ValueError as error:
        print("error:", error)


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1, initializer=time.sleep, initargs=(0.1,)) as pool:
        await asyncio.gather(*[work(pool, number) for number in (3, 0, 4)])
        await loop.run_in_executor(pool, divide, 0)


if __name__ == "__main__":
    asyncio.run(main())
