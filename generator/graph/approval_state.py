"""What was approved, and whether the pathway is still that. Reads no clock, changes nothing.

An approval carries a digest of the content: SHA-256 over the model as canonical JSON. Keys
are sorted and defaults left out, so that comments, the order of keys, indentation, quoting
and a default written out do not count; the order of lists does. Outside the digest are only
the keys of the section `pathway` which speak about the approval and the edition, as the model says.
"""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum

from generator.definition.model import About, Pathway
from generator.definition.model.meaning import OutsideApproval, fields_that_say

SCHEME = "pathway-1"
"""The name of this way of counting. A digest made in another way is never equal to ours."""


class State(StrEnum):
    """How far a pathway may be relied on; each value is what readers are told."""

    DRAFT = "draft"
    APPROVED = "approved"
    UNPROVED = "approved, without proof of what"
    CHANGED = "changed since approval"


def digest(pathway: Pathway) -> str:
    """The digest of everything that readers see or are told, with the name of its scheme."""
    outside = {field.name for field, _ in fields_that_say(About, OutsideApproval)}
    content = pathway.model_dump(
        mode="json", by_alias=True, exclude_defaults=True, exclude={"about": outside}
    )
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"{SCHEME}:{hashlib.sha256(canonical.encode()).hexdigest()}"


def state_of(pathway: Pathway) -> State:
    """Whether it is a draft, approved as it stands, or changed since."""
    about = pathway.about
    if about.status == "draft":
        return State.DRAFT
    if about.approved is None or about.approved.digest is None:
        return State.UNPROVED
    return State.APPROVED if about.approved.digest == digest(pathway) else State.CHANGED
