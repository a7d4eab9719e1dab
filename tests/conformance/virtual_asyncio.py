#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs asyncio programs, unmodified, under CPython's own asyncio, with a clock that jumps instead of waiting.

Reads a JSON list of {"name", "source"} from stdin and writes a JSON list of what happened to stdout: the printed
lines and the tasks with their times, numbered from 1 in the order of creation. Works with Python 3.11 to 3.13.
"""

import ast
import asyncio
import bisect
import collections.abc
import concurrent.futures
import contextlib
import functools
import heapq
import inspect
import itertools
import json
import selectors
import sys
import time
import warnings
import weakref
from unittest import mock

sys.dont_write_bytecode = True

import virtual_processes
import virtual_threads
import virtual_warnings
from virtual_threads import rounded


class Timer(asyncio.TimerHandle):
    """Equal deadlines run in the order in which they were set.

    The real clock never gives two equal deadlines, so that asyncio does not care: its heap leaves them in any order.
    """

    __slots__ = ("number",)

    def __lt__(self, other):
        return (self._when, self.number) < (other._when, other.number)


class OrderedSet(collections.abc.MutableSet):
    """A set in the order of insertion."""

    def __init__(self, items=()):
        self.items = dict.fromkeys(items)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        self.items[item] = None

    def discard(self, item):
        self.items.pop(item, None)


class SetsInOrder(ast.NodeTransformer):
    """Makes `{x for ...}` a call of `set`, which can be another class."""

    def visit_SetComp(self, node):
        items = ast.GeneratorExp(node.elt, node.generators)
        return ast.Call(ast.Name("set", ast.Load()), [items], [])


def order_sets():
    """Lets TaskGroup and as_completed go through their tasks in the order in which they were given.

    asyncio goes through sets there, in the order of addresses: which task is started or cancelled first is chance.
    """
    asyncio.taskgroups.set = asyncio.tasks.set = OrderedSet
    for name in ("_AsCompletedIterator", "as_completed"):  # the former in Python 3.13
        if hasattr(asyncio.tasks, name):
            tree = ast.parse(inspect.getsource(getattr(asyncio.tasks, name)))
            tree = ast.fix_missing_locations(SetsInOrder().visit(tree))
            exec(compile(tree, asyncio.tasks.__file__, "exec"), vars(asyncio.tasks))
    asyncio.as_completed = asyncio.tasks.as_completed


def cancel_all_tasks(loop, cancel_once=asyncio.runners._cancel_all_tasks):
    """Cancels what is left after main until nothing is.

    asyncio.run does that once: what is created meanwhile is left pending, and runs for as long as the loop happens to.
    """
    while asyncio.tasks.all_tasks(loop):
        with contextlib.suppress(WaitsForEver):  # and leaves nothing that the next program would meet
            cancel_once(loop)


class WaitsForEver(RuntimeError):
    """Nothing is left that could wake a task."""


class JumpingSelector(selectors.SelectSelector):
    """Where asyncio would wait, this goes to the next deadline."""

    def select(self, timeout=None):
        if self.loop.take_from_outside():
            return []
        if timeout is None:
            self.loop.record.note_stuck()
            raise WaitsForEver()
        if timeout > 0:
            self.loop.now = self.loop._scheduled[0]._when
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self, record):
        selector = JumpingSelector()
        selector.loop = self
        self.now = 0.0
        self.record = record
        self.timers = 0
        self.outside = []  # what threads do, in the order of time
        self.outside_order = itertools.count()
        self.threads = virtual_threads.Pool(self, record, size=32, gil=record.gil)
        self.pools = [self.threads]
        super().__init__(selector)
        self._clock_resolution = 0.5e-9

    def time(self):
        return virtual_warnings.Moment(self.now)

    def default_exception_handler(self, context):
        virtual_warnings.of_exception_handler(self.record, context)

    def call_from_outside(self, when, rank, callback, *args):
        """Calls back once nothing is ready and no timer is due by then, one at a time."""
        event = [when, rank, next(self.outside_order), functools.partial(callback, *args)]
        heapq.heappush(self.outside, event)
        return event

    def take_from_outside(self):
        while self.outside and self.outside[0][-1] is None:  # taken back
            heapq.heappop(self.outside)
        if self._ready or not self.outside:
            return False
        if self._scheduled and self._scheduled[0]._when <= self.outside[0][0]:
            return False
        when, _, _, callback = heapq.heappop(self.outside)
        self.now = max(self.now, when)
        self.call_soon(callback)
        return True

    def run_in_executor(self, executor, function, *args):
        call = functools.partial(function, *args)
        return executor.submit(self, call) if executor else self.threads.submit(call)

    async def shutdown_default_executor(self, timeout=None):
        # And what Python waits for when it exits: processes that are at work.
        for pool in self.pools:
            await pool.wait_until_idle()

    def create_task(self, coroutine, **options):
        return self.record.create_task(self, coroutine, **options)

    def call_at(self, when, callback, *args, context=None):
        timer = Timer(rounded(when), callback, args, self, context)
        timer.number = self.timers
        self.timers += 1
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer


class Watched(collections.abc.Coroutine):
    """A coroutine whose end is noted at the moment when it comes."""

    def __init__(self, coroutine, on_end):
        self.coroutine = coroutine
        self.on_end = on_end
        self.__name__ = getattr(coroutine, "__name__", "coroutine")
        self.__qualname__ = getattr(coroutine, "__qualname__", "coroutine")

    def watch(self, step, *args):
        try:
            return step(*args)
        except BaseException:
            self.on_end()
            raise

    def send(self, value):
        return self.watch(self.coroutine.send, value)

    def throw(self, *error):
        return self.watch(self.coroutine.throw, *error)

    def close(self):
        self.coroutine.close()

    def __await__(self):
        return self.coroutine.__await__()


class Record:
    """What one program did."""

    def __init__(self, gil):
        self.gil = gil  # a virtual_threads.Gil, or None
        self.loop = None
        self.script = None  # what the function of a thread does, while that is called
        self.output = []
        self.tasks = []
        self.warnings = []
        self.handles = []  # weak: asyncio warns of errors when a task is dropped
        self.stuck = None

    def now(self):
        return self.loop.now if self.loop else 0.0

    def current(self):
        try:
            return getattr(asyncio.current_task(), "number", 0)
        except RuntimeError:  # outside of the loop
            return 0

    def create_task(self, loop, coroutine, **options):
        # asyncio.run ends with coroutines of its own, which look for generators and threads that were not closed.
        if self.tasks and not self.current():
            return asyncio.Task(coroutine, loop=loop, **options)
        entry = {"parent": self.current(), "start_s": self.now(), "end_s": None}
        watched = Watched(coroutine, lambda: entry.update(end_s=self.now()))
        self.tasks.append(entry)
        task = virtual_warnings.Task(watched, entry=entry, number=len(self.tasks), loop=loop, **options)
        self.handles.append(weakref.ref(task))
        return task

    def warn(self, kind, task):
        """`task` is its number, or its name: then the youngest of that name."""
        if isinstance(task, str):
            self.note_tasks()
            numbers = [number for number, entry in enumerate(self.tasks, 1) if entry["name"] == task]
            task = numbers[-1] if numbers else 0
        self.warnings.append({"t_s": self.now(), "kind": kind, "task": task or 0})

    def live_tasks(self, loop=None):
        """In the order of creation: asyncio's set has none, and asyncio.run cancels in its order."""
        return [task for handle in self.handles if (task := handle()) and not task.done()]

    def note_tasks(self):
        for handle in self.handles:
            if task := handle():
                task.note()

    def print(self, *values, sep=" ", end="\n", file=None, flush=False):
        text = (" " if sep is None else sep).join(map(str, values))
        if self.script is None:
            self.write(self.now(), self.current(), text)
        else:
            self.script.append(("print", text))

    def write(self, now, task, text):
        """In the order of time: what a thread does may come to light late."""
        bisect.insort(self.output, {"t_s": now, "task": task, "text": text}, key=lambda line: line["t_s"])

    def sleep(self, seconds, what="block"):
        if self.script is None:
            self.loop.now = rounded(self.loop.now + seconds)
        else:
            self.script.append((what, max(seconds, 0)))

    def compute(self, cost):
        self.sleep(cost, "compute")

    @contextlib.contextmanager
    def recording(self):
        self.script = []
        try:
            yield self.script
        finally:
            self.script = None

    def run(self, main, *, debug=None):
        def make_loop():
            self.loop = VirtualLoop(self)
            return self.loop

        with asyncio.Runner(debug=debug, loop_factory=make_loop) as runner:
            return runner.run(main)

    def note_stuck(self):
        """Keeps what happened so far: that asyncio.run then cancels all tasks is not the program's doing."""
        if not self.stuck:
            self.stuck = self.result() | {"output": list(self.output), "stuck": True}

    def result(self):
        if self.stuck:
            return self.stuck
        self.note_tasks()
        tasks = [dict(entry) for entry in self.tasks]
        main = tasks[0] if tasks else {"end_s": None, "outcome": "running"}
        return {
            "output": self.output,
            "tasks": tasks,
            "warnings": self.warnings,
            "total_s": main["end_s"],
            "outcome": main["outcome"],
        }


