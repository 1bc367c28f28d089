"""The Python interface on one page: read a story, print what the outlets disagree on.

python examples/api.py [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from contradict import detect
from contradict.settings import Settings

HERE = Path(__file__).parent


def main(folder: Path) -> None:
    """Print every dispute with the exact words of both sides."""
    report = detect(folder, Settings(threshold=0.5))
    for dispute in report.disputes:
        print(f"{dispute.confidence:.0%}  {dispute.question}")
        for position in dispute.positions:
            claim = position.claim
            # The exact words: offsets into the article as it was read.
            exact = claim.article.text[claim.span.start : claim.span.end]
            print(f"  {position.stance}  {claim.outlet}: {' '.join(exact.split())}")
        print()
    print(f"{len(report.cleared)} look-alikes were looked at and let go.")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "stories" / "lighthouse")
