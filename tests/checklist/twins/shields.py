# SPDX-License-Identifier: GPL-3.0-or-later


async def number(value):
    return value


async def inner(waiter):
    await waiter
    print("inner goes on")


class BaseTaskTests:
    async def test_shield_result():
        protege = future()
        outer = asyncio.shield(protege)
        protege.set_result(42)
        print(state(outer))
        await ended(outer)

    async def test_shield_exception():
        protege = future()
        outer = asyncio.shield(protege)
        await asyncio.sleep(0)
        protege.set_exception(Broken("inner"))
        await asyncio.sleep(0)
        print(state(outer))
        attempt(outer.result)

    async def test_shield_cancel_inner():
        protege = future()
        outer = asyncio.shield(protege)
        await asyncio.sleep(0)
        protege.cancel()
        print(state(outer))
        await asyncio.sleep(0)
        print(state(outer))

    async def test_shield_cancel_outer():
        protege = future()
        outer = asyncio.shield(protege)
        await asyncio.sleep(0)
        print(f"cancel {outer.cancel()}")
        await asyncio.sleep(0)
        print(f"{state(outer)} {state(protege)}")
        protege.set_result(42)
        await asyncio.sleep(0)
        print(f"{state(outer)} {state(protege)}")

    async def test_shield_shortcut():
        protege = future()
        protege.set_result(42)
        loop().call_soon(print, "not before")
        await ended(asyncio.shield(protege))
        await asyncio.sleep(0)

    async def test_shield_effect():
        async def outer():
            await asyncio.shield(inner(waiter))
            print("not reached")

        waiter = future()
        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        task.cancel()
        await ended(task)
        waiter.set_result(None)
        await asyncio.sleep(0)

    async def test_shield_gather():
        first = future()
        second = future()
        parent = asyncio.gather(first, second)
        outer = asyncio.shield(parent)
        await asyncio.sleep(0)
        outer.cancel()
        await asyncio.sleep(0)
        print(f"{state(outer)} {state(parent)}")
        first.set_result(1)
        second.set_result(2)
        await asyncio.sleep(0)
        attempt(parent.result)

    async def test_gather_shield():
        first = future()
        second = future()
        first_shield = asyncio.shield(first)
        second_shield = asyncio.shield(second)
        parent = asyncio.gather(first_shield, second_shield)
        await asyncio.sleep(0)
        print(f"cancel {parent.cancel()}")
        await asyncio.sleep(0)
        print(f"{state(parent)} {state(first_shield)} {state(second_shield)}")
        attempt(parent.result)
        first.set_result(1)
        second.set_result(2)
        await asyncio.sleep(0)
        print(f"{state(first)} {state(second)}")

    async def test_shield_coroutine_use_running_loop():
        outer = asyncio.shield(number(42))
        print(state(outer))
        await ended(outer)
