import asyncio
import time

when = 2.5
work = 1.0
cleanup = 1.0


async def export_pages():
    try:
        for page in range(1, 6):
            print(f"page {page}")
            time.sleep(work)
        print("sending")
        await asyncio.sleep(0.5)
        print("sent")
    finally:
        print("cleanup starts")
        await asyncio.sleep(cleanup)
        print("cleanup ends")


async def main():
    task = asyncio.create_task(export_pages(), name="export")
    await asyncio.sleep(when)
    print("please stop")
    task.cancel()
    try:
        await task
        print("the export has finished")
    except asyncio.CancelledError:
        print("the export was cancelled")


asyncio.run(main())
