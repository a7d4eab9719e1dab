# SPDX-License-Identifier: GPL-3.0-or-later
"""What the machine takes for a page of memory that nobody has touched.

Virtual machines that keep page tables in software take ten times and more of what others do; what fills much memory,
as many sleeps do, is slower there. In a process of its own: the peak of a process counts for those that it starts.
"""

import mmap
import time

PAGES = 16_384


def touch(memory):
    start = time.perf_counter()
    for page in range(PAGES):
        memory[page * mmap.PAGESIZE] = 1
    return time.perf_counter() - start


with mmap.mmap(-1, PAGES * mmap.PAGESIZE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as fresh:
    print("page_us", (touch(fresh) - touch(fresh)) / PAGES * 1e6)
