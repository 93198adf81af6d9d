"""How much the tests leave to chance: a little, and the same each time; or much, in `make test-all`.

`tests/conftest.py` imports this. The long run is asked for with `--hypothesis-profile=many`.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

EITHER = settings(deadline=None, database=None, suppress_health_check=[*HealthCheck])
"""Nothing is judged by the clock: how fast examples are made says how busy the machine is."""

settings.register_profile("few", EITHER, max_examples=50, derandomize=True)
settings.register_profile("many", EITHER, max_examples=1_000)
settings.load_profile("few")
