"""What is wrong, doubtful or missing in a definition: one check a file, a registry of all."""

from generator.checks.registry import run_checks

__all__ = ["run_checks"]
