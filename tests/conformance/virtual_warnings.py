# SPDX-License-Identifier: GPL-3.0-or-later
"""What asyncio and the interpreter warn of, as data: calls never awaited, errors that nobody took, slow turns."""

import asyncio
import contextlib
import logging
import re
import warnings
from unittest import mock


class Task(asyncio.Task):
    """A task that tells what became of it before it is gone; asyncio warns when a failed one goes."""

    def __init__(self, coroutine, *, entry, number, **options):
        self.entry = entry
        self.number = number
        super().__init__(coroutine, **options)

    def note(self):
        self.entry["name"] = self.get_name()
        self.entry["outcome"] = outcome(self)

    def __del__(self):
        self.note()
        super().__del__()


def outcome(task):
    if not task.done():
        return "running"
    if task.cancelled():
        return "cancelled"
    return "failed" if task._exception else "finished"  # exception() would take the error


class Moment(float):
    """A time of the loop whose differences are whole nanoseconds, so that a turn of 0.1 s takes 0.1 s."""

    def __sub__(self, other):
        return round(float(self) - other, 9)


class Handler(logging.Handler):
    def __init__(self, note):
        super().__init__()
        self.note = note

    def emit(self, line):
        if line.msg.startswith("Executing"):
            name = re.search(r"<Task .*? name='([^']*)'", str(line.args[0]))
            self.note("slow turn", name and name[1])


@contextlib.contextmanager
def noted_by(record):
    """Hands warnings to record.warn(kind, task's name or number) instead of printing them."""

    def never_awaited(coroutine):
        record.warn("never awaited", record.current())

    logger, handler = logging.getLogger("asyncio"), Handler(record.warn)
    logger.addHandler(handler)
    try:
        with mock.patch.object(warnings, "_warn_unawaited_coroutine", never_awaited):
            yield
    finally:
        logger.removeHandler(handler)


def of_exception_handler(record, context):
    """For loop.default_exception_handler: only errors of tasks count, Overlap does not follow those of futures."""
    if "task" not in context and isinstance(context.get("future"), Task):
        record.warn("error never taken", context["future"].number)
