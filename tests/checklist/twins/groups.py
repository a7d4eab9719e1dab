# SPDX-License-Identifier: GPL-3.0-or-later


class TestTaskGroup:
    async def test_taskgroup_01():
        async with asyncio.TaskGroup() as group:
            first = group.create_task(giving(42, 0.1))
            second = group.create_task(giving(11, 0.2))
        print(f"{first.result()} {second.result()}")

    async def test_taskgroup_02():
        async with asyncio.TaskGroup() as group:
            first = group.create_task(giving(42, 0.1))
            await asyncio.sleep(0.15)
            second = group.create_task(giving(11, 0.2))
        print(f"{first.result()} {second.result()}")

    async def test_taskgroup_03():
        async with asyncio.TaskGroup() as group:
            first = group.create_task(giving(42, 1))
            await asyncio.sleep(0.15)
            first.cancel()
            second = group.create_task(giving(11, 0.2))
        print(f"{state(first)} {second.result()}")

    async def test_taskgroup_04():
        async def runner():
            async with asyncio.TaskGroup() as group:
                group.create_task(failing(0.1))
                group.create_task(counting(counter))
            print("not reached")

        counter = [0]
        await ended(asyncio.create_task(runner()))
        print(f"cancelled {counter[0]}")

    async def test_cancel_children_on_child_error():
        async def runner():
            async with asyncio.TaskGroup() as group:
                for _ in range(3):
                    group.create_task(failing(0.1))
                group.create_task(counting(counter))
                await counting(counter, 10)
            print("not reached")

        counter = [0]
        await ended(asyncio.create_task(runner()))
        print(f"cancelled {counter[0]}")

    async def test_cancellation():
        async def runner():
            async with asyncio.TaskGroup() as group:
                for _ in range(5):
                    group.create_task(counting(counter))

        counter = [0]
        await cancelled_soon(runner())
        print(f"cancelled {counter[0]}")

    async def test_taskgroup_07():
        async def runner():
            async with asyncio.TaskGroup() as group:
                for _ in range(5):
                    group.create_task(counting(counter))
                await counting(counter, 10)

        counter = [0]
        await cancelled_soon(runner())
        print(f"cancelled {counter[0]}")

    async def test_taskgroup_17():
        async def runner():
            async with asyncio.TaskGroup():
                await counting(counter, 10)

        counter = [0]
        await cancelled_soon(runner())
        print(f"cancelled {counter[0]}")

    async def test_taskgroup_22():
        async def runner():
            async with asyncio.TaskGroup() as group:
                group.create_task(giving(42, 1))
                group.create_task(giving(11, 2))

        await cancelled_soon(runner())

    async def test_taskgroup_23():
        async with asyncio.TaskGroup() as group:
            tasks = []
            for _ in range(10):
                await asyncio.sleep(0.1)
                tasks.append(group.create_task(nap(0.3)))
                print(f"pending {sum(not task.done() for task in tasks)}")
            await asyncio.sleep(1.35)
            print(f"pending {sum(not task.done() for task in tasks)}")
        print("at once")

    async def test_taskgroup_24():
        async def root(group):
            await asyncio.sleep(0.1)
            group.create_task(nap(0.1))
            group.create_task(nap(0.2))

        async with asyncio.TaskGroup() as group:
            group.create_task(root(group))
        print("all done")

    async def test_taskgroup_25():
        async def hydra(group):
            heads[0] += 1
            await asyncio.sleep(0.01)
            group.create_task(hydra(group))
            group.create_task(hydra(group))

        async def hercules():
            while heads[0] < 10:
                await asyncio.sleep(0.015)
            raise Broken("heads")

        async def runner():
            async with asyncio.TaskGroup() as group:
                group.create_task(hydra(group))
                group.create_task(hercules())

        heads = [0]
        await ended(runner())
        print(f"heads {heads[0]}")

    async def test_taskgroup_task_name():
        async with asyncio.TaskGroup() as group:
            task = group.create_task(asyncio.sleep(0), name="yolo")
            print(task.get_name())

    async def test_taskgroup_already_entered():
        group = asyncio.TaskGroup()
        async with group:
            await ended(entered_again(group))

    async def test_taskgroup_double_enter():
        group = asyncio.TaskGroup()
        async with group:
            pass
        await ended(entered_again(group))

    async def test_taskgroup_finished():
        group = asyncio.TaskGroup()
        async with group:
            pass
        refuse(group)

    async def test_taskgroup_not_entered():
        refuse(asyncio.TaskGroup())

    async def test_taskgroup_without_parent_task():
        group = asyncio.TaskGroup()
        loop().call_soon(run_outside, group.__aenter__())
        await asyncio.sleep(0)
        refuse(group)


def refuse(group):
    coroutine = asyncio.sleep(0)
    attempt(lambda: group.create_task(coroutine))
    coroutine.close()
