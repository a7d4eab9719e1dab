import asyncio
import time

import aiohttp
import fastapi
import uvicorn

clients = 2
requests = 2
query_time = 1.5
open_time = 0.0

app = fastapi.FastAPI()


def query(seconds):
    # In the place of a database.
    time.sleep(seconds)
    return "12 sales today"


@app.get("/sales")
async def sales():
    text = await asyncio.to_thread(query, query_time)
    return fastapi.Response(text)


async def client(number, url):
    async with aiohttp.ClientSession() as session:
        for _ in range(requests):
            async with session.get(url) as answer:
                text = await answer.text()
            print(f"client {number}: {text}")


async def main():
    config = uvicorn.Config(app, port=0, log_level="warning")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(), name="server")
    await started(server)
    port = server.servers[0].sockets[0].getsockname()[1]
    url = f"http://127.0.0.1:{port}/sales"
    tasks = []
    for number in range(1, clients + 1):
        name = f"client {number}"
        call = client(number, url)
        tasks.append(asyncio.create_task(call, name=name))
    await asyncio.gather(*tasks)
    print("all clients have their answers")
    await asyncio.sleep(open_time)
    server.should_exit = True
    await serving


async def started(server):
    while not server.started:
        await asyncio.sleep(0.01)


asyncio.run(main())
