"""``python -m contradict``, and the ``contradict`` command."""

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from contradict.cli.app import run_cli

    sys.exit(run_cli())


if __name__ == "__main__":
    main()
