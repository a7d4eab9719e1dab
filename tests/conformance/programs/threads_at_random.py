# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio
import time


def compute(cost):
    """Keeps this thread's processor busy for that many seconds of its own."""
    end = time.thread_time() + cost
    while time.thread_time() < end:
        pass


class Random:
    """The same numbers in every language."""

    def __init__(self, seed):
        self.state = 15000 + seed

    def pick(self, count):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state // 256 % count


def job(seed):
    random = Random(seed)
    for step in range(random.pick(5)):
        what = random.pick(3)
        if what == 0:
            compute(0.001 * random.pick(20))
        elif what == 1:
            time.sleep(0.001 * random.pick(20))
        else:
            print("job", seed, "step", step)
    if random.pick(8) == 0:
        raise ValueError(f"job {seed} fails")
    return seed


async def user(number):
    random = Random(number)
    await asyncio.sleep(0.001 * random.pick(30))
    for turn in range(4):
        what = random.pick(6)
        try:
            if what == 0:
                time.sleep(0.001 * random.pick(30))
            elif what == 1:
                await asyncio.sleep(0.001 * random.pick(20))
            elif what == 2:
                await asyncio.wait_for(asyncio.to_thread(job, 1000 + 10 * number + turn), 0.001 * (1 + random.pick(20)))
            else:
                print("user", number, "got", await asyncio.to_thread(job, 1000 + 10 * number + turn))
        except asyncio.TimeoutError:
            print("user", number, "has no time")
        except ValueError as error:
            print("user", number, error)


async def main():
    random = Random(7)
    for size in (5, 20, 60):
        users = [asyncio.create_task(user(100 * size + number)) for number in range(size)]
        for _ in range(size // 3):
            await asyncio.sleep(0.001 * random.pick(10))
            users[random.pick(size)].cancel()
        for one in users:
            try:
                await one
            except asyncio.CancelledError:
                print("cancelled")


asyncio.run(main())
