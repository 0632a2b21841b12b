"""bench: how long briefgen takes beside what it stands on; `python -m tests.bench` prints ratios of one run."""
