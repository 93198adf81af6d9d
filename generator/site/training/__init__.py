"""The training pages: the walk-through, the cases, the quiz and the trainer's pack."""

from generator.site.training.pages import render_training, training_navigation

__all__ = ["render_training", "training_navigation"]
