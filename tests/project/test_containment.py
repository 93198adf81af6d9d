"""The rule for what lies inside a project, over paths that people and attackers write."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.project.containment import (
    OutsideError,
    file_inside,
    folder_inside,
    inside,
    named_file,
    not_hidden,
    shown,
)
from tests.project.outside import POSIX

GOOD = [
    "old.yaml",
    "old/1.0.yaml",
    "./old.yaml",
    "old//1.0.yaml",
    "old/",
    "é ü/ü.md",
    "a b.md",
    "old..yaml",
    "a",
]

BAD = {
    "..": "leads up",
    "../x": "leads up",
    "old/../../x": "leads up",
    "old/../x": "leads up",
    "..\\x": "leads up",
    "old\\..\\..\\x": "leads up",
    "old\\1.0.yaml": "parts its folders by",
    "/etc/passwd": "begins outside",
    "/": "begins outside",
    "C:\\x": "begins outside",
    "c:x": "begins outside",
    "C:/x": "begins outside",
    "\\x": "begins outside",
    "\\\\server\\share\\x": "begins outside",
    "\\\\?\\C:\\x": "begins outside",
    "\\\\.\\pipe\\x": "begins outside",
    "//server/share": "address of another place",
    "https://example.org/x": "address of another place",
    "file:///etc/passwd": "address of another place",
    "~": "begins outside",
    "~/x": "begins outside",
    "~root/x": "begins outside",
    "a\0b": "a character that no path may have",
    "a\nb": "a character that no path may have",
    "a\x1b[2Jb": "a character that no path may have",
    "a\udc80b": "a character that no path may have",
    "": "empty",
    "  ": "empty",
    "x" * 300: "too long",
    "x/" * 5000: "too long",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with something in it, and something beside it."""
    folder = tmp_path / "project"
    for path in ("old", ".git"):
        (folder / path).mkdir(parents=True)
    for path in ("pathway.yaml", "old/1.0.yaml", ".git/config", ".env"):
        (folder / path).write_text("x", encoding="utf-8")
    (tmp_path / "project-two").mkdir()
    (tmp_path / "project-two" / "x").write_text("x", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", GOOD)
def test_a_path_in_the_project_is_taken_whether_or_not_it_is_there(project: Path, name: str) -> None:
    assert inside(project, name) == (project / name).resolve()
    assert file_inside(project, name).is_relative_to(project.resolve())


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("rule", [inside, not_hidden, file_inside, folder_inside])
def test_a_path_that_leads_out_is_refused_with_a_remedy(project: Path, name: str, rule) -> None:
    with pytest.raises(OutsideError, match=BAD[name]) as caught:
        rule(project, name)
    assert caught.value.help
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


PARTS = st.sampled_from(
    ["..", ".", "~", "", "C:", "old", "link", "x", ".git", "NUL", "\\", "\0", " ", "é", "x" * 300]
)
NASTY = st.one_of(
    st.text(max_size=40),
    st.lists(PARTS, max_size=6).map("/".join),
    st.lists(PARTS, max_size=6).map("\\".join),
)


@settings(max_examples=400, deadline=None)
@given(name=NASTY)
@example(name="link/x")
@example(name="link/../project/old")
def test_whatever_is_written_the_way_ends_inside_or_in_words(name: str, tmp_path_factory) -> None:
    folder = tmp_path_factory.getbasetemp() / "any" / "project"
    folder.mkdir(parents=True, exist_ok=True)
    if os.name == "posix" and not (folder / "link").is_symlink():
        (folder / "link").symlink_to("..")
    for rule in (inside, not_hidden, file_inside, folder_inside):
        target = followed(rule, folder, name)
        if target is not None:
            assert os.path.commonpath([folder.resolve(), target]) == str(folder.resolve())
            assert target.resolve() == target


def followed(rule, folder: Path, name: str) -> Path | None:
    """Where the path leads, or nothing where it was refused with words that can be shown."""
    try:
        return rule(folder, name)
    except OutsideError as problem:
        return None if str(problem).isprintable() and problem.help else pytest.fail(repr(problem))


def link(at: Path, to: object) -> None:
    at.parent.mkdir(parents=True, exist_ok=True)
    at.symlink_to(Path(str(to)))


@POSIX
@pytest.mark.parametrize(("to", "said"), [
    ("../project-two", "through a link"),
    ("../project-two/x", "through a link"),
    ("/etc", "through a link"),
    ("/dev/zero", "through a link"),
    ("/proc/self/environ", "through a link"),
    ("link", "back to itself"),
    (".git/config", "something hidden"),
    (".env", "something hidden"),
])  # fmt: skip
def test_a_link_is_followed_before_it_is_judged(project: Path, to: str, said: str) -> None:
    link(project / "link", to)
    with pytest.raises(OutsideError, match=said):
        file_inside(project, "link")


@POSIX
def test_a_link_on_the_way_and_a_link_to_a_link(project: Path) -> None:
    link(project / "one", "two")
    link(project / "two", "../project-two")
    for name in ("one", "one/x", "one/not-there"):
        with pytest.raises(OutsideError, match="through a link"):
            inside(project, name)


@POSIX
def test_a_link_to_a_place_in_the_project_is_no_harm(project: Path) -> None:
    link(project / "newest.yaml", "old/1.0.yaml")
    assert file_inside(project, "newest.yaml") == (project / "old" / "1.0.yaml").resolve()


@POSIX
def test_a_project_that_is_itself_reached_by_a_link(project: Path) -> None:
    link(project.parent / "short", "project")
    assert file_inside(project.parent / "short", "old/1.0.yaml").is_file()
    assert named_file(project.parent / "short" / "pathway.yaml").is_file()


def test_a_hidden_name_is_not_published(project: Path) -> None:
    for name in (".env", ".git/config", "old/.secret", "./.env"):
        assert inside(project, name)
        with pytest.raises(OutsideError, match="something hidden"):
            not_hidden(project, name)


@POSIX
@pytest.mark.parametrize("rule", [file_inside, folder_inside])
def test_a_pipe_is_refused_and_not_opened(project: Path, rule) -> None:
    os.mkfifo(project / "pipe")
    with pytest.raises(OutsideError, match="a pipe or a device"):
        rule(project, "pipe")
    with pytest.raises(OutsideError, match="a pipe or a device"):
        named_file(project / "pipe")
    with pytest.raises(OutsideError, match="a pipe or a device"):
        named_file(Path("/dev/null"))


def test_the_whole_project_is_no_folder_of_it(project: Path) -> None:
    for name in (".", "./"):
        with pytest.raises(OutsideError, match="the whole project"):
            folder_inside(project, name)


@POSIX
def test_what_a_person_names_may_be_anywhere_but_a_link_may_not_lead_them_out(project: Path) -> None:
    assert named_file(project / ".git" / "config").is_file(), "the person has said so"
    assert named_file(project / "nowhere.yaml")
    link(project / "in.yaml", "old/1.0.yaml")
    assert named_file(project / "in.yaml").name == "1.0.yaml"
    for to, said in (
        ("../project-two/x", "out of its folder"),
        (".env", "hidden"),
        ("self.yaml", "itself|out"),
    ):
        (project / "self.yaml").unlink(missing_ok=True)
        link(project / "self.yaml", to)
        if to == "self.yaml" and os.sys.version_info >= (3, 13):
            continue  # there it is found when it is opened
        with pytest.raises(OutsideError, match=said):
            named_file(project / "self.yaml")


def test_a_path_is_shown_so_that_it_can_do_no_harm() -> None:
    assert shown("a\x1b[31m\nb") == '"a\\x1b[31m\\x0ab"'
    assert len(shown("x" * 5000)) < 100
