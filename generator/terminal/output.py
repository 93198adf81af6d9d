"""What a reader is told: a question with its choices, and the result of a walk, as on the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.definition.model import Action, Answer, Contact, Node, Outcome, Provenance, Question, Step
from generator.graph.graph import Graph
from generator.graph.result import remarks_shown
from generator.graph.walk import End, Walk
from generator.site.checker_page import contacts_for, would_be, would_change
from generator.site.checker_words import said
from generator.site.formatting import REMARK_WORDS, STRENGTH_WORDS, TIMESCALE_WORDS, sentence
from generator.site.override import override_outcome, override_words
from generator.site.status import status_of
from generator.terminal.due_times import due_words
from generator.terminal.text_page import TextPage
from generator.terminal.typed_dates import full_day_words

NOT_SUPPLIED = "not supplied"


class ResultWriter:
    """Tells on a page what one pathway says; `today` is the day to count from."""

    def __init__(self, graph: Graph, page: TextPage, today: date) -> None:
        self.graph = graph
        self.pathway = graph.pathway
        self.page = page
        self.today = today

    def opening(self) -> None:
        """What this is, and how far it can be trusted."""
        about = self.pathway.about
        self.page.title(about.title)
        if about.example:
            self.page.text("An invented example: nobody's procedure. Do not act on it.")
        for caution in status_of(self.pathway).cautions:
            self.page.text(str(caution))

    def question(self, question: Question, chosen: Answer | None = None) -> None:
        """A question with what helps to answer it, and its numbered choices."""
        self.page.heading(question.ask)
        for words in (question.say, *(hint.hint for hint in question.hints)):
            if words:
                self.page.text(words)
        self._actions(question.actions)
        self._contacts(question.contacts)
        for number, answer in enumerate(question.answers, 1):
            by_date = " (this is what the date says)" if answer is chosen else ""
            hint = f" ({answer.hint})" if answer.hint else ""
            self.page.item(f"{answer.words}{hint}{by_date}", f"{number}.")

    def result(self, walk: Walk, given: Mapping[str, date]) -> None:
        """Where the walk ends: what to do now, by when, whom to talk to, and why."""
        node = self.graph.nodes[walk.position]
        goes_back = walk.end is End.BACK
        self.page.title(_standing(node, goes_back=goes_back))
        said = [walk.last.answer.say if walk.last else None, None if goes_back else node.say]
        for words in filter(None, said):
            self.page.text(words)
        if not goes_back:
            self._at(node, walk, given)
            self._near(walk)
        self._why(walk)
        self._remarks(walk)
        self._at_any_time(node)

    def _why(self, walk: Walk) -> None:
        self.page.heading("Why")
        for taken in walk.way:
            question = self.graph.nodes[taken.question]
            self.page.item(f"{question.heading} {taken.answer.words}{cites(question, taken.answer)}")
            if taken.by_date:
                day = full_day_words(taken.by_date, self.today)
                self.page.below(said("chosen-by-date", day=day))
            if taken.answer.say and taken is not walk.last:
                self.page.below(taken.answer.say)
            self._grounds(question)
            self._grounds(taken.answer)
            if isinstance(question, Question):
                for hint in filter(cites, question.hints):
                    self.page.below(f"{hint.hint}{cites(hint)}")

    def _at(self, node: Node, walk: Walk, given: Mapping[str, date]) -> None:
        if isinstance(node, Outcome) and node.explain:
            for paragraph in node.explain.split("\n\n"):
                self.page.text(paragraph)
        if node.source:
            self.page.text(f"Where this stands:{cites(node)}")
        if node.actions:
            self.page.heading("What to do now")
            self._actions(node.actions)
        if isinstance(node, Step):
            self._times(node, walk, given)
        self._papers(node)
        self.page.heading("Whom to talk to")
        self._talk(node)
        self._contacts(contacts_for(self.pathway, node))

    def _times(self, step: Step, walk: Walk, given: Mapping[str, date]) -> None:
        self.page.heading("By when")
        for it in step.timescale:
            purpose = f" for {it.purpose}" if it.purpose else ""
            self.page.item(f"{TIMESCALE_WORDS[it.kind]}: {it.length}{purpose}.{cites(it)}")
            asked = self.pathway.asked_dates.get(it.start or "")
            due = due_words(self.pathway, it, walk, given, self.today)
            if due:
                self.page.below(due)
            elif asked and asked.ask:
                self.page.below(f"It counts from a {asked.kind.replace('day', 'date')}: {asked.ask}")
            self._grounds(it)
        if not step.timescale:
            self.page.text("The sources state no time for this step.")

    def _actions(self, actions: Iterable[Action]) -> None:
        for it in actions:
            condition = f" If {it.condition}:" if it.condition else ""
            self.page.item(f"{STRENGTH_WORDS[it.strength]}:{condition} {it.text}{cites(it)}")
            if it.by:
                self.page.below(f"By: {it.by}{self._stand_in(it.by)}")
            self._grounds(it)

    def _stand_in(self, name: str) -> str:
        role = self.pathway.role(name)
        return f". Where there is none: {role.instead}" if role and role.instead else ""

    def _papers(self, node: Node) -> None:
        letters = [self.pathway.letters_by_id[a.letter].title for a in node.actions if a.letter]
        papers = [self.pathway.papers_by_id[name].title for a in node.actions for name in a.document]
        if letters or papers:
            self.page.heading("Letters and papers" if self.pathway.letters else "Papers")
        for kind, titles in (("Letter", letters), ("Paper", papers)):
            for title in dict.fromkeys(titles):
                self.page.item(f"{kind}: {title}")

    def _talk(self, node: Node) -> None:
        if node.talk:
            self.page.text(f"Talk to your {' or '.join(node.talk)}.")
        for rule in self.pathway.standing:
            for action in rule.actions:
                self.page.item(f"{rule.when}: {_duty(action)}{cites(action, rule)}")
                self._grounds(action)
        if not node.talk and not any(rule.actions for rule in self.pathway.standing):
            self.page.text("The procedure names nobody here. Talk to your manager.")

    def _contacts(self, names: Iterable[str]) -> None:
        known = self.pathway.contacts_by_id
        for contact in (known[name] for name in names if name in known):
            self.page.item(f"{contact.title}: {contact.phone or NOT_SUPPLIED}. {self._hours(contact)}")

    def _hours(self, contact: Contact) -> str:
        if contact.always:
            return "Any hour."
        other = self.pathway.contacts_by_id.get(contact.out_of_hours or "")
        later = f"{other.title}, {other.phone or NOT_SUPPLIED}" if other else NOT_SUPPLIED
        return f"Hours: {contact.hours or NOT_SUPPLIED}. Out of hours: {later}."

    def _near(self, walk: Walk) -> None:
        asked = self.graph.nodes[walk.last.question] if walk.last else None
        node = self.graph.nodes[walk.position]
        misses = would_change(self.graph, asked, node) if isinstance(asked, Question) else ()
        given = {(taken.question, taken.answer.id) for taken in walk.way}
        if misses:
            self.page.heading("What would change this")
        for miss in misses:
            other = self.graph.nodes[miss.node]
            self.page.item(said(would_be(miss, other), node=other.heading))
            for way in miss.ways:
                new = [f"{q.name} {a.words}" for q, a in way if (q.id, a.id) not in given]
                self.page.below(", and ".join(new))

    def _remarks(self, walk: Walk) -> None:
        found = remarks_shown(self.pathway, walk)
        if found:
            self.page.heading(said("remarks"))
        for kind, words, clauses in found:
            self.page.item(f"{REMARK_WORDS[kind]}: {words}{_numbers(clauses)}")

    def _at_any_time(self, node: Node) -> None:
        rules = [(rule, self.graph.nodes[rule.go]) for rule in self.pathway.standing if rule.go]
        outcome = override_outcome(self.pathway)
        if rules or outcome:
            self.page.heading("At any time")
        for rule, leads in rules:
            self.page.item(f"{rule.when}: {leads.heading}{cites(rule)}")
            self._grounds(rule)
        if outcome and outcome is not node:
            self.page.item(f"{override_words(self.pathway)} {outcome.heading}")
            self._contacts(outcome.contacts)

    def _grounds(self, part: Provenance) -> None:
        """What a part rests on where no clause has it."""
        if part.added:
            self.page.below(f"Added: {part.added}")
        if part.decided:
            it = part.decided
            self.page.below(f"Decided: {it.what} ({it.by}, {it.role}, {it.on}: {it.why})")


def _duty(action: Action) -> str:
    condition = f"If {action.condition}: " if action.condition else ""
    return f"{condition}{sentence(action.text)}"


def cites(*parts: Provenance) -> str:
    """The clauses of these parts, each once, `` [4.1, 4.3]``; empty without any."""
    return _numbers(clause for part in parts for clause in part.source)


def _numbers(clauses: Iterable[str]) -> str:
    numbers = ", ".join(dict.fromkeys(clauses))
    return f" [{numbers}]" if numbers else ""


def _standing(node: Node, *, goes_back: bool) -> str:
    if goes_back:
        return said("back-to", node=node.heading)
    return said("at-step", node=node.heading) if isinstance(node, Step) else node.heading
