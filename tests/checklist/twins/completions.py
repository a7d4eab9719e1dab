# SPDX-License-Identifier: GPL-3.0-or-later


async def sleeper(delay, name):
    await asyncio.sleep(delay)
    return name


async def blocking_sleeper(delay, name):
    await asyncio.sleep(delay)
    time.sleep(0.14)
    return name


def start(delay, name, function=sleeper):
    return asyncio.create_task(function(delay, name), name=name)


class BaseTaskTests:
    async def test_as_completed():
        tasks = [start(0.01, "b"), start(0.15, "c"), start(0.01, "a", blocking_sleeper)]
        for one in asyncio.as_completed(tasks):
            await ended(one)

    async def test_as_completed_with_timeout():
        tasks = [start(0.1, "a"), start(0.15, "b")]
        first = True
        for one in asyncio.as_completed(tasks, timeout=0.12):
            if not first:
                time.sleep(0.02)
            first = False
            await ended(one)
        print(state(tasks[1]))
        await ended(tasks[1])

    async def test_as_completed_with_unused_timeout():
        for one in asyncio.as_completed([start(0.01, "a")], timeout=1):
            await ended(one)

    async def test_as_completed_reverse_wait():
        rounds = list(asyncio.as_completed([start(0.05, "a"), start(0.1, "b")]))
        await ended(rounds[1])
        await ended(rounds[0])

    async def test_as_completed_concurrent():
        rounds = list(asyncio.as_completed([start(0.05, "a"), start(0.05, "b")]))
        await ended(asyncio.gather(*rounds))

    async def test_as_completed_duplicate_coroutines():
        ham = start(0.01, "ham")
        spam = start(0.02, "spam")
        for one in asyncio.as_completed([ham, ham, spam]):
            await ended(one)

    async def test_as_completed_coroutine_use_running_loop():
        for one in asyncio.as_completed([sleeper(0.01, "a")]):
            await ended(one)
