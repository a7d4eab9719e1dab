# SPDX-License-Identifier: GPL-3.0-or-later
"""What sleeps.cpp does, in asyncio: the peer. Arguments: how many sleeps, of how many seconds."""

import asyncio
import resource
import sys
import time


async def work(delay):
    await asyncio.sleep(delay)


async def main(count, delay):
    memory, cpu, start = peak_bytes(), time.thread_time(), time.perf_counter()
    await asyncio.gather(*(work(delay) for _ in range(count)))
    total, cpu = time.perf_counter() - start, time.thread_time() - cpu
    print("cpu_us_per_task", cpu / count * 1e6)
    print("bytes_per_task", (peak_bytes() - memory) / count)
    print("excess_s", total - delay)


def peak_bytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


asyncio.run(main(int(sys.argv[1]), float(sys.argv[2])))
