import asyncio
import threading

from websockets import connect, serve

clients = 6
messages = 4
interval = 1.0


async def chat(url, name):
    async with connect(url) as connection:
        for _ in range(messages):
            await asyncio.sleep(interval)
            await connection.send("hello")
            await connection.recv()
    print(f"{name} has its echoes")


async def main():
    with EchoServer() as url:
        chats = []
        for number in range(1, clients + 1):
            name = f"client {number}"
            call = chat(url, name)
            chats.append(asyncio.create_task(call, name=name))
        await asyncio.gather(*chats)
        print("all clients are done")


class EchoServer:
    """In a thread of its own, with a loop of its own."""

    def __enter__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        started = self.run(self.start())
        _, port = started.sockets[0].getsockname()
        return f"ws://127.0.0.1:{port}"

    def __exit__(self, *error):
        self.run(self.stop())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    def run(self, call):
        run = asyncio.run_coroutine_threadsafe
        return run(call, self.loop).result()

    async def start(self):
        self.server = await serve(
            self.echo, "127.0.0.1", 0, backlog=clients
        )
        return self.server

    async def stop(self):
        self.server.close()
        await self.server.wait_closed()

    async def echo(self, connection):
        async for text in connection:
            await connection.send(text)


asyncio.run(main())
