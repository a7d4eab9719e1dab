# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs have in common; program.h is the same in C++."""

import asyncio
import time


class Broken(Exception):
    """An error of the program's own."""


class Odd(BaseException):
    """Thrown, but no Exception."""


def text(value):
    """What a value or an error is called in the output."""
    match value:
        case Broken():
            return f"broken {value}"
        case Odd():
            return "odd"
        case asyncio.CancelledError():
            return "cancelled"
        case TimeoutError():
            return "timed out"
        case asyncio.QueueEmpty():
            return "empty"
        case asyncio.QueueFull():
            return "full"
        case BaseExceptionGroup():
            return f"group ({', '.join(map(text, value.exceptions))})"
        case RuntimeError() | ValueError() | asyncio.InvalidStateError():
            return "refused"
        case BaseException():
            raise value
        case list() | tuple():
            return f"[{', '.join(map(text, value))}]"
        case _:
            return str(value)


def moment(seconds):
    return "None" if seconds is None else f"{round(seconds * 1000)} ms"


def state(future):
    if not future.done():
        return "pending"
    return "cancelled" if future.cancelled() else "done"


def attempt(function):
    """Prints what a plain call comes to."""
    try:
        value = function()
    except BaseException as error:
        print(text(error))
    else:
        print("well" if value is None else f"well: {text(value)}")


async def ended(awaitable):
    """Prints what an awaitable comes to."""
    try:
        value = await awaitable
    except BaseException as error:
        print(text(error))
    else:
        print("well" if value is None else f"well: {text(value)}")


async def noted(awaitable):
    """Prints the error of an awaitable, and lets it go on."""
    try:
        await awaitable
    except BaseException as error:
        print(text(error))
        raise


async def within(context, body):
    async with context:
        await body


def loop():
    return asyncio.get_running_loop()


def future():
    return loop().create_future()


async def nothing():
    pass


async def nap(delay):
    await asyncio.sleep(delay)


async def entered_again(context):
    async with context:
        pass


def run_outside(awaitable):
    """Runs to its end, outside of any task, what never suspends."""
    try:
        ended(awaitable).send(None)
    except StopIteration:
        pass


# What the programs with task groups run in them; children.h is the same in C++.


async def giving(value, delay):
    await asyncio.sleep(delay)
    return value


async def failing(delay):
    await asyncio.sleep(delay)
    raise Broken("child")


async def failing_at_the_end(delay):
    """Fails instead of being cancelled."""
    try:
        await asyncio.sleep(delay)
    except BaseException:
        raise Broken("cleanup")
    raise Broken("end")


async def counting(counter, amount=1):
    """Counts its cancellation."""
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        counter[0] += amount
        raise


async def cancelled_soon(coroutine):
    """Makes a task of it, cancels that after 0.1 s and prints what becomes of it."""
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0.1)
    print(state(task))
    task.cancel()
    await ended(task)
