#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures speed and size, each beside a peer in the same run where there is one.

Prints a table, or with --json one object a line: name, value, unit, the peer's value (null without a peer) and whether
the limits that we set ourselves are kept. Every value, or its ratio to the peer's, is a median over interleaved
repetitions.
"""

import argparse
import contextlib
import dataclasses
import json
import math
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
from xvfb import Xvfb  # noqa: E402

SLEEPS, SLEEP_SECONDS = 100_000, 2.0
SLEEP_ROUNDS = 3
SHARING_TASKS, SHARING_FACTOR = 10_000, 10
START_ROUNDS = 15
STILL_SECONDS = 0.5  # without a change: the window has come to rest
REST_SECONDS = 5
GATHER_ROUNDS = 3
TIMELINE_ROUNDS = 9
WEB_ROUNDS, WEB_SECONDS, WEB_SERVING = 3, 3, 20
WEB_CONNECTIONS, WEB_SLOW, WEB_QUERY = 32, 1000, 0.1
GIL_LESSONS = ("to_thread", "process_pool")  # their threads change turns thousands of times

# Debian's own is built with all optimisations, so it is the fairer peer where there are several.
PYTHON = "/usr/bin/python3" if pathlib.Path("/usr/bin/python3").exists() else sys.executable


@dataclasses.dataclass
class Row:
    name: str
    value: float
    unit: str
    peer: float | None = None
    peer_name: str = ""
    limit: float | None = None  # of the value
    ratio_limit: float | None = None  # of value / peer

    def within_limits(self):
        fits = self.limit is None or self.value <= self.limit
        return fits and (self.ratio_limit is None or self.value <= self.ratio_limit * self.peer)


def readings(*command):
    """The lines `name value` that a program prints."""
    output = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split() for line in output.splitlines())}


def virtual_runs(programs):
    for lesson, nanoseconds in readings(programs / "bench_virtualrun").items():
        limit = 2 if lesson in GIL_LESSONS else 0.2
        yield Row(f"virtual run of {lesson}, all variants", nanoseconds / 1e6, "ms", limit=limit)


def fresh_memory():
    yield Row("a page of fresh memory", readings(PYTHON, HERE / "freshmemory.py")["page_us"], "us")


def recording(programs):
    result = readings(programs / "bench_record")
    yield Row("recording an event", result["record"], "ns", result["record_peer"], "clock read and store",
              ratio_limit=1.5)  # fmt: skip


def importing(programs):
    result = readings(programs / "bench_importtrace")
    yield Row("reading a trace of 200 MB", result["import_seconds"], "s", limit=10)
    yield Row("memory for reading it", result["import_bytes"] / 1e6, "MB", limit=800)


def build_tokio_peer(programs):
    """The peer in Rust; None unless cargo and Debian's package of tokio are installed."""
    crates = pathlib.Path("/usr/share/cargo/registry")
    if not shutil.which("cargo") or not any(crates.glob("tokio-1*")):
        return None
    target = programs / "tokio"
    settings = ('source.crates-io.replace-with="debian"', f'source.debian.directory="{crates}"')
    command = ["cargo", "build", "--release", "--offline", "--quiet", f"--target-dir={target}"]
    command += [word for setting in settings for word in ("--config", setting)]
    with tempfile.TemporaryDirectory(prefix="overlap-bench-") as folder:  # cargo writes beside the sources
        sources = pathlib.Path(shutil.copytree(HERE / "tokio", pathlib.Path(folder) / "tokio"))
        subprocess.run(command, cwd=sources, check=True)
    return target / "release" / "sleeps"


def sleep_peers(programs):
    """The commands that do what bench_sleeps does, by name."""
    peers = {"asyncio": (PYTHON, HERE / "sleeps.py")}
    if tokio := build_tokio_peer(programs):
        peers["tokio"] = (tokio,)
    asio = programs / "bench_asiosleeps"
    if asio.exists():
        peers["Boost.Asio"] = (asio,)
    return peers


