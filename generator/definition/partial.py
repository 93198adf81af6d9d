"""A definition's data without some of its parts, and how to find the way back to the file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from generator.definition.model.element import Path


@dataclass(frozen=True)
class PartialData:
    """Data of which parts were left out; `kept` holds the old places of the items of shortened lists."""

    data: Any
    kept: Mapping[Path, list[int]]

    def index(self, holder: Path, place: int) -> int:
        """Where in the file the item stands that is now at `place` of the list at `holder`."""
        places = self.kept.get(holder)
        return places[place] if places is not None and place < len(places) else place


def prune(data: Any, holes: Collection[Path], filling: Mapping[str, Any]) -> PartialData:
    """Leave out the parts at `holes`, and put `filling` at the top; the data itself stays as it is."""
    if not holes and not filling:
        return PartialData(data, {})
    kept: dict[Path, list[int]] = {}
    touched = {hole[:length] for hole in holes for length in range(len(hole))}
    copy = _without(data, (), frozenset(holes), touched, kept)
    return PartialData({**copy, **filling}, kept)


def _without(
    data: Any, path: Path, holes: frozenset[Path], touched: set[Path], kept: dict[Path, list[int]]
) -> Any:
    """Deep only as a file may be nested (`MAX_DEPTH`), and only where something is left out."""
    if path not in touched:
        return data
    if isinstance(data, dict):
        return {
            key: _without(part, (*path, key), holes, touched, kept)
            for key, part in data.items()
            if (*path, key) not in holes
        }
    if isinstance(data, list):
        kept[path] = [place for place in range(len(data)) if (*path, place) not in holes]
        return [_without(data[place], (*path, place), holes, touched, kept) for place in kept[path]]
    return data


def words_in(data: Any, path: Path) -> set[str]:
    """Every text in the part at `path`: somebody may refer to it by one of these."""
    for key in path:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return set()
    found: set[str] = set()
    waiting = [data]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            found.add(part.strip())
        elif isinstance(part, dict):
            waiting += [*part.values()]
        elif isinstance(part, list):
            waiting += part
    return found
