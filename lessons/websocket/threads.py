import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from websockets import connect, serve

clients = 6
messages = 4
interval = 1.0


def chat(url, name):
    with BlockingWebSocket(url) as connection:
        for _ in range(messages):
            time.sleep(interval)
            connection.send("hello")
            connection.recv()
    print(f"{name} has its echoes")


async def client(pool, url, name):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, chat, url, name)


async def main():
    with EchoServer() as url:
        pool = ThreadPoolExecutor(clients, "connection")
        chats = []
        for number in range(1, clients + 1):
            name = f"client {number}"
            call = client(pool, url, name)
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


class BlockingWebSocket:
    """As in websockets.sync.client since websockets 11."""

    def __init__(self, url):
        self.runner = asyncio.Runner()
        self.connection = self.runner.run(self.open(url))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.runner.run(self.connection.close())
        self.runner.close()

    async def open(self, url):
        return await connect(url)

    def send(self, text):
        self.runner.run(self.connection.send(text))

    def recv(self):
        return self.runner.run(self.connection.recv())


asyncio.run(main())
