# SPDX-License-Identifier: GPL-3.0-or-later
"""An X server without a screen, whose pixels are read from the file that it draws into: without asking it for them,
and so without disturbing what is being measured."""

import ctypes
import mmap
import os
import pathlib
import struct
import subprocess
import tempfile
import zlib

WIDTH, HEIGHT = 1440, 900


class Xvfb:
    """with Xvfb() as display: ...  Nothing is left behind, whatever happens inside."""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="overlap-xvfb-")
        read, write = os.pipe()
        screen = f"{WIDTH}x{HEIGHT}x24"
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-fbdir", self._folder.name, "-br", "-nolisten", "tcp", "-noreset",
             "-screen", "0", screen],
            pass_fds=[write], stderr=subprocess.DEVNULL)  # fmt: skip
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()  # comes when the server is ready
        if not number:
            self.__exit__()
            raise RuntimeError("Xvfb does not start")
        self.name = f":{number}"
        with open(pathlib.Path(self._folder.name) / "Xvfb_screen0", "rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # The file is an XWD: a header of big-endian words, a colour table, then the pixels.
        header = struct.unpack(">25I", self._pixels[:100])
        self._start = header[0] + header[19] * 12
        self._stride = header[12]
        return self

    def __exit__(self, *_):
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def environment(self, home):
        """For a program that is to draw here and keep its settings under `home`."""
        kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS",
                                                 "UBSAN_OPTIONS", "TSAN_OPTIONS", "QT_NO_GLIB")
                if key in os.environ}  # fmt: skip
        return kept | {"DISPLAY": self.name, "HOME": str(home), "XDG_CONFIG_HOME": str(home),
                       "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8",
                       "QT_QPA_PLATFORM": "xcb"}  # fmt: skip

    def row(self, y):
        """One row of the screen: four bytes a pixel, blue first, the fourth without meaning."""
        start = self._start + y * self._stride
        return self._pixels[start : start + WIDTH * 4]

    def is_painted(self):
        """Whether there is a window on the black screen: a row with more in it than the pointer."""
        return any(self.row(y).count(0) < WIDTH * 3 for y in range(0, HEIGHT, 30))

    def picture(self):
        """Every third row, to see whether anything changes."""
        return b"".join(self.row(y) for y in range(0, HEIGHT, 3))

    def colours(self):
        """How many pixels there are of each colour, as {(red, green, blue): count}."""
        counts = {}
        for y in range(HEIGHT):
            for (pixel,) in struct.iter_unpack("<I", self.row(y)):
                counts[pixel] = counts.get(pixel, 0) + 1
        return {((p >> 16) & 255, (p >> 8) & 255, p & 255): count for p, count in counts.items()}

    def write_png(self, path):
        """Keeps the picture of the screen, for whoever looks into a failure."""

        def chunk(kind, data):
            body = kind + data
            return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

        rows = bytearray()
        for y in range(HEIGHT):
            row, rgb = self.row(y), bytearray(WIDTH * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + rgb
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header))
            file.write(chunk(b"IDAT", zlib.compress(bytes(rows))) + chunk(b"IEND", b""))

    def xdotool(self, *arguments, timeout=60):
        """What xdotool prints; raises if it fails."""
        return subprocess.run(["xdotool", *arguments], env={**os.environ, "DISPLAY": self.name}, check=True,
                              timeout=timeout, capture_output=True, text=True).stdout.strip()  # fmt: skip

    def close_window(self, window):
        """Asks a window to close, as a window manager does when its cross is clicked."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.name.encode()))
        protocols = x11.XInternAtom(display, b"WM_PROTOCOLS", False)
        delete = x11.XInternAtom(display, b"WM_DELETE_WINDOW", False)
        client_message = 33
        # XClientMessageEvent: type, serial, send_event, display, window, message_type, format, data.l[5]
        event = struct.pack("@iLiPLLi5l", client_message, 0, 1, 0, window, protocols, 32, delete, 0, 0, 0, 0)
        x11.XSendEvent(display, ctypes.c_ulong(window), False, 0, event.ljust(192, b"\0"))
        x11.XSync(display, False)
        x11.XCloseDisplay(display)
