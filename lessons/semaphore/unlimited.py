import asyncio

tasks = 12
limit = 3
delay = 1.2


class Server:
    def __init__(self):
        self.busy = 0
        self.most = 0


async def fetch(file, delay, server):
    server.busy += 1
    server.most = max(server.most, server.busy)
    await asyncio.sleep(delay)
    server.busy -= 1
    print(f"{file} is here")


async def main():
    server = Server()
    downloads = []
    for number in range(1, tasks + 1):
        name = f"file {number}"
        size = 3 if number == 1 else 1
        download = fetch(name, size * delay, server)
        downloads.append(asyncio.create_task(download, name=name))
    await asyncio.gather(*downloads)
    print(f"{server.most} at once, {limit} are allowed")


asyncio.run(main())
