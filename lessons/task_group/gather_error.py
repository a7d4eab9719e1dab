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
    raise RuntimeError(f"{means} declined")


async def main():
    try:
        await asyncio.gather(
            book("flight", flight),
            book("hotel", hotel),
            book("tour", tour),
            pay("card", payment),
        )
        print("The trip is on")
    except RuntimeError as error:
        print(f"No trip: {error}")
    await asyncio.sleep(2.5)
    print("End of the day")


asyncio.run(main())
