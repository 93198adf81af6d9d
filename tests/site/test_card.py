"""The card: the override, every step with its times, every number; as a page and as text."""

from __future__ import annotations

from pathlib import Path

from generator.definition.model import Pathway
from generator.site.card import card_text
from generator.site.override import override_outcome
from tests.reading import content, words


def said_of(pathway: Pathway) -> list[str]:
    """What must be on the card."""
    times = [str(it.length) for step in pathway.steps for it in step.timescale]
    numbers = [contact.phone for contact in pathway.contacts if contact.phone]
    return [*(step.heading for step in pathway.steps), *times, *numbers, pathway.about.version or ""]


def test_the_text_holds_the_override_first_then_steps_times_and_numbers(real: Pathway):
    outcome = override_outcome(real)
    assert outcome
    text = card_text(real, outcome)
    for said in said_of(real):
        assert said in text
    assert text.index(outcome.say or outcome.title) < text.index(real.steps[0].heading)
    assert "not supplied" in text


def test_the_page_says_the_same_and_leads_to_the_text(real_site: Path, real: Pathway):
    page = content(real_site, "card.html")
    for said in said_of(real):
        assert said in words(page)
    assert page.cssselect("aside.override")
    assert page.cssselect('a[download][href="card.txt"]')
    assert (real_site / "card.txt").read_text("utf-8") == card_text(real, override_outcome(real))
