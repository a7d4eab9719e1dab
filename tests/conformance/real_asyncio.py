#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs asyncio programs, unmodified, in real time: those whose files and sockets have no virtual time.

Reads and writes what virtual_asyncio.py does; the times are measured.
"""

import asyncio
import json
import sys
import time
from unittest import mock

import virtual_asyncio
import virtual_warnings


class Record(virtual_asyncio.Record):
    def __init__(self, name):
        super().__init__(gil=None)
        self.name = name
        self.start = time.monotonic()

    def create_task(self, loop, coroutine, **options):
        # Libraries make tasks of their own, which are no part of the program.
        code = getattr(coroutine, "cr_code", None)
        if code and code.co_filename != self.name:
            return asyncio.Task(coroutine, loop=loop, **options)
        return super().create_task(loop, coroutine, **options)

    def now(self):
        return time.monotonic() - self.start

    def run(self, main, *, debug=None):
        def make_loop():
            loop = asyncio.new_event_loop()
            loop.set_task_factory(self.create_task)
            self.start = time.monotonic()
            return loop

        with asyncio.Runner(debug=debug, loop_factory=make_loop) as runner:
            return runner.run(main)


def execute(name, source):
    record = Record(name)
    program = compile(source, name, "exec")
    error = None
    with mock.patch.object(asyncio, "run", record.run), virtual_warnings.noted_by(record):
        try:
            exec(program, {"__name__": "__main__", "print": record.print})
        except (Exception, asyncio.CancelledError) as problem:
            error = f"{type(problem).__name__}: {problem}"
        return record.result() | {"error": error}


if __name__ == "__main__":
    json.dump([execute(**program) for program in json.load(sys.stdin)], sys.stdout)
