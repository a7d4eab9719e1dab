import asyncio
import os
import sqlite3
import tempfile
import time

queries = 2
query_time = 3.0

TABLES = """
create table sales (month int, price int);
insert into sales values
 (1, 20), (2, 50), (3, 40), (4, 70),
 (5, 30), (6, 60), (7, 10), (8, 80);
"""
SLOW = """
select price, pause(?) from sales
where month = ?
"""


def pause(seconds):
    # In the place of a long search.
    time.sleep(seconds)


async def clock():
    await asyncio.sleep(0.15)
    while True:
        print("tick")
        await asyncio.sleep(0.4)


async def read(shop, month):
    connection = sqlite3.connect(shop)
    connection.create_function("pause", 1, pause)
    connection.execute(SLOW, (query_time, month)).fetchall()
    connection.close()
    print(f"month {month} is read")


async def main():
    with tempfile.TemporaryDirectory() as folder:
        shop = os.path.join(folder, "shop.sqlite")
        with sqlite3.connect(shop) as connection:
            connection.executescript(TABLES)
        connection.close()
        ticker = asyncio.create_task(clock(), name="clock")
        months = []
        for month in range(1, queries + 1):
            name = f"month {month}"
            call = read(shop, month)
            months.append(asyncio.create_task(call, name=name))
        await asyncio.gather(*months)
        print("all months are read")
        ticker.cancel()


asyncio.run(main())
