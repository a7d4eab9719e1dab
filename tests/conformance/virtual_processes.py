# SPDX-License-Identifier: GPL-3.0-or-later
"""Models the process pools of an asyncio program in virtual time: as threads without a GIL that take time to start."""

import virtual_threads


class ProcessPoolExecutor:
    """Stands in for concurrent.futures.ProcessPoolExecutor while a program runs.

    Processes are made one at a time, as they are needed, and a call that no process has begun can be cancelled. The
    real one differs by its start method in the first, and hands one call more to its processes than they can begin.
    """

    def __init__(self, record, max_workers, *, initializer=None, initargs=()):
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self.record = record
        self.max_workers = max_workers
        self.pool = None
        with record.recording() as script:
            if initializer:
                initializer(*initargs)
        self.startup = [seconds for what, seconds in script if seconds > 0]

    def submit(self, loop, function):
        if not self.pool:
            self.pool = virtual_threads.Pool(loop, self.record, self.max_workers, gil=None, startup=self.startup)
            loop.pools.append(self.pool)
        return self.pool.submit(function)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.shutdown()

    def shutdown(self, wait=True):
        if wait and self.pool and self.pool.unfinished:
            raise NotImplementedError("to shut a pool down that is at work holds the loop, which Overlap's never does")
