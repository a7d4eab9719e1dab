import asyncio
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep

import aiohttp

requests = 4
latency = 2.0
connections = 2


async def fetch(session, url, limit):
    async with asyncio.timeout(limit):
        async with session.get(url) as answer:
            await answer.read()
            answer.raise_for_status()


async def main():
    server = start_server()
    error = server.url + "/error"
    nobody = "http://127.0.0.1:1/"
    patient = 2 * latency
    hasty = latency / 2
    async with aiohttp.ClientSession() as session:
        good = fetch(session, server.url, patient)
        broken = fetch(session, error, patient)
        refused = fetch(session, nobody, patient)
        late = fetch(session, server.url, hasty)
        tasks = [
            asyncio.create_task(good, name="good"),
            asyncio.create_task(broken, name="error status"),
            asyncio.create_task(refused, name="refused"),
            asyncio.create_task(late, name="too late"),
        ]
        for task in tasks:
            name = task.get_name()
            try:
                await task
                print(f"{name}: answered")
            except aiohttp.ClientResponseError:
                print(f"{name}: the server has a problem")
            except aiohttp.ClientConnectionError:
                print(f"{name}: nobody listens there")
            except TimeoutError:
                print(f"{name}: we waited long enough")


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
