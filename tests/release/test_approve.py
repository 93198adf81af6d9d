"""`pathway approve` writes who, when and what into the file, and touches nothing else in it."""

from __future__ import annotations

import copy
import re
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.definition import parse
from generator.definition.editing import with_approval, yaml_quoted
from generator.graph.approval_state import State, digest, state_of
from generator.release.approval import ApprovalError, Signature, prepare
from generator.release.validate import DefinitionError
from tests.conftest import GOOD, REAL, name_of
from tests.release.writing import BASE, Writer

SIGNED = ("--by", 'Ann O\'Neil: chair #2 "of the board"', "--role", "Owner, for now", "--on", "2026-11-02")
COMMENT = re.compile(r"(?:^|\s)(#[^\r\n]*)", re.MULTILINE)


def approve(file: Path, *options: str, typed: str = ""):
    return CliRunner().invoke(main, ["approve", str(file), *options], input=typed)


def save(folder: Path, content: bytes) -> Path:
    file = folder / "pathway.yaml"
    file.write_bytes(content)
    return file


def data_of(content: bytes):
    data = copy.deepcopy(parse(content).source.data)
    return {**data, "pathway": {k: v for k, v in data["pathway"].items() if k not in ("status", "approved")}}


def untouched(content: bytes) -> list[bytes]:
    """The lines without those of the approval."""
    kept = re.compile(rb"^\s*(?:-\s+)?(?:status|approved|on|by|role|digest): ")
    return [line for line in content.splitlines(keepends=True) if not kept.match(line)]


def check_approved(before: bytes, after: bytes) -> None:
    pathway = parse(after).pathway
    assert state_of(pathway) is State.APPROVED
    approval = pathway.about.approved
    assert (approval.by, approval.role) == (SIGNED[1], SIGNED[3])
    assert (approval.on, approval.digest) == (date(2026, 11, 2), digest(parse(before).pathway))
    assert data_of(after) == data_of(before)
    assert COMMENT.findall(after.decode().replace("#2", "")) == COMMENT.findall(
        before.decode().replace("#2", "")
    )
    assert after.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    assert (b"\r\n" in after) == (b"\r\n" in before)
    assert b"\n" not in after.replace(b"\r\n", b"") or b"\n" in before.replace(b"\r\n", b"")


@pytest.mark.parametrize("so_far", range(4))
def test_whatever_the_file_looks_like(tmp_path, so_far):
    for seed in range(so_far, 40, 4):
        before = Writer(seed).write(approved_so_far(so_far))
        file = save(tmp_path, before)
        result = approve(file, *SIGNED, "--yes")
        assert result.exit_code == 0, (seed, result.output)
        check_approved(before, file.read_bytes())
        if not re.search(rb"pathway: *\{", before) and b">-" not in before:
            assert untouched(file.read_bytes()) == untouched(before), seed


def approved_so_far(kind: int):
    """The definition with no word of an approval, or with one of each sort."""
    data = copy.deepcopy(BASE)
    about = data["pathway"]
    if kind == 0:
        del about["status"]
    if kind == 1:
        about["approved"] = "not supplied"
    if kind == 2:
        about |= {"status": "approved", "approved": "2026-01-01"}
    if kind == 3:
        about["approved"] = {"on": "2026-01-01", "by": "Somebody else"}
    return data


@pytest.mark.parametrize("file", GOOD, ids=name_of)
def test_other_procedures(file):
    before = file.read_bytes()
    values = {"on": "2026-11-02", "by": yaml_quoted(SIGNED[1]), "role": yaml_quoted(SIGNED[3])}
    seal = {"digest": yaml_quoted(digest(parse(before).pathway))}
    check_approved(before, with_approval(before.decode(), values | seal).encode())


def test_the_real_definition_keeps_every_other_line():
    """Of nearly four thousand lines two differ, and each of them by its value alone."""
    before = REAL.read_text("utf-8")
    after = with_approval(before, {"on": "2026-11-02", "by": '"A"', "role": '"B"', "digest": '"C"'})
    pairs = list(zip(before.splitlines(), after.splitlines(), strict=True))
    assert [pair for pair in pairs if pair[0] != pair[1]] == [
        ("  status: draft", "  status: approved"),
        ("  approved: not supplied", '  approved: {on: 2026-11-02, by: "A", role: "B", digest: "C"}'),
    ]


def test_a_block_keeps_its_lines_and_comments():
    before = (
        "pathway:\r\n  title: X\r\n  status: approved # since 2020\r\n  approved:\r\n    # the board\r\n"
        "    on: 2020-01-01 # a Monday\r\n    digest: 'x'\r\n\r\n# end\r\noverride: none\r\n"
    )
    after = with_approval(before, {"on": "2026-11-02", "by": '"A"', "role": '"B"', "digest": '"C"'})
    assert after == before.replace("2020-01-01", "2026-11-02").replace(
        "'x'\r\n", '"C"\r\n    by: "A"\r\n    role: "B"\r\n'
    )


def test_approving_again_after_a_change(tmp_path):
    file = save(tmp_path, Writer(3).write(BASE))
    approve(file, *SIGNED, "--yes")
    file.write_bytes(file.read_bytes().replace(b"Seen and well", b"Seen"))
    assert state_of(parse(file.read_bytes()).pathway) is State.CHANGED
    shown = CliRunner().invoke(main, ["check", str(file)]).output
    assert "has changed since approval" in shown
    before = file.read_bytes()
    assert approve(file, *SIGNED, "--yes").exit_code == 0
    check_approved(before, file.read_bytes())
    assert "changed since approval" not in CliRunner().invoke(main, ["check", str(file)]).output


