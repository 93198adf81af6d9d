"""Writes an approval into the definition's file, and touches nothing else in it.

The file is replaced whole or not at all. What cannot be approved is refused with words.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.definition import parse
from generator.definition.diagnostics import Diagnostic, Severity, describe_all, has_errors
from generator.definition.editing import EditError, with_approval, yaml_quoted
from generator.definition.model import Pathway
from generator.graph.approval_state import State, digest, state_of
from generator.release.files import WriteError, replace_file
from generator.release.validate import DefinitionError, examine, judge


class ApprovalError(Exception):
    """The approval could not be written; the message says why and what to do."""


@dataclass(frozen=True)
class Signature:
    """Who approves, in which role, and on which day."""

    by: str
    role: str
    on: date


@dataclass(frozen=True)
class Approved:
    """A file as it is to be approved: its new bytes, what they say, and what is left to do."""

    file: Path
    before: bytes
    after: bytes
    pathway: Pathway
    findings: tuple[Diagnostic, ...]

    def write(self) -> None:
        """Replace the file. Raises `ApprovalError` where it cannot be, or has changed meanwhile."""
        try:
            replace_file(self.file, self.after, before=self.before)
        except WriteError as problem:
            raise ApprovalError(str(problem)) from None


def prepare(file: Path, signature: Signature, today: date) -> Approved:
    """Make the file as it is when `signature` approves it, without writing it.

    Raises `DefinitionError` with all diagnostics where the definition has an error, also where
    only approving makes it one; `ApprovalError` where the file is written so that the approval
    cannot be put in.
    """
    loaded, found = examine(file, today)
    if loaded.pathway is None or has_errors(found):
        raise DefinitionError(describe_all(_errors(found), file.name, loaded.source.text))
    mark = codecs.BOM_UTF8 if file.read_bytes().startswith(codecs.BOM_UTF8) else b""
    before = mark + loaded.source.text.encode()  # what has been examined, whatever the file holds by now
    values = {
        "on": signature.on.isoformat(),
        "by": yaml_quoted(signature.by),
        "role": yaml_quoted(signature.role),
        "digest": yaml_quoted(digest(loaded.pathway)),
    }
    try:
        after = mark + with_approval(loaded.source.text, values).encode()
    except EditError:
        raise ApprovalError(_BY_HAND.format(file=file, **values)) from None
    return _proved(file, before, after, values, today)


def _proved(file: Path, before: bytes, after: bytes, values: dict[str, str], today: date) -> Approved:
    """Read the new text again: it must say what was approved, and nothing else may differ."""
    loaded = parse(after, file.name)
    if loaded.pathway is None or state_of(loaded.pathway) is not State.APPROVED:
        raise ApprovalError(_BY_HAND.format(file=file, **values))
    found = judge(loaded, today)
    if has_errors(found):
        raise DefinitionError(describe_all(_errors(found), file.name, loaded.source.text))
    return Approved(file, before, after, loaded.pathway, tuple(found))


def _errors(found: list[Diagnostic]) -> list[Diagnostic]:
    return [one for one in found if one.severity is Severity.ERROR]


_BY_HAND = """\
{file} is written in a way that leaves no safe place for the approval. Write these lines
into the section pathway yourself, in place of the old ones, and run pathway check:
  status: approved
  approved:
    on: {on}
    by: {by}
    role: {role}
    digest: {digest}"""
