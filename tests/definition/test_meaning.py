"""Every field and every kind of part says what it is: what it refers to, who reads it, what it is called."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from generator.definition.duration import Duration, Offset
from generator.definition.loader import load_file
from generator.definition.model import KINDS, Element, Pathway
from generator.definition.model.meaning import (
    LookTwice,
    OutsideApproval,
    ReadBy,
    RefersTo,
    ReportSection,
    fields_of,
)
from generator.definition.naming import called, name_of
from tests.conftest import ROOT

EVERYTHING = ROOT / "tests" / "cases" / "everything.yaml"
PLAIN = (bool, int, date, Duration, Offset)
"""Values that say by their type what they are."""


def kinds() -> list[type[Element]]:
    """Every class that can stand in a file."""
    found: list[type[Element]] = [Pathway]
    for kind in found:
        for field in fields_of(kind).values():
            inside = (one for one in field.said if isinstance(one, type) and issubclass(one, Element))
            found += [one for one in dict.fromkeys(inside) if one not in found]
    return found


FIELDS = [(kind, field) for kind in kinds() for field in fields_of(kind).values()]


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
class TestFields:
    def test_a_field_says_what_it_is(self, kind: type[Element]) -> None:
        for field in fields_of(kind).values():
            words = str in field.said
            says = field.one(ReadBy) or field.one(RefersTo) or field.name == kind.concept.id
            plain = field.holds_parts or any(one in PLAIN or get_args(one) for one in field.said)
            assert says if words else plain, field.name

    def test_a_field_is_called_something_that_fits_into_a_sentence(self, kind: type[Element]) -> None:
        for field in fields_of(kind).values():
            assert field.label.strip() == field.label != ""
            assert "_" not in field.label
            assert bool not in field.said or field.label.startswith("mark "), "told as: now has the mark ..."

    def test_what_a_field_refers_to_exists_and_can_be_named(self, kind: type[Element]) -> None:
        for field in fields_of(kind).values():
            for refers in field.all(RefersTo):
                named = [one for one in kinds() if issubclass(one, KINDS[refers.kind])]
                assert named, field.name
                assert all(one.concept.id for one in named)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_a_kind_says_what_its_parts_are_called_and_by_what_they_are_known(kind: type[Element]) -> None:
    assert "concept" in vars(kind)
    concept = kind.concept
    assert concept.called == concept.called.strip() != ""
    for known in (concept.id, concept.words):
        assert not known or known in fields_of(kind) or isinstance(getattr(kind, known), property)
    if concept.one_of:
        assert set(concept.one_of.keys) <= {field.key for field in fields_of(kind).values()}
        assert all(isinstance(getattr(kind, facet), property) for facet in concept.one_of.facets)


def test_no_two_kinds_are_called_alike() -> None:
    names = [kind.concept.called for kind in kinds()]
    assert len(names) == len(set(names))


def test_every_section_of_the_file_has_its_heading_in_a_report() -> None:
    assert all(field.one(ReportSection) for field in fields_of(Pathway).values())


def test_only_what_speaks_about_the_approval_is_outside_it() -> None:
    outside = {(kind.__name__, field.name) for kind, field in FIELDS if field.one(OutsideApproval)}
    assert outside == {("About", "status"), ("About", "approved"), ("About", "superseded")}


def test_what_is_to_be_looked_at_twice_is_said_in_a_sentence() -> None:
    rules = [rule for _, field in FIELDS for rule in field.all(LookTwice)]
    rules += [kind.concept.removed for kind in kinds() if kind.concept.removed]
    assert len(rules) > 15
    assert all(rule.sentence.endswith(".") for rule in rules)


def test_every_kind_has_a_name_in_a_sentence() -> None:
    pathway = load_file(EVERYTHING).pathway
    assert pathway is not None
    parts = list(pathway.elements())
    assert {type(part) for part in parts} == set(kinds())
    for part in parts:
        assert called(part).startswith((part.concept.called, "Step"))
        assert name_of(part)