def concurrent_sleeps(programs):
    commands = {"ours": (programs / "bench_sleeps",)} | sleep_peers(programs)
    results = {name: [] for name in commands}
    for _ in range(SLEEP_ROUNDS):
        for name, command in commands.items():
            results[name].append(readings(*command, SLEEPS, SLEEP_SECONDS))

    def row(peer_name, what, key, unit, scale=1.0, **limits):
        value, peer = (
            statistics.median(result[key] for result in results[name]) * scale for name in ("ours", peer_name)
        )
        return Row(f"{SLEEPS:,} sleeps: {what}", value, unit, peer, peer_name, **limits)

    limits = {"asyncio": {"limit": 3.0, "ratio_limit": 1 / 8}, "tokio": {"ratio_limit": 1.0}}
    for name in results.keys() - {"ours"}:
        yield row(name, "CPU for each", "cpu_us_per_task", "us", **limits.get(name, {}))
        yield row(name, "memory for each", "bytes_per_task", "bytes")
    yield row("asyncio", f"time above {SLEEP_SECONDS:.0f} s", "excess_s", "ms", 1e3)


def sharing(programs):
    few, many = (readings(programs / "bench_sharing", SHARING_TASKS * factor) for factor in (1, SHARING_FACTOR))
    for what in ("semaphore", "queue"):
        key = f"{what}_ms"
        yield Row(f"virtual run, {SHARING_TASKS:,} tasks, one {what}", few[key], "ms", limit=60)
        exponent = math.log(many[key] / few[key], SHARING_FACTOR)
        limit = 1.1 if what == "semaphore" else None
        yield Row(f"... its growth up to {SHARING_TASKS * SHARING_FACTOR:,}, exponent", exponent, "", limit=limit)


def lateness(programs):
    result = readings(programs / "bench_lateness")
    for key, words in (("median", "median"), ("p99", "99th percentile")):
        yield Row(f"lateness of a live 10 ms sleep, {words}", result[key] / 1e3, "us", result[key + "_peer"] / 1e3,
                  "clock_nanosleep")  # fmt: skip


def watched_lateness(programs):
    result = readings(programs / "bench_animated")
    frame = result["frame"] / 1e3
    for suffix, words in (("", "median"), ("_p99", "99th percentile")):
        later = (result[f"watched{suffix}"] - result[f"idle{suffix}"]) / 1e3
        limit = None if suffix else frame
        yield Row(f"... later while the timeline draws it, {words}", later, "us", frame, "a frame", limit=limit)


