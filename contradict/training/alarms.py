"""False alarms on real stories: how often sentences of one story are called a contradiction."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from contradict.nli.interface import CONTRADICTION, NliModel
from contradict.training.stories import is_held_out, read_stories, sample

LEVELS = (0.5, 0.9)


@dataclass(frozen=True, slots=True)
class Alarms:
    """Share of unlabelled cross-outlet pairs whose contradiction probability exceeds a level."""

    source: str
    kind: str
    """near: like sentences; random: any."""
    pairs: int
    above: tuple[float, ...]
    """One share a level of `LEVELS`; a few of these pairs do contradict, so zero is not the aim."""


def false_alarms(model: NliModel, path: Path, *, share: int, held_out: bool, seed: int = 7) -> list[Alarms]:
    """Measure false alarms over one file of stories.

    Args:
        model: the model.
        path: stories as `read_stories` reads them.
        share: most pairs a story and kind.
        held_out: only the stories kept aside from training, otherwise all.
        seed: fixes the sample.
    """
    stories = {name: story for name, story in read_stories(path).items() if not held_out or is_held_out(name)}
    pairs = [item for name, story in stories.items() for item in sample(story, share, seed=f"{seed}:{name}")]
    scores = model.judge([(left, right) for left, right, _ in pairs])[:, CONTRADICTION]
    found = []
    for kind in ("near", "random"):
        kept = scores[[index for index, pair in enumerate(pairs) if pair[2] == kind]]
        shares = tuple(float((kept > level).mean()) for level in LEVELS)
        found.append(Alarms(path.name.partition(".")[0], kind, len(kept), shares))
    return found
