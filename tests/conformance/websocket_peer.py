#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Talks to an EchoServer by the package websockets and, where that is too well-behaved, by raw sockets.

websocket_peer.py PROGRAM: overlap_echoserver. Each case has a few seconds; the program has to end well afterwards.
"""

import asyncio
import socket
import struct
import subprocess
import sys
import time
import unittest

import websockets

CONNECTIONS = 300
PATIENCE = 8  # seconds; a sanitizer is slow
HANDSHAKE = (
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)
MASK = b"\x01\x02\x03\x04"
PROGRAM = ""


def frame(first_byte, payload, *, length=None, masked=True):
    """`length`: what the frame says of itself, if that is not the truth."""
    length = len(payload) if length is None else length
    mask_bit = 0x80 if masked else 0
    if length < 126:
        head = struct.pack("!BB", first_byte, mask_bit | length)
    elif length < 1 << 16:
        head = struct.pack("!BBH", first_byte, mask_bit | 126, length)
    else:
        head = struct.pack("!BBQ", first_byte, mask_bit | 127, length)
    if not masked:
        return head + payload
    return head + MASK + bytes(byte ^ MASK[i % 4] for i, byte in enumerate(payload))


class Raw:
    """A client that says what it is told to."""

    def __init__(self, port, handshake=HANDSHAKE):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.socket.sendall(handshake)
        self.read = b""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def until(self, mark):
        while mark not in self.read:
            data = self.socket.recv(4096)
            if not data:
                raise EOFError(self.read)
            self.read += data
        before, _, self.read = self.read.partition(mark)
        return before

    def rest(self):
        """All that comes until the server closes."""
        try:
            while data := self.socket.recv(4096):
                self.read += data
        except ConnectionResetError:
            pass
        return self.read

    def close_code(self):
        """Of the frame with which the server ends the connection; None if it just ends it."""
        rest = self.rest()
        at = rest.rfind(b"\x88")
        return struct.unpack("!H", rest[at + 2 : at + 4])[0] if at >= 0 else None


class EchoServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = subprocess.Popen([PROGRAM, str(CONNECTIONS)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        cls.port, cls.longest = map(int, cls.server.stdout.readline().split())
        cls.url = f"ws://127.0.0.1:{cls.port}"

    @classmethod
    def tearDownClass(cls):
        cls.server.stdin.close()
        code = cls.server.wait(PATIENCE)
        cls.server.stdout.close()
        assert code == 0, code  # a sanitizer has found something

    def tearDown(self):
        self.talk(lambda connection: self.echo(connection, "still there"))

    def talk(self, action, **options):
        async def connected():
            async with websockets.connect(self.url, max_size=None, compression=None, **options) as connection:
                return await action(connection)

        async def limited():
            return await asyncio.wait_for(connected(), PATIENCE)

        return asyncio.run(limited())

    async def echo(self, connection, *messages):
        for message in messages:
            await connection.send(message)
        for message in messages:
            expected = message if isinstance(message, (str, bytes)) else type(message[0])().join(message)
            self.assertEqual(await connection.recv(), expected)

    def raw(self, handshake=HANDSHAKE):
        raw = Raw(self.port, handshake)
        self.addCleanup(raw.socket.close)
        return raw

    def opened(self):
        raw = self.raw()
        self.assertIn(b"101 Switching Protocols", raw.until(b"\r\n\r\n"))
        return raw

    def test_echoes(self):
        messages = ["", "a", "é€😀", b"", b"\x00\xff", "x" * 125, "x" * 126, "x" * 65535, b"y" * self.longest]
        self.talk(lambda connection: self.echo(connection, *messages))

    def test_fragments_are_put_together(self):
        self.talk(lambda connection: self.echo(connection, ["a", "", "b", "c"], [b"1", b"2"], ["é"] * 500))

    def test_a_ping_between_fragments_is_answered(self):
        async def ping(connection):
            async def fragments():
                yield "a"
                await asyncio.wait_for(await connection.ping(b"between"), PATIENCE)
                yield "b"

            await connection.send(fragments())
            self.assertEqual(await connection.recv(), "ab")

        self.talk(ping)

    def test_pings_of_all_lengths(self):
        async def ping(connection):
            for length in (0, 1, 125):
                await asyncio.wait_for(await connection.ping(b"p" * length), PATIENCE)

        self.talk(ping)

    def test_an_unasked_pong_is_ignored(self):
        async def pong(connection):
            await connection.pong(b"unasked")
            await self.echo(connection, "a")

        self.talk(pong)

    def test_close_codes_are_sent_back(self):
        for code in (1000, 1001, 1002, 1003, 1007, 1008, 1011, 3000, 4999):
            with self.subTest(code=code):

                async def close(connection, code=code):
                    await connection.close(code, "bye")
                    return connection.close_code

                self.assertEqual(self.talk(close), code)

    def test_compression_is_not_agreed_upon(self):
        async def plain():
            async with websockets.connect(self.url) as connection:
                self.assertEqual(connection.extensions, [])
                await self.echo(connection, "a")

        asyncio.run(asyncio.wait_for(plain(), PATIENCE))

    def test_a_message_that_is_too_long(self):
        for name, message in {
            "one frame": "x" * (self.longest + 1),
            "in fragments": ["x" * 1000] * (self.longest // 1000 + 1),
            "bytes": b"x" * (2 * self.longest),
        }.items():
            with self.subTest(name):

                async def send(connection, message=message):
                    with self.assertRaises(websockets.ConnectionClosed):
                        await connection.send(message)
                        await connection.recv()
                    return connection.close_code

                # Where the server is gone before all has been sent, its reason is lost on the way.
                self.assertIn(self.talk(send), (1009, 1006))

    def test_many_clients_at_once(self):
        async def all_of_them():
            async def one(number):
                async with websockets.connect(self.url, open_timeout=PATIENCE) as connection:
                    await self.echo(connection, f"hello {number}")
                    await asyncio.sleep(0.1)
                    await self.echo(connection, f"bye {number}")

            await asyncio.gather(*map(one, range(200)))

        asyncio.run(asyncio.wait_for(all_of_them(), 2 * PATIENCE))

    def test_idle_connections_do_not_stop_others(self):
        with_nothing = [socket.create_connection(("127.0.0.1", self.port)) for _ in range(100)]
        opened = [self.opened() for _ in range(100)]
        start = time.monotonic()
        self.talk(lambda connection: self.echo(connection, "a"))
        self.assertLess(time.monotonic() - start, PATIENCE / 2)
        for idle in with_nothing:
            idle.close()
        for idle in opened:
            idle.socket.close()

    def test_one_connection_too_many(self):
        opened = [self.opened() for _ in range(CONNECTIONS)]
        with self.assertRaises(websockets.InvalidStatusCode) as refused:
            self.talk(lambda connection: self.echo(connection, "a"))
        self.assertEqual(refused.exception.status_code, 503)
        for raw in opened:
            raw.socket.close()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:  # until the server has learnt of it
            try:
                return self.talk(lambda connection: self.echo(connection, "a"))
            except websockets.InvalidStatusCode:
                time.sleep(0.02)
        self.fail("the server stays full")

    def test_a_deaf_client_is_dropped(self):
        raw = self.opened()
        message = frame(0x82, b"x" * self.longest)
        with self.assertRaises((ConnectionResetError, BrokenPipeError, TimeoutError)) as end:
            for _ in range(1000):
                raw.send(message)
        self.assertNotIsInstance(end.exception, TimeoutError)

    def test_invalid_frames(self):
        cases = {
            "reserved bits": (frame(0xF1, b"a"), 1002),
            "an unknown kind": (frame(0x83, b"a"), 1002),
            "an unknown control frame": (frame(0x8B, b"a"), 1002),
            "a ping in fragments": (frame(0x09, b"a"), 1002),
            "a ping that is too long": (frame(0x89, b"a" * 126), 1002),
            "a continuation of nothing": (frame(0x80, b"a"), 1002),
            "a text within a text": (frame(0x01, b"a") + frame(0x81, b"b"), 1002),
            "not UTF-8": (frame(0x81, b"\xff\xfe"), 1007),
            "not UTF-8 in fragments": (frame(0x01, b"\xe2\x82") + frame(0x80, b"x"), 1007),
            "a length without end": (frame(0x82, b"", length=1 << 62), 1009),
            "a negative length": (frame(0x82, b"", length=(1 << 64) - 1), 1002),
            "a close of one byte": (frame(0x88, b"\x03"), 1002),
            "a close code that is none": (frame(0x88, struct.pack("!H", 999)), 1002),
            "a close code not to be sent": (frame(0x88, struct.pack("!H", 1006)), 1002),
            "a close reason that is not UTF-8": (frame(0x88, struct.pack("!H", 1000) + b"\xff"), 1007),
        }
        for name, (data, code) in cases.items():
            with self.subTest(name):
                raw = self.opened()
                raw.send(data)
                self.assertEqual(raw.close_code(), code)

    def test_frames_that_are_not_masked_do_no_harm(self):
        raw = self.opened()  # QWebSocket does not insist on masks, as RFC 6455 would have it
        raw.send(frame(0x81, b"hello", masked=False))
        raw.until(b"hello")

    def test_half_of_it(self):
        whole = HANDSHAKE + frame(0x81, b"hello") + frame(0x88, struct.pack("!H", 1000))
        for length in range(0, len(whole), 7):
            with Raw(self.port, whole[:length]):
                pass
        for length in (1, 50, len(HANDSHAKE) - 1):  # reset instead of a normal end
            with Raw(self.port, whole[:length]) as raw:
                raw.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def test_no_handshake(self):
        for name, request in {
            "plain HTTP": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "no key": HANDSHAKE.replace(b"Sec-WebSocket-Key", b"X-Key"),
            "an old version": HANDSHAKE.replace(b"Version: 13", b"Version: 1"),
            "not HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
            "a long line": b"GET /" + b"x" * 20000 + b" HTTP/1.1\r\n\r\n",
            "many headers": HANDSHAKE[:-2] + b"X: y\r\n" * 2000 + b"\r\n",
        }.items():
            with self.subTest(name):
                answer = self.raw(request).rest()
                self.assertNotIn(b"101 Switching", answer)

    def test_a_header_without_end(self):
        raw = self.raw(b"GET / HTTP/1.1\r\n")
        with self.assertRaises((ConnectionResetError, BrokenPipeError)):
            while True:  # the server takes no more than its limit
                raw.send(b"x" * 65536)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
