# SPDX-License-Identifier: GPL-3.0-or-later
"""What webserver.cpp does, in FastAPI on uvicorn: the peer. Arguments: the seconds of a query, and how many to serve."""

import asyncio
import sys
import time

import fastapi
import uvicorn

query_time, serving = map(float, sys.argv[1:])
app = fastapi.FastAPI()


def query(seconds):
    time.sleep(seconds)
    return "12 sales today"


@app.get("/sales")
async def sales():
    text = await asyncio.to_thread(query, query_time)
    return fastapi.Response(text)


async def main():
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    served = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    print(f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}", flush=True)
    await asyncio.sleep(serving)
    server.should_exit = True
    await served


asyncio.run(main())