def test_it_asks_for_what_is_not_given(tmp_path):
    file = save(tmp_path, Writer(1).write(BASE))
    result = approve(file, typed="2026-11-02\nThe board\nOwner\ny\n")
    assert result.exit_code == 0, result.output
    approval = parse(file.read_bytes()).pathway.about.approved
    assert (approval.by, approval.role, str(approval.on)) == ("The board", "Owner", "2026-11-02")


@pytest.mark.parametrize("typed", ["2026-11-02\nThe board\nOwner\nn\n", "2026-11-02\nThe board\n", ""])
def test_whoever_says_no_or_nothing_changes_nothing(tmp_path, typed):
    file = save(tmp_path, Writer(1).write(BASE))
    before = file.read_bytes()
    assert approve(file, typed=typed).exit_code == 1
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("options", "status", "says"),
    [
        (("--yes",), 2, "--by, --role, --on"),
        (("--by", "A", "--role", "B", "--on", "2999-01-01", "--yes"), 1, "has not come yet"),
        (("--by", "A", "--role", "\x07", "--on", "2026-11-02", "--yes"), 2, "--role"),
        (("--by", " ", "--role", "B", "--on", "2026-11-02", "--yes"), 2, "--by"),
        (("--by", "A", "--role", "B", "--on", "soon", "--yes"), 2, "soon"),
    ],
)
def test_what_cannot_be_an_approval(tmp_path, options, status, says):
    file = save(tmp_path, Writer(1).write(BASE))
    before = file.read_bytes()
    result = approve(file, *options)
    assert (result.exit_code, says in result.output) == (status, True), result.output
    assert file.read_bytes() == before


def test_errors_are_shown_and_nothing_is_written(tmp_path):
    file = save(tmp_path, Writer(1).write(BASE).replace(b"done", b"gone", 1))
    before = file.read_bytes()
    result = approve(file, *SIGNED, "--yes")
    assert result.exit_code == 1
    assert "error[" in result.output
    assert "Traceback" not in result.output
    assert file.read_bytes() == before


def test_what_only_approving_makes_an_error_is_refused():
    """Our own definition has an override whose numbers nobody has supplied."""
    with pytest.raises(DefinitionError, match="override-contact"):
        prepare(REAL, Signature("A", "B", date(2026, 11, 2)), date(2026, 11, 21))
    assert parse(REAL.read_bytes()).pathway.about.status == "draft"


def test_a_file_that_is_not_there(tmp_path):
    result = approve(tmp_path / "none.yaml", *SIGNED, "--yes")
    assert (result.exit_code, "is not there" in result.output) == (2, True)


def test_a_way_of_writing_with_no_safe_place_is_refused_with_the_lines_to_write(tmp_path):
    text = (
        "pathway:\n  ? title\n  : X\noverride: none\noverride_why: No.\nroute:\n  - {outcome: a, title: A}\n"
    )
    file = save(tmp_path, text.encode())
    result = approve(file, *SIGNED, "--yes")
    assert result.exit_code == 1
    assert f"by: {yaml_quoted(SIGNED[1])}" in result.output
    assert "digest: " in result.output
    assert file.read_bytes() == text.encode()


def test_a_change_by_somebody_else_in_between_is_not_lost(tmp_path):
    file = save(tmp_path, Writer(1).write(BASE))
    prepared = prepare(file, Signature("A", "B", date(2026, 11, 2)), date(2026, 11, 21))
    file.write_bytes(file.read_bytes() + b"\n# mine\n")
    with pytest.raises(ApprovalError, match="just been changed"):
        prepared.write()
    assert file.read_bytes().endswith(b"# mine\n")


@pytest.mark.parametrize("at", ["os.fsync", "generator.release.approval.has_errors"])
def test_an_edit_saved_at_any_moment_is_kept(at, tmp_path, monkeypatch):
    """As the file is written, or between its reading and its approval."""
    file = save(tmp_path, Writer(1).write(BASE))
    module, name = at.rsplit(".", 1)
    really = getattr(import_module(module), name)
    edit = iter([b"\n# mine\n"])

    def meanwhile(given):
        file.write_bytes(file.read_bytes() + next(edit, b""))
        return really(given)

    monkeypatch.setattr(at, meanwhile)
    with pytest.raises(ApprovalError, match="just been changed"):
        prepare(file, Signature("A", "B", date(2026, 11, 2)), date(2026, 11, 21)).write()
    assert file.read_bytes().endswith(b"# mine\n")


def test_the_file_is_whole_or_as_it_was(tmp_path, monkeypatch):
    file = save(tmp_path, Writer(1).write(BASE))
    before = file.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = approve(file, *SIGNED, "--yes")
    assert (result.exit_code, "No space left" in result.output) == (1, True)
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_and_permissions_stay(tmp_path):
    real = save(tmp_path, Writer(1).write(BASE))
    real.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(real)
    assert approve(link, *SIGNED, "--yes").exit_code == 0
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert state_of(parse(real.read_bytes()).pathway) is State.APPROVED
