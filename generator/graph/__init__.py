"""What the graph of a definition means. Knows `definition` only; does no I/O, reads no clock."""
