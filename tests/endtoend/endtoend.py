#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real program on an X server of its own and runs a lesson to its end with keys alone.

Arguments: the program, the theme file (which says what colours the states have), a file for the picture of a failure.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from xvfb import Xvfb  # noqa: E402

PATIENCE = 60  # seconds, for what must come sooner or later
STILL = 1.0  # seconds without a change: the run has ended
TOTAL = 6.0  # seconds: the longer of the two runs of `gather` at its defaults


def light_colours(theme_file):
    """The colours of the light theme by name, as (red, green, blue)."""
    text = pathlib.Path(theme_file).read_text(encoding="utf-8")
    light = re.search(r"lightTheme\{(.*?)\};", text, re.DOTALL)[1]
    return {name: tuple(bytes.fromhex(value)) for name, value in re.findall(r"\.(\w+) = 0x([0-9A-F]{6})\b", light)}


def wait_for(what, condition):
    """Waits until condition() is true and returns it."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if result := condition():
            return result
        time.sleep(0.05)
    raise AssertionError(f"after {PATIENCE} s there was still not: {what}")


def wait_until_still(display):
    """Waits until the picture has not changed for a while; returns when it changed last."""
    last, changed = display.picture(), time.monotonic()
    deadline = changed + PATIENCE
    while time.monotonic() - changed < STILL:
        assert time.monotonic() < deadline, "the picture never comes to rest"
        time.sleep(0.05)
        now = display.picture()
        if now != last:
            last, changed = now, time.monotonic()
    return changed


def start(display, program, home):
    """Starts the program and gives its window the keyboard; returns the process and the window."""
    process = subprocess.Popen([program, "gather"], env=display.environment(home))

    def visible():
        assert process.poll() is None, f"the program ended with {process.returncode}"
        try:
            return display.xdotool("search", "--onlyvisible", "--pid", str(process.pid), "--name", "Overlap")
        except subprocess.CalledProcessError:
            return None

    window = int(wait_for("a window", visible).split()[0])
    wait_for("a painted window", display.is_painted)
    display.xdotool("windowfocus", "--sync", str(window))
    wait_until_still(display)
    return process, window


def run_with_keys(display, program, colours, home):
    process, _ = start(display, program, home)
    before = display.colours()
    assert len(before) > 50, f"the window is blank: {len(before)} colours"
    assert colours["panel"] in before, "the window does not have the colours of the light theme"
    before_picture = display.picture()

    began = time.monotonic()
    display.xdotool("key", "space")
    wait_for("a picture that moves", lambda: display.picture() != before_picture)
    ended = wait_until_still(display)
    assert ended - began >= TOTAL - 0.1, f"the run stood still after {ended - began:.2f} s instead of {TOTAL} s"

    after = display.colours()
    for state in ("block", "wait", "waitbg", "run", "queue", "ok"):
        assert colours[state] in after, f"nothing on the window has the colour `{state}`"
    # Three tasks have blocked for 6 s in all, so there must be broad red bars where there were none.
    grown = after[colours["block"]] - before.get(colours["block"], 0)
    assert grown > 1000, f"only {grown} pixels show what has blocked"

    after_picture = display.picture()
    display.xdotool("key", "Home")
    wait_for("a playhead at the start", lambda: display.picture() != after_picture)
    display.xdotool("key", "ctrl+q")
    assert process.wait(PATIENCE) == 0, f"the program ended with {process.returncode}"


def close_within_blocking_call(display, program, home):
    process, window = start(display, program, home)
    before = display.picture()
    display.xdotool("key", "space")
    wait_for("a picture that moves", lambda: display.picture() != before)
    display.close_window(window)
    assert process.wait(PATIENCE) == 0, f"closed during a run, the program ended with {process.returncode}"


def main(program, theme_file, failure_picture):
    colours = light_colours(theme_file)
    with tempfile.TemporaryDirectory(prefix="overlap-home-") as home, Xvfb() as display:
        try:
            run_with_keys(display, program, colours, home)
            close_within_blocking_call(display, program, home)
        except AssertionError:
            display.write_png(failure_picture)
            raise


if __name__ == "__main__":
    main(*sys.argv[1:])