def timeline(programs):
    rounds = [readings(programs / "bench_timeline") for _ in range(TIMELINE_ROUNDS)]

    def beside(name, key, peer_key, peer, limit):
        """What the round with the median of the ratios took: a busy phase of the machine is seldom as long as a round."""
        middle = sorted(rounds, key=lambda each: each[key] / each[peer_key])[TIMELINE_ROUNDS // 2]
        return Row(name, middle[key], "ms", middle[peer_key], peer, ratio_limit=limit)

    views = (("fitted", "all lanes", 30), ("small_rows", "18 px rows", 45))
    for key, words, limit in views:
        name = f"frame of 1,000,000 spans, {words}, p99"
        yield beside(name, f"{key}_ms", "copy_ms", "copy of the frame", limit)
    for key, words, _ in views:
        yield beside(f"... {words}", f"{key}_ms", f"{key}_few_ms", "10,000 spans", 2)
    yield beside("... the first", "first_ms", "plain_ms", "a rectangle a span", 0.2)
    for key, words, _ in views:
        name = f"... {words}, 100,000 events a second"
        yield beside(name, f"live_{key}_ms", f"live_{key}_frozen_ms", "the same at rest", 1.5)
    for name, key, unit, limit in (("memory", "index_bytes", "bytes", 24), ("time", "index_ns", "ns", 100)):
        yield Row(f"index of a span, {name}", statistics.median(each[key] for each in rounds), unit, limit=limit)


def changing_lessons(programs):
    result = readings(programs / "bench_lessons")
    yield Row("change of lesson to the whole picture, median", result["median_ms"], "ms", limit=50)
    yield Row("... the longest of 500", result["longest_ms"], "ms")
    yield Row("heap, more after 500 changes of lesson", result["growth_bytes"] / 2**20, "MiB", limit=5)


def live_gather(overlap):
    totals = []
    for _ in range(GATHER_ROUNDS):
        command = [str(overlap), "run", "gather", "--variant", "gathered", "--live", "--json"]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        totals.append(json.loads(output)["runs"][0]["total_s"])
    yield Row("live gather of 2, 1 and 3 s", statistics.median(totals), "s", limit=3.005)


def stops(overlap, programs):
    result = readings(programs / "bench_stop", overlap)
    yield Row("stop of a live run until all is joined, median", result["median_ms"], "ms")
    yield Row("... the longest, all lessons and variants", result["max_ms"], "ms", limit=50)
    yield Row("... the longest with the most connections", result["most_ms"], "ms", limit=100)


@contextlib.contextmanager
def serving(*command):
    """A program that prints its address and serves for a while: the process and the address."""
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait()


def load(url, connections, seconds):
    """What wrk measures: requests a second, and the longest answer in seconds. Each request must be answered well."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "5s", url]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Socket errors" in output or "Non-2xx" in output:
        raise RuntimeError(f"wrk: not all requests were answered:\n{output}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])
    number, unit = re.search(r"Latency(?:\s+\S+){2}\s+([\d.]+)(us|ms|s)", output).groups()
    return rate, float(number) * {"us": 1e-6, "ms": 1e-3, "s": 1}[unit]


def web_server(programs):
    """The lesson's handler that awaits its query, with one of no time."""
    ours = programs / "bench_webserver"
    commands = {
        "untraced": (ours, "untraced", 0, WEB_SERVING),
        "traced": (ours, "traced", 0, WEB_SERVING),
        "peer": (PYTHON, HERE / "webserver.py", 0, WEB_SERVING),
    }
    rates, resident, own = ({name: [] for name in commands} for _ in range(3))
    for _ in range(WEB_ROUNDS):
        for name, command in commands.items():
            with serving(*command) as (process, url):
                rates[name].append(load(f"{url}/sales", WEB_CONNECTIONS, WEB_SECONDS)[0])
                resident[name].append(memory_mib(process))
                own[name].append(memory_mib(process, "RssAnon"))
    rate, size, own_size = (
        {name: statistics.median(values) for name, values in all_values.items()} for all_values in (rates, resident, own)
    )
    per_request = {name: 1e6 / value for name, value in rate.items()}
    yield Row("web server: a request under load", per_request["traced"], "us", per_request["peer"], "FastAPI",
              ratio_limit=1 / 3)  # fmt: skip
    yield Row("... beside one without a trace", per_request["traced"], "us", per_request["untraced"], "untraced",
              ratio_limit=1 / 0.9)  # fmt: skip
    yield Row("... memory of the server", size["untraced"], "MiB", size["peer"], "FastAPI", ratio_limit=1 / 2)
    yield Row("... without the files of libraries", own_size["untraced"], "MiB", own_size["peer"], "FastAPI")
    yield Row("... and with the trace of all its requests", own_size["traced"], "MiB")
    with serving(ours, "traced", 0, WEB_SERVING) as (_, url):
        _, longest = load(f"{url}/slow", WEB_SLOW, WEB_SECONDS)
    yield Row(f"{WEB_SLOW:,} requests of 1 s at once, the longest", longest, "s", limit=1.3)
    with serving(programs / "bench_webwatched", WEB_QUERY, WEB_SECONDS + 2) as (process, url):
        load(f"{url}/sales", WEB_CONNECTIONS, WEB_SECONDS)
        result = {name: float(value) for name, value in map(str.split, process.stdout)}
    yield Row("window that watches such a server, frames p99", result["frame_p99_ms"], "ms", limit=16)


def memory_mib(process, field="VmRSS"):
    """RssAnon: without the files of the program and its libraries, which others share."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{field}:")) / 1024


def start_once(display, program, home):
    """Milliseconds from exec to the first painted frame and to the last change of the picture, and the memory then."""
    start = time.perf_counter()
    process = subprocess.Popen([str(program)], env=display.environment(home))
    try:
        while not display.is_painted():
            if process.poll() is not None:
                raise RuntimeError(f"{program} ended with {process.returncode} before it painted anything")
        first = last = time.perf_counter()
        picture = display.picture()
        while time.perf_counter() - last < STILL_SECONDS:
            if picture != (picture := display.picture()):
                last = time.perf_counter()
        return (first - start) * 1e3, (last - start) * 1e3, memory_mib(process)
    finally:
        process.kill()
        process.wait()
        while display.is_painted():
            time.sleep(0.01)


def cpu_seconds(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rest(overlap):
    """The window with a lesson, nobody touching it."""
    with Xvfb() as display, tempfile.TemporaryDirectory(prefix="overlap-bench-") as home:
        process = subprocess.Popen([str(overlap)], env=display.environment(home))
        try:
            time.sleep(REST_SECONDS)
            before = cpu_seconds(process)
            time.sleep(REST_SECONDS)
            used = cpu_seconds(process) - before
        finally:
            process.kill()
            process.wait()
    yield Row(f"CPU of the window at rest, in {REST_SECONDS} s", used * 1e3, "ms", limit=10)


def start_up(overlap, programs):
    """A new user's first start: no settings. Nobody asks the program when it has painted; its pixels are watched."""
    ours, peers = [], []
    with Xvfb() as display:
        for _ in range(START_ROUNDS):
            for results, program in ((ours, overlap), (peers, programs / "bench_emptywindow")):
                with tempfile.TemporaryDirectory(prefix="overlap-bench-") as home:
                    results.append(start_once(display, program, home))

    def row(name, column, unit, **limits):
        value, peer = (statistics.median(result[column] for result in results) for results in (ours, peers))
        return Row(name, value, unit, peer, "empty QMainWindow", **limits)

    yield row("start to the first painted frame", 0, "ms", ratio_limit=1.6)
    yield row("start to the whole picture", 1, "ms")
    yield row("memory at rest", 2, "MiB", limit=60)


def rows(build):
    overlap, programs = build / "overlap", build / "tests" / "bench"
    yield from virtual_runs(programs)
    yield from recording(programs)
    yield from importing(programs)
    yield from fresh_memory()
    yield from concurrent_sleeps(programs)
    yield from sharing(programs)
    yield from lateness(programs)
    yield from watched_lateness(programs)
    yield from timeline(programs)
    yield from changing_lessons(programs)
    yield from live_gather(overlap)
    yield from stops(overlap, programs)
    yield from web_server(programs)
    yield from start_up(overlap, programs)
    yield from rest(overlap)


def as_json(row):
    return json.dumps({"name": row.name, "value": round(row.value, 6), "unit": row.unit,
                       "peer": None if row.peer is None else round(row.peer, 6),
                       "within_limits": row.within_limits()})  # fmt: skip


def as_text(row):
    peer = "" if row.peer is None else f"{row.peer:10.3f}  {row.value / row.peer:6.2f} x {row.peer_name}"
    limits = [] if row.limit is None else [f"{row.limit:g} {row.unit}"]
    limits += [] if row.ratio_limit is None else [f"{row.ratio_limit:g} x"]
    verdict = f"{'kept' if row.within_limits() else 'MISSED'} ({', '.join(limits)})" if limits else ""
    return f"{row.name:44}{row.value:10.3f} {row.unit:6}{peer:42}{verdict}".rstrip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="one object a line")
    parser.add_argument("--build", type=pathlib.Path, required=True, help="the directory of the build")
    arguments = parser.parse_args()
    if not arguments.json:
        print(f"{'':44}{'value':>10} {'unit':6}{'peer':>10}  {'ratio':32}limit")
    for row in rows(arguments.build):
        print(as_json(row) if arguments.json else as_text(row), flush=True)


if __name__ == "__main__":
    main()
