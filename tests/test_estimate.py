"""What a run would cost: pairs, the looks taken at each, and both speeds that were measured."""

from __future__ import annotations

from contradict.cli.dry_run import table
from contradict.estimate import Estimate


def test_the_estimate_counts_every_look_and_names_the_slow_machine_too() -> None:
    counted = [Estimate("mill", 9000, (("neighbours", 700),), 600), Estimate("dam", 500, (("date", 50),), 50)]
    assert table(counted).splitlines() == [
        "mill: 600 of 9,000 pairs to judge (neighbours 700)",
        "dam: 50 of 500 pairs to judge (date 50)",
        "Together 650 pairs and about 1,235 judgements: 21 s of nli-mpnet on two CPU cores where bfloat16 is "
        "fast, 77 s elsewhere, and nothing for those it remembers.",
    ]
