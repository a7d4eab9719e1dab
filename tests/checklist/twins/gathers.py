# SPDX-License-Identifier: GPL-3.0-or-later


async def awaited(future):
    return await future


async def word(text):
    return text


def plain(future):
    """A child of a gather as it is."""
    return future


wrapped = awaited


async def all_ended(futures):
    await asyncio.gather(*futures, return_exceptions=True)


async def turns():
    for _ in range(3):
        await asyncio.sleep(0)


def futures(count):
    return [future() for _ in range(count)]


async def success(wrap):
    children = futures(3)
    whole = asyncio.gather(*map(wrap, children))
    children[1].set_result(1)
    children[0].set_result(2)
    await turns()
    print(state(whole))
    children[2].set_result(3)
    await ended(whole)


async def one_fails(wrap, end):
    """The second child ends as `end` has it; the others go on, and what becomes of them changes nothing."""
    a, b, c, d, e = futures(5)
    whole = asyncio.gather(*map(wrap, (a, b, c, d, e)))
    await asyncio.sleep(0)
    a.set_result(1)
    end(b)
    await turns()
    print(state(whole))
    attempt(whole.result)
    c.set_result(3)
    d.cancel()
    e.set_exception(Broken("late"))
    await turns()
    attempt(whole.result)


async def return_errors(wrap):
    a, b, c, d = futures(4)
    children = [asyncio.ensure_future(wrap(one)) for one in (a, b, c, d)]
    whole = asyncio.create_task(all_ended(children))
    b.set_result(1)
    c.set_exception(Broken("c"))
    a.set_result(3)
    await turns()
    print(state(whole))
    d.set_exception(Broken("d"))
    await ended(whole)
    for child in children:
        attempt(child.result)


async def inner(waiter):
    await waiter
    raise Broken("not to be missed")


class GatherTestsBase:
    async def test_success():
        await success(plain)
        await success(wrapped)

    async def test_result_exception_success():
        children = futures(3)
        whole = asyncio.create_task(all_ended(children))
        children[1].set_result(1)
        children[0].set_result(2)
        await turns()
        print(state(whole))
        children[2].set_result(3)
        await ended(whole)

    async def test_one_exception():
        def end(future):
            future.set_exception(Broken("b"))

        await one_fails(plain, end)
        await one_fails(wrapped, end)

    async def test_return_exceptions():
        await return_errors(plain)
        await return_errors(wrapped)


class FutureGatherTests:
    async def test_constructor_empty_sequence_use_running_loop():
        whole = asyncio.gather()
        print(state(whole))
        await ended(whole)

    async def test_constructor_homogenous_futures():
        children = futures(3)
        first = asyncio.gather(*children)
        second = asyncio.gather(*children)
        await turns()
        print(f"{state(first)} {state(second)}")
        for number, child in enumerate(children):
            child.set_result(number)
        await ended(first)
        await ended(second)

    async def test_one_cancellation():
        def end(future):
            future.cancel()

        await one_fails(plain, end)
        await one_fails(wrapped, end)

    async def test_result_exception_one_cancellation():
        a, b, c, d = futures(4)
        whole = asyncio.create_task(all_ended([a, b, c, d]))
        await asyncio.sleep(0)
        a.set_result(1)
        b.set_exception(Broken("b"))
        c.cancel()
        await turns()
        print(state(whole))
        d.set_result(4)
        await ended(whole)
        print(f"{state(a)} {state(b)} {state(c)} {state(d)}")


class CoroutineGatherTests:
    async def test_constructor_use_running_loop():
        await ended(asyncio.gather(word("abc"), word("abc")))

    async def test_duplicate_coroutines():
        abc = asyncio.create_task(word("abc"), name="abc")
        other = asyncio.create_task(word("def"), name="def")
        await ended(asyncio.gather(abc, abc, other, abc))

    async def test_cancellation_broadcast():
        async def outer():
            await gatherer
            print("not reached")

        waiter = future()
        first = asyncio.create_task(inner(waiter))
        second = asyncio.create_task(inner(waiter))
        gatherer = asyncio.gather(first, second)
        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        print(f"cancel {task.cancel()}")
        await ended(task)
        print(f"cancel {gatherer.cancel()}")
        print(f"{state(waiter)} {state(first)} {state(second)}")

    async def test_exception_marking():
        async def outer():
            await asyncio.gather(inner(a), inner(b))

        a, b = futures(2)
        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        a.set_result(None)
        await turns()
        b.set_result(None)
        await turns()
        await ended(task)


class BaseTaskTests:
    async def test_cancel_gather_1():
        one = future()
        whole = asyncio.gather(awaited(one))
        await asyncio.sleep(0)
        one.add_done_callback(lambda _: print(f"cancel {whole.cancel()}"))
        one.set_result(42)
        await ended(whole)

    async def test_cancel_gather_2():
        async def patient():
            for _ in range(20):
                await all_ended([asyncio.create_task(asyncio.sleep(0.05))])

        task = asyncio.create_task(patient())
        await asyncio.sleep(0.2)
        task.cancel()
        await ended(task)
