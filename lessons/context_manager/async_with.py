import asyncio

opening = 0.5
query = 1.0
closing = 0.5
fails = True


class Connection:
    def __init__(self, name, database):
        self.name = name
        self.database = database

    async def __aenter__(self):
        await self.database.acquire()
        await asyncio.sleep(opening)
        print(f"{self.name} is connected")
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(closing)
        self.database.release()
        print(f"{self.name} is disconnected")


async def report(name, database, bad):
    async with Connection(name, database):
        await asyncio.sleep(query)
        if bad:
            raise ValueError("bad query")
        print(f"{name} is ready")


async def main():
    database = asyncio.Semaphore(2)
    reports = []
    for number in range(1, 5):
        name = f"report {number}"
        bad = fails and number == 1
        call = report(name, database, bad)
        reports.append(asyncio.create_task(call, name=name))
    for task in reports:
        try:
            await task
        except ValueError as error:
            print(f"{task.get_name()} failed: {error}")


asyncio.run(main())
