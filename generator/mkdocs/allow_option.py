"""`allow` in the plugin's settings as an option of MkDocs, which tells what is wrong. Must judge nothing."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from generator.release.allowing import read_allowed
from generator.site.loosening import Loosening


class Allowed(BaseConfigOption[tuple[Loosening, ...]]):
    """A list of entries, each with a directive, a source and why."""

    def __init__(self) -> None:
        super().__init__()
        self.default = ()
        self._file: Path | None = None

    def pre_validation(self, config: Config, key_name: str) -> None:  # noqa: ARG002 - MkDocs' signature
        """Note which file the settings come from."""
        self._file = Path(config.config_file_path) if config.config_file_path else None

    def run_validation(self, value: object) -> tuple[Loosening, ...]:
        """The loosenings; MkDocs tells the `ValidationError`, which holds everything that is wrong."""
        loosened, wrong = read_allowed(list(value) if isinstance(value, tuple) else value, self._file)
        if wrong:
            raise ValidationError("\n".join(["", *wrong]))
        return loosened
