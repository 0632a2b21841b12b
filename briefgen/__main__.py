"""__main__: `python -m briefgen` is the command line."""

from __future__ import annotations

from briefgen.cli import main

if __name__ == "__main__":
    main()
