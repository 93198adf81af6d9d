"""Edits that the owner of the real definition might make, each on a draft of it."""

from __future__ import annotations

from typing import Any

from tests.checks.definitions import Draft

Part = dict[str, Any]


def _one(holder: Any, key: str, name: str) -> Part:
    return next(part for part in holder if part.get(key) == name)


def node(draft: Draft, name: str) -> Part:
    return next(
        n for n in draft.data["route"] if name in (n.get("step"), n.get("question"), n.get("outcome"))
    )


def answer(draft: Draft, question: str, words: str) -> Part:
    return _one(node(draft, question)["answers"], "is", words)


def action(draft: Draft, name: str, words: str) -> Part:
    return next(
        one for one in node(draft, name)["actions"] if any(str(v).startswith(words) for v in one.values())
    )


def longer_limit(draft: Draft) -> None:
    node(draft, "liaise")["timescale"][0]["limit"] = "3 weeks"


def working_days(draft: Draft) -> None:
    node(draft, "own-agency")["timescale"][0]["guide"] = "5 working days"


def later_start(draft: Draft) -> None:
    _one(draft.data["dates"], "date", "step-2-began")["usually"] = "3 days after reply-by"


def another_target(draft: Draft) -> None:
    answer(draft, "child-seen", "No, or I am not sure")["go"] = "liaise"


def another_outcome(draft: Draft) -> None:
    answer(draft, "assess", "No agency holds any information")["go"] = "no-concerns"


def stronger(draft: Draft) -> None:
    one = action(draft, "convene", "Send somebody to the meeting")
    one["must"] = one.pop("should")


def weaker(draft: Draft) -> None:
    one = action(draft, "convene", "Focus the chronology")
    one["should"] = one.pop("must")


def answer_gone(draft: Draft) -> None:
    node(draft, "reply-date")["answers"].remove(answer(draft, "reply-date", "I do not know the date"))


def answer_reworded(draft: Draft) -> None:
    answer(draft, "meeting-held", "Not yet")["is"] = "Not so far"
    for scenario in draft.data["scenarios"]:
        if scenario["answers"].get("meeting-held") == "Not yet":
            scenario["answers"]["meeting-held"] = "Not so far"


def answer_added(draft: Draft) -> None:
    node(draft, "parents-attended")["answers"].append(
        {"is": "They came and left before the end", "go": "contingency", "added": "An edit."}
    )


def step_renamed(draft: Draft) -> None:
    rename(draft, "step", "liaise", "ask-the-others")


def question_renamed(draft: Draft) -> None:
    rename(draft, "question", "contact", "any-contact")
    for scenario in draft.data["scenarios"]:
        if "contact" in scenario["answers"]:
            scenario["answers"]["any-contact"] = scenario["answers"].pop("contact")


def rename(draft: Draft, kind: str, before: str, after: str) -> None:
    """Another id, and the same in every place that names it."""
    node(draft, before)[kind] = after
    for one in draft.data["route"]:
        for part in (one, *one.get("answers", ())):
            for key in ("go", "at", "back", "then"):
                if part.get(key) == before:
                    part[key] = after
    for part in (*draft.data["standing"], *draft.data["scenarios"]):
        for key in ("go", "from", "ends"):
            if part.get(key) == before:
                part[key] = after
    for note in draft.data["training"].get("notes", ()):
        if note.get("at") == before:
            note["at"] = after


def action_moved(draft: Draft) -> None:
    one = action(draft, "own-agency", "Establish what has changed")
    node(draft, "own-agency")["actions"].remove(one)
    node(draft, "liaise")["actions"].append(one)


def action_moved_and_reworded(draft: Draft) -> None:
    action_moved(draft)
    action(draft, "liaise", "Establish what has changed")["do"] = (
        "Establish what has changed for this family or in the home"
    )


def action_gone(draft: Draft) -> None:
    node(draft, "meeting")["actions"].remove(action(draft, "meeting", "Ask MAST for advice"))


def action_first(draft: Draft) -> None:
    one = action(draft, "own-agency", "Establish what has changed")
    node(draft, "own-agency")["actions"].remove(one)
    node(draft, "own-agency")["actions"].insert(0, one)


def question_added(draft: Draft) -> None:
    answer(draft, "letter-sent", "Yes")["go"] = "read-it"
    place = draft.data["route"].index(node(draft, "contact"))
    asked = {"question": "read-it", "ask": "Was somebody able to read it to them?", "added": "An edit."}
    asked["answers"] = [{"is": "Indeed", "go": "contact"}, {"is": "Nobody was", "go": "contact"}]
    draft.data["route"].insert(place, asked)


