"""What stands before everything, as every page shows it: where it leads and whom to ring."""

from __future__ import annotations

from generator.definition.model import Contact, Outcome, Pathway


def override_outcome(pathway: Pathway) -> Outcome | None:
    """Where the override's question leads when it applies: the first outcome that it names."""
    question = pathway.override_question
    targets = (pathway.nodes.get(answer.target) for answer in (question.answers if question else ()))
    return next((node for node in targets if isinstance(node, Outcome)), None)


def override_contacts(pathway: Pathway) -> tuple[Contact, ...]:
    """Whom the override says to ring; who is rung out of hours stands behind the other."""
    outcome = override_outcome(pathway)
    known = pathway.contacts_by_id
    listed = [known[name] for name in (outcome.contacts if outcome else ()) if name in known]
    stand_ins = {contact.out_of_hours for contact in listed if not contact.always}
    return tuple(contact for contact in listed if contact.always or contact.id not in stand_ins)
