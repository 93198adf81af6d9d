"""What is still to be done before publishing: advice, on which only `check --ready` fails."""
