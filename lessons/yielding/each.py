import asyncio
import time

items = 5
work = 0.4


async def stroke(colour, number):
    time.sleep(work)  # stands for computing: the loop is held
    print(f"{colour} {number}")


async def paint(colour):
    for number in range(1, items + 1):
        await stroke(colour, number)
        await asyncio.sleep(0)
    print(f"{colour} is done")


async def main():
    await asyncio.gather(paint("red"), paint("blue"))
    print("The picture is done")


asyncio.run(main())
