import asyncio

flight = 2.0
hotel = 3.0
tour = 2.5
payment = 1.0


async def book(what, delay):
    print(f"Booking the {what}…")
    await asyncio.sleep(delay)
    print(f"The {what} is booked")


async def pay(means, delay):
    await asyncio.sleep(delay)
    print(f"Paid by {means}")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(book("flight", flight))
            group.create_task(book("hotel", hotel))
            group.create_task(book("tour", tour))
            group.create_task(pay("card", payment))
        print("The trip is on")
    except ExceptionGroup as errors:
        print(f"No trip: {errors}")
    await asyncio.sleep(2.5)
    print("End of the day")


asyncio.run(main())
