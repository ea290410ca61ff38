"""Clients that are slow, silent, many, or send very much."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import pytest

from tests.soak.findings import found
from tests.soak.process import Caller, serving
from tests.soak.size import FULL, size
from tests.soak.wire import body_of, connect, everything, head, many, statuses

MIB = 1024 * 1024
# How much slower answers may be beside many connections; or this many seconds, at which noise is
# all that there is to measure.
SLOWER, NOISE_SECONDS = 20, 0.05


def answer_times(call: Caller, number: int) -> list[float]:
    """Return how long each of some requests took, in seconds."""
    times = []
    for _ in range(number):
        started = time.perf_counter()
        assert call("GET", "").status == 200
        times.append(time.perf_counter() - started)
    return times


def test_idle_connections(tmp_path: Path) -> None:
    number = size(500, 10_000)
    with serving("memory", tmp_path / "log") as process:
        call, before = process.caller(), process.memory()
        alone = statistics.median(answer_times(call, 200))
        with many(process.port, number) as peers:
            times = answer_times(call, 200)
            held = process.memory() - before
            # Half of them go without a word.
            for peer in peers[::2]:
                peer.close()
            times += answer_times(call, 200)
            # The others come to life.
            for peer in peers[1::2]:
                peer.sendall(head("GET", "", {"Connection": "close"}) + b"\r\n")
            answers = sum(statuses(everything(peer)) == [200] for peer in peers[1::2])
        assert process.errors() == []
    found(
        "Idle connections",
        connections=number,
        KiB_each=held * 1024 / number,
        ms_median_answer=statistics.median(times) * 1000,
        ms_slowest_answer=max(times) * 1000,
        answered_later=answers,
    )
    assert answers == number // 2
    assert statistics.median(times) < max(SLOWER * alone, NOISE_SECONDS)
    assert (tmp_path / "log").read_text() == ""


BEGINNINGS = [
    b"",
    b"GET / HT",
    head("GET", "")[:-20],
    head("POST", "Application/", {"Content-Length": "1000"}) + b"\r\n{",
    head("POST", "Application/", {"Transfer-Encoding": "chunked"}) + b"\r\n100\r\n{",
]


@pytest.mark.skipif(not FULL, reason="takes the 30 s of the limit; test_limits.py has a short one")
def test_dribbling_and_half_open_connections(tmp_path: Path) -> None:
    """A byte a second keeps nobody connected, nor does silence."""
    number = 1000
    with serving("memory", tmp_path / "log") as process:
        call = process.caller()
        with many(process.port, number) as peers:
            for index, peer in enumerate(peers):
                peer.sendall(BEGINNINGS[index % len(BEGINNINGS)])
                peer.setblocking(False)
            started, times = time.monotonic(), []
            open_ones, refused = list(enumerate(peers)), 0
            while open_ones and time.monotonic() - started < 300:
                time.sleep(0.5)
                times += answer_times(call, 5)
                for entry in list(open_ones):
                    index, peer = entry
                    try:
                        # Half of them dribble on.
                        if index % 2 and index % len(BEGINNINGS):
                            peer.send(b"x")
                        refused += statuses(peer.recv(1000)) == [408]
                        open_ones.remove(entry)
                    except BlockingIOError:
                        continue
                    except ConnectionError:
                        open_ones.remove(entry)
            seconds = time.monotonic() - started
        assert process.errors() == []
    found(
        "Dribbling and half-open connections",
        connections=number,
        seconds_until_all_were_closed=seconds,
        told_408=refused,
        ms_slowest_answer_to_others=max(times) * 1000,
    )
    assert not open_ones
    assert refused > number * 0.5
    assert seconds > 29


@pytest.mark.parametrize("chunked", [False, True])
def test_bodies_of_100_megabytes(tmp_path: Path, *, chunked: bool) -> None:
    part = b"x" * MIB
    times = size(1, 20)
    with serving("memory", tmp_path / "log") as process:
        before, answers = process.memory(), []
        for _ in range(times):
            with connect(process.port) as peer:
                how = {"Content-Length": str(100 * MIB)}
                if chunked:
                    how = {"Transfer-Encoding": "chunked"}
                peer.sendall(head("POST", "Application/", {**how, "Connection": "close"}) + b"\r\n")
                for _ in range(100):
                    peer.sendall(b"%x\r\n%s\r\n" % (len(part), part) if chunked else part)
                peer.sendall(b"0\r\n\r\n" if chunked else b"")
                received = everything(peer)
            answers += statuses(received)
            said = body_of(received)["error"]
        grown = process.memory() - before
        assert process.errors() == []
    found(
        f"Bodies of 100 MiB, {'chunked' if chunked else 'with a length'}",
        bodies=times,
        answers_of_400=answers.count(400),
        MiB_memory_grown=grown,
    )
    assert answers == [400] * times
    assert said == "the request body must have at most 1048576 bytes"
    assert grown < 40


def test_a_body_without_end(tmp_path: Path) -> None:
    with serving("memory", tmp_path / "log") as process, connect(process.port) as peer:
        before, sent = process.memory(), 0
        peer.sendall(head("POST", "Application/", {"Transfer-Encoding": "chunked"}) + b"\r\n")
        try:
            while sent < 4096:
                peer.sendall(b"%x\r\n%s\r\n" % (MIB, b"x" * MIB))
                sent += 1
        except ConnectionError:
            pass
        assert 128 <= sent < 1024
        assert process.memory() - before < 40
    found("A body without end", MiB_taken_before_it_was_cut_off=sent)
