"""The page for information governance: what the site does with what people type, and how that is known.

Every claim names the tests that hold it; a test of ours fails where one of them is not there. So the
page says nothing that is not tried. What a site loosens on purpose is said beside the claims that it
touches, and what only our own build holds is not claimed where another host builds the site. Must not
claim anything of the server, which is not ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.site.loosening import Loosening

PRIVACY = "privacy.md"
TITLE = "Privacy and security"


@dataclass(frozen=True)
class PrivacyClaim:
    """What holds, how it is tried, and the tests, each as `file::function` below `tests/`.

    `unless` names the kinds of loosening that it does not cover (`Loosening.lets_in`). `anywhere` says
    that it holds whichever host builds the site.
    """

    says: str
    tried: str
    tests: tuple[str, ...]
    unless: frozenset[str] = frozenset()
    anywhere: bool = False


_PROGRAMS_AND_HOSTS = frozenset({"code", "sent", "elsewhere"})


CLAIMS = (
    PrivacyClaim(
        "Nothing that you type leaves your browser.",
        "A real browser opens pages of every kind, presses every button and types into every field. All that "
        "it asks for is listed: none of it holds a word that was typed. While the checker is used, the "
        "browser asks for nothing at all.",
        (
            "browser/test_closed.py::test_a_whole_session",
            "browser/test_checker_privacy.py::test_a_whole_session_touches_no_network_no_storage_and_no_address",
        ),
        unless=_PROGRAMS_AND_HOSTS,
    ),
    PrivacyClaim(
        "The site asks no other site for anything.",
        "In the same session every address that the browser asks for is compared with the site's own. No "
        "font, picture, script or counter comes from anywhere else. Every finished page is searched for such "
        "addresses as well.",
        ("browser/test_closed.py::test_a_whole_session", "site/test_policy.py::test_every_page_is_closed"),
        unless=_PROGRAMS_AND_HOSTS,
    ),
    PrivacyClaim(
        "No cookie is set, and nothing is stored in the browser.",
        "After every page, and at the end, the browser is asked for cookies and for each kind of storage "
        "that it has: all are empty.",
        ("browser/test_closed.py::test_a_whole_session",),
        unless=frozenset({"code"}),
    ),
    PrivacyClaim(
        "A page cannot do any of this by mistake.",
        "Every page tells the browser by a content security policy to run only the site's own files: no "
        "script, style or handler inside a page, nothing from elsewhere, no form that is sent. It is put "
        "into the finished pages, whatever template or program made them; a site in which that cannot be "
        "done is not built. It holds on a server and on a shared drive. The session above runs under it, "
        "and what it stops would be seen.",
        (
            "site/test_policy.py::test_every_page_is_closed",
            "site/test_policy.py::test_the_policy_allows_nothing_inline_and_no_other_origin",
            "browser/test_closed.py::test_what_the_policy_stops_is_seen",
            "browser/test_closed.py::test_a_session_on_a_shared_drive",
            "closing/test_own_templates.py::test_every_page_is_closed_whatever_made_it",
            "closing/test_own_templates.py::test_a_page_that_cannot_be_closed_stops_the_build",
            "browser/test_own_template.py::test_the_policy_comes_first_on_whatever_page",
        ),
        unless=_PROGRAMS_AND_HOSTS | {"style"},
    ),
    PrivacyClaim(
        "Text is only text, whoever wrote it.",
        "Texts that try to be a program are put into every part of a procedure, and typed into the search, "
        "the fields and the address. They are shown letter by letter, or refused, and do nothing: also with "
        "the policy switched off.",
        (
            "site/test_text_is_data.py::test_it_is_shown_letter_by_letter",
            "site/test_text_is_data.py::test_it_does_nothing",
            "browser/test_injection.py::test_a_hostile_definition_does_nothing",
            "browser/test_injection.py::test_hostile_input_does_nothing",
        ),
    ),
    PrivacyClaim(
        "While a tab is open it remembers which answers were chosen, so that Back works. It remembers no "
        "date and no word.",
        "What the browser keeps in the history of the tab is read out and searched.",
        ("browser/test_checker_privacy.py::test_answers_are_kept_in_the_history_and_dates_are_not",),
        anywhere=True,
    ),
    PrivacyClaim(
        "A link to your answers is made only if you ask for it; it holds dates only if you ask for that too.",
        "Both kinds of link are made and read.",
        (
            "browser/test_checker_privacy.py::test_a_link_carries_answers_in_the_fragment_and_dates_only_if_asked_for",
        ),
        anywhere=True,
    ),
    PrivacyClaim(
        "The checker's fields ask the browser not to remember, check or translate what is typed.",
        "Every field of it is looked at.",
        ("browser/test_checker_privacy.py::test_typed_fields_are_not_remembered_checked_or_translated",),
        anywhere=True,
    ),
    PrivacyClaim(
        "What is published is what was built, file for file.",
        "A list with a fingerprint of every file is part of the site. Files are changed, lost, added and "
        "renamed: each is found, and one bit is enough. A page without the policy is found also where "
        "somebody made the list anew.",
        (
            "release/test_manifest.py::test_changed_lost_and_added_files_are_named",
            "release/test_manifest.py::test_one_bit_is_enough",
            "release/test_manifest.py::test_every_file_of_a_built_site_is_listed",
            "closing/test_verify.py::test_a_page_without_the_policy_is_told",
        ),
    ),
    PrivacyClaim(
        "The same input makes the same site, to the byte.",
        "It is built again under another clock, in another folder, with another person's settings, and "
        "compared.",
        ("test_reproducible.py::test_built_again_elsewhere_it_is_the_same_bytes",),
    ),
    PrivacyClaim(
        "A build that fails changes nothing: the last good site stays.",
        "A build is killed at every moment at which it touches the disk, the disk is full, two builds run at "
        "once, the definition is broken. Each time the old site or the new one is there, whole.",
        (
            "test_dependable.py::test_killed_at_every_moment_the_site_is_whole_all_the_time",
            "test_dependable.py::test_where_two_renames_are_needed_whoever_builds_next_puts_the_site_back",
            "test_dependable.py::test_the_disk_is_full_at_the_last_moment",
            "test_dependable.py::test_a_second_build_is_sent_away_and_the_first_goes_on",
            "test_building.py::test_a_broken_definition_is_explained_and_keeps_the_last_good_site",
        ),
    ),
)
"""In the order in which a reader asks."""


def privacy_context(loosened: Sequence[Loosening] | None) -> dict[str, Any]:
    """What the page is given: the claims, those that a loosening touches, and the loosenings.

    None in place of loosenings: the host that builds the site puts no policy into its pages.
    """
    let_in = {kind for it in loosened or () for kind in it.lets_in}
    claims = [claim for claim in CLAIMS if claim.anywhere or loosened is not None]
    return {
        "claims": claims,
        "touched": [claim for claim in claims if claim.unless & let_in],
        "loosened": loosened or (),
        "ours": loosened is not None,
    }
