"""The checker as a person uses it: what is on show, choosing, typing, going on."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from playwright.sync_api import Locator, Page

from generator.definition.model import Pathway, Scenario
from generator.definition.slug import slug
from generator.graph.walk import Given, known_dates

TODAY = date(2025, 6, 18)


def at_noon(day: date) -> datetime:
    """A moment on that day, in the browser's own time zone."""
    return datetime.combine(day, time(12))


def given_in(scenario: Scenario) -> Given:
    """What a scenario tells."""
    return Given(dict(scenario.answers), dict(scenario.dates), scenario.today or TODAY, scenario.start)


class Checker:
    """The checker's page in a browser with a script."""

    def __init__(self, page: Page, pathway: Pathway, root: str) -> None:
        self.page = page
        self.pathway = pathway
        self.address = f"{root}checker.html"

    def open(self, today: date = TODAY, fragment: str = "") -> Checker:
        self.page.clock.set_fixed_time(at_noon(today))
        self.page.goto("about:blank")
        self.page.goto(self.address + fragment)
        self.page.locator(".checker.ready").wait_for()
        return self

    @property
    def shown(self) -> Locator:
        """The one section on show."""
        return self.page.locator(".checker > :is(.checker-question, .checker-result, .checker-step):visible")

    @property
    def question(self) -> str | None:
        """The question that is asked, if one is."""
        return self.shown.get_attribute("data-question") if self.asking else None

    @property
    def asking(self) -> bool:
        return "checker-question" in (self.shown.get_attribute("class") or "")

    @property
    def position(self) -> str | None:
        """The node of the result on show."""
        return self.shown.get_attribute("data-node")

    @property
    def state(self) -> dict[str, Any]:
        return self.page.evaluate("history.state")

    def radio(self, answer: str) -> Locator:
        return self.shown.locator(f'input[type=radio][value="{slug(answer)}"]')

    def choose(self, answer: str) -> Checker:
        self.radio(answer).check()
        return self

    def type_date(self, day: str, month: str = "", year: str = "") -> Checker:
        for part, text in (("day", day), ("month", month), ("year", year)):
            self.shown.locator(f'.date-inputs input[id$="-{part}"]').first.fill(text)
        return self

    def go_on(self) -> Checker:
        self.shown.locator("button.continue").first.click()
        return self

    def answer(self, *answers: str) -> Checker:
        for words in answers:
            self.choose(words).go_on()
        return self

    def asked_date(self, scenario: Scenario) -> date | None:
        """The date that the question on show asks for, as the scenario knows it."""
        legend = self.shown.locator(".date-group legend")
        if not legend.count():
            return None
        name = next(it.date for it in self.pathway.dates if it.ask == legend.text_content())
        return known_dates(self.pathway, scenario.dates).get(name)

    def give_dates(self, scenario: Scenario) -> Checker:
        """Give the dates that the result asks for, with the keyboard, as far as they are known."""
        for place in range(self.shown.locator(".date-ask").count()):
            ask = self.shown.locator(".date-ask").nth(place)
            name = next(
                it.date for it in self.pathway.dates if it.ask == ask.locator("legend").text_content()
            )
            if name in scenario.dates:
                ask.locator("summary").press("Enter")
                ask.locator("input").first.fill(scenario.dates[name].strftime("%d/%m/%Y"))
                ask.locator("input").first.press("Enter")
        return self

    def text(self) -> str:
        """The words of the result on show, and of what always stands below it."""
        return " ".join(
            [self.shown.text_content() or "", self.page.locator(".checker-always").text_content() or ""]
        )
