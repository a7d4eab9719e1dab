# SPDX-License-Identifier: GPL-3.0-or-later
"""Models the threads of an asyncio program in virtual time.

The function that a thread is to run is called at once, when a thread takes it, and what it would do is noted as a
script: time.sleep, print and compute. The thread then plays that script in the loop's time, each step from the deadline
of the one before. At equal times the loop's own business comes first, then threads in the order of their jobs.
"""

import ast
import collections
import itertools

SWITCH_INTERVAL = 0.005


def rounded(seconds):
    """Nanoseconds, so that 0.1 + 0.2 and 0.3 are one moment."""
    return round(seconds, 9)


class Job:
    def __init__(self, number, function, task, future):
        self.number = number  # in the order of submission
        self.function = function
        self.task = task  # the number of the task that waits for it
        self.future = future
        self.error = self.value = None

    def record(self, recorder):
        """Calls the function and returns its script: pairs of what and how long or which text."""
        with recorder.recording() as script:
            try:
                self.value = self.function()
            except Exception as error:
                self.error = error
        return script

    def deliver(self):
        if self.future.done():  # cancelled
            return
        if self.error:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.value)


class Worker:
    """A thread. Its life is a generator, which yields the moment at which it goes on, or None if another wakes it."""

    def __init__(self, pool):
        self.pool = pool
        self.job = None
        self.event = None  # what it waits for; begins with the time and the number of its job
        self.life = pool.live(self)
        next(self.life)

    def resume(self, now):
        self.wait(self.life.send(now))

    def wait(self, until):
        if self.event:
            self.event[-1] = None
        self.event = None
        if until is not None:
            self.event = self.pool.loop.call_from_outside(until, self.job.number, self.go_on)

    def go_on(self):
        now = self.event[0]
        self.wait(None)
        self.resume(now)


class Gil:
    """Who computes holds it. Who waits gets it after the switch interval, or when the holder is done."""

    def __init__(self):
        self.holder = None
        self.until = None
        self.waiting = collections.deque()

    def compute(self, worker, cost, now):
        """A part of a job's generator. Returns when the cost is paid."""
        if self.holder:
            self.waiting.append(worker)
            if len(self.waiting) == 1:
                self.shorten(rounded(now + SWITCH_INTERVAL))
            now = yield None
        while True:
            self.holder = worker
            self.until = rounded(now + cost)
            if self.waiting:
                self.until = min(self.until, rounded(now + SWITCH_INTERVAL))
            since, now = now, (yield self.until)
            cost = rounded(cost - (now - since))
            self.holder = None
            if cost > 0:
                self.waiting.append(worker)
            if self.waiting:
                self.waiting.popleft().resume(now)
            if cost <= 0:
                return now
            now = yield None

    def shorten(self, until):
        if until < self.until:
            self.until = until
            self.holder.wait(until)


class Pool:
    """As ThreadPoolExecutor: the first idle thread, else a new one, else the job waits for its turn."""

    def __init__(self, loop, recorder, size, gil, startup=()):
        self.loop = loop
        self.recorder = recorder
        self.size = size
        self.gil = gil
        self.startup = startup  # how long a new worker sleeps before its first job
        self.workers = []
        self.queue = collections.deque()
        self.numbers = itertools.count(1)
        self.unfinished = 0
        self.catching_up = False
        self.idle = None  # what waits until there is no unfinished job

    def submit(self, function):
        self.catch_up()
        future = self.loop.create_future()
        job = Job(next(self.numbers), function, self.recorder.current(), future)
        future.add_done_callback(lambda _: self.drop(job) if future.cancelled() else None)
        self.unfinished += 1
        worker = next((worker for worker in self.workers if not worker.job), None)
        if not worker and len(self.workers) < self.size:
            worker = Worker(self)
            self.workers.append(worker)
        if worker:
            worker.job = job
            worker.resume(self.loop.time())
        else:
            self.queue.append(job)
        return future

    def drop(self, job):
        self.catch_up()
        if job in self.queue:
            self.queue.remove(job)
            self.job_is_over()

    def live(self, worker):
        """The life of a thread: one job after another."""
        now = yield None
        for seconds in self.startup:
            now = yield rounded(now + seconds)
        while True:
            now = yield from self.play(worker, now)
            if self.catching_up:
                self.loop.call_from_outside(now, worker.job.number, self.deliver, worker.job)
            else:
                self.deliver(worker.job)
            worker.job = self.queue.popleft() if self.queue else None
            if not worker.job:
                now = yield None

    def play(self, worker, now):
        """Returns when the job is over."""
        takes_time = False
        for what, value in worker.job.record(self.recorder):
            if what == "print":
                self.recorder.write(now, worker.job.task, value)
                continue
            takes_time = True
            if what == "compute" and self.gil:
                now = yield from self.gil.compute(worker, value, now)
            else:
                now = yield rounded(now + value)
        if not takes_time:
            now = yield now
        return now

    def deliver(self, job):
        job.deliver()
        self.job_is_over()

    def job_is_over(self):
        self.unfinished -= 1
        if self.idle and not self.unfinished:
            self.idle.set_result(None)
            self.idle = None

    async def wait_until_idle(self):
        if self.unfinished:
            self.idle = self.loop.create_future()
            await self.idle

    def catch_up(self):
        """A turn that has held the loop may not have heard yet of what came to its end meanwhile."""
        self.catching_up = True
        while late := [worker for worker in self.workers if worker.event and worker.event[0] < self.loop.time()]:
            min(late, key=lambda worker: worker.event[:2]).go_on()
        self.catching_up = False


class StatedCost(ast.NodeTransformer):
    """Replaces the body of the program's own compute(cost) by its cost."""

    def visit_FunctionDef(self, node):
        if node.name == "compute" and len(node.args.args) == 1:
            node.body = ast.parse(f"_compute({node.args.args[0].arg})").body
        return node

    visit_AsyncFunctionDef = visit_ClassDef = lambda self, node: node


def state_costs(tree):
    """The program with the cost of its CPU work stated instead of spent."""
    return ast.fix_missing_locations(StatedCost().visit(tree))


def has_gil(tree, source):
    """Programs take turns to compute, unless they say `gil = False` or, in a comment, that they are free-threaded."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node) == "gil = False":
            return False
    lines = (line.strip() for line in source.splitlines())
    return not any(line.startswith("#") and "free-threaded" in line for line in lines)
