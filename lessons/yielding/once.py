import asyncio
import time

items = 5
work = 0.4


async def stroke(colour, number):
    time.sleep(work)  # stands for computing: the loop is held
    print(f"{colour} {number}")


async def paint(colour):
    await stroke(colour, 1)
    await asyncio.sleep(0)
    for number in range(2, items + 1):
        await stroke(colour, number)
    print(f"{colour} is done")


async def main():
    await asyncio.gather(paint("red"), paint("blue"))
    print("The picture is done")


asyncio.run(main())