def execute(name, source):
    tree = ast.parse(source, name)
    record = Record(virtual_threads.Gil() if virtual_threads.has_gil(tree, source) else None)
    program = compile(virtual_threads.state_costs(tree), name, "exec")
    clock = dict.fromkeys(("time", "monotonic", "perf_counter"), record.now)
    clock |= dict.fromkeys((f"{key}_ns" for key in clock), lambda: round(record.now() * 1e9))
    error = None
    with contextlib.ExitStack() as patches:
        patches.enter_context(mock.patch.multiple(time, sleep=record.sleep, **clock))
        patches.enter_context(mock.patch.object(asyncio, "run", record.run))
        patches.enter_context(mock.patch.object(asyncio.tasks, "all_tasks", record.live_tasks))
        patches.enter_context(mock.patch.object(asyncio.runners, "_cancel_all_tasks", cancel_all_tasks))
        patches.enter_context(virtual_warnings.noted_by(record))
        processes = functools.partial(virtual_processes.ProcessPoolExecutor, record)
        patches.enter_context(mock.patch.object(concurrent.futures, "ProcessPoolExecutor", processes))
        try:
            exec(program, {"__name__": "__main__", "print": record.print, "_compute": record.compute})
        except (Exception, asyncio.CancelledError) as problem:
            error = f"{type(problem).__name__}: {problem}"
        return record.result() | {"error": error}


if __name__ == "__main__":
    warnings.simplefilter("ignore", RuntimeWarning)  # of what a program that is over has never awaited
    order_sets()
    json.dump([execute(**program) for program in json.load(sys.stdin)], sys.stdout)
