"""What stands before everything, as every page shows it: when, where it leads and whom to ring."""

from __future__ import annotations

from generator.definition.model import Contact, Outcome, Pathway, Standing


def override_outcome(pathway: Pathway) -> Outcome | None:
    """Where it leads: the first outcome that the override's question names.

    Without such a question, the outcome of danger to which something leads at any time.
    """
    question = pathway.override_question
    if question is None:
        rule = _danger_at_any_time(pathway)
        node = pathway.nodes.get(rule.go or "") if rule else None
        return node if isinstance(node, Outcome) else None
    targets = (pathway.nodes.get(answer.target) for answer in question.answers)
    return next((node for node in targets if isinstance(node, Outcome)), None)


def override_words(pathway: Pathway) -> str:
    """When it applies: the question in few words, or the circumstance with a colon; empty without one."""
    question, rule = pathway.override_question, _danger_at_any_time(pathway)
    if question is not None:
        return question.name
    return f"{rule.when}:" if rule else ""


def override_contacts(pathway: Pathway) -> tuple[Contact, ...]:
    """Whom to ring for it; who is rung out of hours stands behind the other."""
    outcome = override_outcome(pathway)
    known = pathway.contacts_by_id
    listed = [known[name] for name in (outcome.contacts if outcome else ()) if name in known]
    stand_ins = {contact.out_of_hours for contact in listed if not contact.always}
    return tuple(contact for contact in listed if contact.always or contact.id not in stand_ins)


def _danger_at_any_time(pathway: Pathway) -> Standing | None:
    for rule in pathway.standing:
        node = pathway.nodes.get(rule.go or "")
        if isinstance(node, Outcome) and node.kind == "danger":
            return rule
    return None
