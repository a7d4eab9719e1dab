import asyncio
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep

import aiohttp

requests = 4
latency = 2.0
connections = 2


async def fetch(session, url, number):
    async with session.get(url) as answer:
        await answer.read()
        print(f"answer {number}: {answer.status}")


async def fetch_alone(url, number):
    connector = aiohttp.TCPConnector(limit_per_host=connections)
    async with aiohttp.ClientSession(connector=connector) as session:
        await fetch(session, url, number)


async def main():
    server = start_server()
    tasks = []
    for number in range(1, requests + 1):
        name = f"request {number}"
        call = fetch_alone(server.url, number)
        tasks.append(asyncio.create_task(call, name=name))
    await asyncio.gather(*tasks)
    print(f"connections used: {server.connections}")


class Slow(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        super().setup()
        self.server.connections += 1

    def do_GET(self):
        sleep(latency)
        self.send_response(500 if self.path == "/error" else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


def start_server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.connections = 0
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.daemon = True
    thread.start()
    return server


asyncio.run(main())
