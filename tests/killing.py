"""Kills a process that replaces a folder, at one moment after another, and looks what is left.

A program of its own, for it forks: `python -m tests.killing FOLDER tiny|build KILLS exchange|rename`.
A moment is any event that Python tells its auditors: a file opened, a folder made, renamed,
removed. Prints one line of JSON: how it was found right after each kill, and after the next
build, which fails: "old", "new", "missing" or "half".
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.release import replace
from generator.release.replace import replaced_whole


class StoppedError(Exception):
    """What ends a build that shall not succeed."""


def tiny(target: Path) -> None:
    """A site of a few files."""
    with replaced_whole(target) as fresh:
        (fresh / "steps").mkdir()
        for name in ("index.html", "steps/one.html", "steps/two.html"):
            (fresh / name).write_text("new", encoding="utf-8")


def build(target: Path) -> None:
    """The whole command, with the definition as it is now."""
    done = CliRunner().invoke(main, ["build", "-f", str(target.parent / "mkdocs.yml"), "-d", str(target)])
    if done.exit_code:
        raise StoppedError(done.output)


def tree(folder: Path) -> dict[str, bytes] | None:
    if not folder.exists():
        return None
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def killed_at(moment: int, work: Callable[[], None]) -> bool:
    """Do `work` in a child that dies by its own hand at the given moment; false if it came to its end."""
    child = os.fork()
    if not child:
        with _last_words():
            sys.addaudithook(_killing(moment))
            work()
    status = os.waitpid(child, 0)[1]
    assert status in (0, signal.SIGKILL), "the work itself failed"
    return status == signal.SIGKILL


def count_moments(work: Callable[[], None]) -> int:
    """How many moments `work` has; it is done once for this, in a child."""
    heard, told = os.pipe()
    if not os.fork():
        with _last_words():
            counted = itertools.count()
            sys.addaudithook(lambda _event, _details: next(counted))
            work()
            os.write(told, str(next(counted)).encode())
    os.wait()
    return int(os.read(heard, 20))


@contextmanager
def _last_words() -> Iterator[None]:
    """End the child here, whatever happens; its parent's work is none of its own."""
    try:
        yield
    except BaseException:  # noqa: BLE001 - the child has nobody to tell but standard error
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _killing(moment: int) -> Callable[[str, tuple[object, ...]], None]:
    counted = itertools.count()

    def hook(_event: str, _details: tuple[object, ...]) -> None:
        if next(counted) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    return hook


def choose(moments: int, kills: int) -> list[int]:
    """All moments if there are few; otherwise spread over the work, and densest at its end."""
    if moments <= kills:
        return list(range(moments))
    half = kills // 2
    return [*range(0, moments - half, (moments - half) // half + 1), *range(moments - half, moments)]


def survive(target: Path, work: Callable[[Path], None], kills: int) -> tuple[Counter[str], Counter[str]]:
    """How the target was found right after each kill, and after the next build."""
    old = tree(target)
    aside = target.parent / "aside"
    shutil.copytree(target, aside)
    count_moments(lambda: work(target))  # what a build keeps for later ones is there for all that follow
    new = tree(target)
    assert new is not None
    assert new != old

    def state() -> str:
        now = tree(target)
        return "missing" if now is None else "old" if now == old else "new" if now == new else "half"

    def begin_again() -> None:
        shutil.rmtree(target)
        shutil.copytree(aside, target)

    at_once: Counter[str] = Counter()
    later: Counter[str] = Counter()
    begin_again()
    for point in choose(count_moments(lambda: work(target)), kills):
        begin_again()
        if not killed_at(point, lambda: work(target)):
            continue
        at_once[state()] += 1
        with suppress(StoppedError), replaced_whole(target):
            raise StoppedError
        later[state()] += 1
        assert not list(target.parent.glob(f".{target.name}*")), "leftovers"
    return at_once, later


if __name__ == "__main__":
    folder, kind, kills, way = sys.argv[1:]
    if way == "rename":
        replace._exchange = lambda _one, _other: False
    found = survive(Path(folder), tiny if kind == "tiny" else build, int(kills))
    print(json.dumps(found))  # noqa: T201
