"""What belongs to a project: its folder, and nothing that lies outside of it."""
