"""Templates once compiled, kept beside Python's own compiled modules.

They are compiled once for an installation, not for each site, and known by all that compiles
them. They may be deleted at any time; where nothing can be written each build compiles them.
"""

from __future__ import annotations

import contextlib
import shutil
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket

import generator
from generator import site

_COMPILERS = ("jinja2", "mkdocs", "mkdocs-material")
_SIGNS = 16


class _Compiled(FileSystemBytecodeCache):
    """Jinja's cache, which does without a folder that cannot be read or written."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_templates() -> BytecodeCache:
    """For Jinja to take up what it has compiled before, and to keep what it compiles."""
    room = Path(cache_from_source(generator.__file__)).parent
    folder = room / f"templates-{_compiled_by()}"
    with contextlib.suppress(OSError):
        _begin(folder)
    return _Compiled(str(folder))


def _begin(folder: Path) -> None:
    """The folder, in place of those that other code has filled."""
    if folder.is_dir():
        return
    for old in folder.parent.glob(f"templates-{'[0-9a-f]' * _SIGNS}"):
        shutil.rmtree(old, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)


@cache
def _compiled_by() -> str:
    """A mark of the code that compiles: it works out what is constant, with our own filters."""
    found = sha256(" ".join(map(version, _COMPILERS)).encode())
    for file in sorted(Path(site.__file__).parent.glob("*.py")):
        found.update(file.read_bytes())
    return found.hexdigest()[:_SIGNS]