def question_passed_by(draft: Draft) -> None:
    answer(draft, "parents-attended", "Yes")["go"] = "plan"
    draft.data["route"].remove(node(draft, "contingency"))
    for scenario in draft.data["scenarios"]:
        scenario["answers"].pop("contingency", None)


def letter_field(draft: Draft) -> None:
    letter = _one(draft.data["letters"], "letter", "first-letter")
    _one(letter["fields"], "field", "sender-job")["label"] = "Your post"


def letter_words(draft: Draft) -> None:
    letter = _one(draft.data["letters"], "letter", "information-request")
    letter["text"] = letter["text"].replace("How were they?", "How did they seem to you?")


def paper_column(draft: Draft) -> None:
    paper = _one(draft.data["documents"], "document", "household-and-agencies")
    _one(paper["parts"], "part", "What has changed")["columns"][-1] = "Who told us"


def telephone(draft: Draft) -> None:
    _one(draft.data["contacts"], "contact", "mast")["phone"] = "01632 960 001"


def clause_strength(draft: Draft) -> None:
    _one(draft.data["sources"][0]["clauses"], "clause", "S0-15")["strength"] = "must"


def glossary_word(draft: Draft) -> None:
    _one(draft.data["glossary"], "term", "convene")["means"] = "To invite people to a meeting."


def stand_in(draft: Draft) -> None:
    _one(draft.data["roles"], "role", "lead professional")["instead"] = "Whoever the agencies name."


def link_supplied(draft: Draft) -> None:
    _one(draft.data["links"], "link", "strengthening-families")["url"] = "https://example.org/framework"


def point_closed(draft: Draft) -> None:
    draft.data["points"].remove(_one(draft.data["points"], "point", "P36"))


def gap_settled(draft: Draft) -> None:
    one = answer(draft, "meeting-held", "Not yet")
    one["decided"] = {
        "what": "The convener is the designated safeguarding lead.",
        "by": "The partnership",
        "role": "Its board",
        "on": "2026-11-01",
        "why": "Somebody has to.",
    }
    del one["gap"]


def case_gone(draft: Draft) -> None:
    draft.data["scenarios"].remove(_one(draft.data["scenarios"], "id", "SC-19"))


def version(draft: Draft) -> None:
    draft.data["pathway"]["version"] = "0.2"


def nothing(draft: Draft) -> None:
    for part in draft.data["route"]:
        for key in list(part):
            part[key] = part.pop(key)  # another order of keys
        if isinstance(part.get("source"), list):
            part["source"] = list(reversed(part["source"]))


def danger_passed_by(draft: Draft) -> None:
    answer(draft, "harm", "Yes")["go"] = "concern"


def end_of_another_kind(draft: Draft) -> None:
    node(draft, "plan-in-force")["kind"] = "leaves"


def only_if(draft: Draft) -> None:
    action(draft, "own-agency", "Review all the records")["if"] = "there is time"


def opposite(draft: Draft) -> None:
    one = action(draft, "meeting", "Consider the information")
    one["must-not"] = one.pop("must")


def no_longer_at_any_time(draft: Draft) -> None:
    rules = draft.data["standing"]
    rules.remove(next(rule for rule in rules if rule["when"].startswith("The family gets in touch")))


def no_limit(draft: Draft) -> None:
    node(draft, "liaise")["timescale"].clear()


def word_renamed(draft: Draft) -> None:
    _one(draft.data["glossary"], "term", "convene")["term"] = "call together"


def role_renamed(draft: Draft) -> None:
    _one(draft.data["roles"], "role", "convener")["role"] = "caller of the meeting"
    for _, part in draft.parts():
        if isinstance(part, dict) and part.get("by") == "convener":
            part["by"] = "caller of the meeting"


def clause_renumbered(draft: Draft) -> None:
    _one(draft.data["sources"][0]["clauses"], "clause", "S0-16")["clause"] = "S0-16a"
    for _, part in draft.parts():
        for key in ("source", "cites"):
            if isinstance(part, dict) and part.get(key) == "S0-16":
                part[key] = "S0-16a"
            elif isinstance(part, dict) and isinstance(part.get(key), list):
                part[key] = ["S0-16a" if name == "S0-16" else name for name in part[key]]


def date_renamed(draft: Draft) -> None:
    _one(draft.data["dates"], "date", "reply-by")["date"] = "answer-by"
    _one(draft.data["dates"], "date", "step-2-began")["usually"] = "1 day after answer-by"
    node(draft, "reply-date")["date"]["of"] = "answer-by"
    for scenario in draft.data["scenarios"]:
        if "reply-by" in scenario.get("dates", {}):
            scenario["dates"]["answer-by"] = scenario["dates"].pop("reply-by")
