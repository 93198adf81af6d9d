"""What a site allows besides the policy, on purpose: what it lets in, and that in words.

Must not know where it is written down; that it is well formed is seen to by whoever reads it.
"""

from __future__ import annotations

from dataclasses import dataclass

DIRECTIVES = {
    "script-src": "Where scripts may come from",
    "script-src-elem": "Where script elements may come from",
    "script-src-attr": "Where handlers, such as onclick, may stand",
    "style-src": "Where styles may come from",
    "style-src-elem": "Where style sheets may come from",
    "style-src-attr": "Where styles of single elements may stand",
    "img-src": "Where pictures may come from",
    "font-src": "Where typefaces may come from",
    "media-src": "Where sound and film may come from",
    "connect-src": "What a script may ask",
    "worker-src": "Where scripts that run beside a page may come from",
    "frame-src": "What may be shown inside a page",
    "object-src": "What a plug-in may show",
    "manifest-src": "Where the description as an app may come from",
    "base-uri": "From where a page's links may be read",
    "form-action": "Where a form may be sent",
    "frame-ancestors": "Who may show a page of this site inside its own",
}
"""What may be allowed besides, by directive, and what each is about in words."""

IN_WORDS = {
    "*": "anywhere",
    "'self'": "this site itself",
    "'unsafe-inline'": "inside a page",
    "'unsafe-eval'": "text that becomes a program while a page is open",
    "'wasm-unsafe-eval'": "WebAssembly",
    "data:": "written out inside an address (data:)",
    "blob:": "made by a script (blob:)",
    "https:": "any site with https",
}

_CODE = ("script-src", "worker-src", "frame-src", "object-src", "base-uri")
"""What can do whatever a program can."""


def parent(directive: str) -> str:
    """The directive that one for elements or attributes alone falls back to; of any other, itself."""
    return directive.removesuffix("-elem").removesuffix("-attr")


@dataclass(frozen=True)
class Loosening:
    """One thing that a site allows besides, and the reason that it gives."""

    directive: str
    source: str
    why: str

    @property
    def rule(self) -> str:
        """As it stands in a policy."""
        return f"{self.directive} {self.source}"

    @property
    def says(self) -> str:
        """What it lets in, as a sentence."""
        exactly = "inside a page, with exactly this fingerprint" if self.source.startswith("'sha") else ""
        return f"{DIRECTIVES[self.directive]}: also {IN_WORDS.get(self.source) or exactly or self.source}."

    @property
    def lets_in(self) -> frozenset[str]:
        """The kinds of thing that a page may now do: "code", "sent", "elsewhere", "style"."""
        about = parent(self.directive)
        if about == "frame-ancestors":
            return frozenset()
        from_elsewhere = not self.source.startswith("'") and self.source not in ("data:", "blob:")
        kinds = {
            "code": about in _CODE,
            "sent": about == "form-action",
            "elsewhere": from_elsewhere,
            "style": about == "style-src" and not from_elsewhere,
        }
        return frozenset(kind for kind, holds in kinds.items() if holds)
