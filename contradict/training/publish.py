"""``python -m contradict.training.publish DATA ADAPTER REPORT``: temperature, scores and false alarms.

Fits the temperature on pairs that were kept aside, writes it beside the adapter, measures everything, and
writes one markdown file that a card can quote.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contradict.evaluation.nli import evaluate_nli, precision_at
from contradict.evaluation.nli_report import nli_markdown, nli_signature
from contradict.nli import NliModel, load_nli
from contradict.nli.columns import softmax
from contradict.nli.labelled import Row, read_rows
from contradict.runtime import cache_dir
from contradict.training.alarms import LEVELS, Alarms, false_alarms
from contradict.training.assemble import OURS
from contradict.training.calibrate import fit_temperature, write_sheet
from contradict.training.rows import is_dev

TESTS = (
    "newspairs.test",
    "newsquads.test",
    "mnli.dev_matched",
    "snli.test",
    "fever_symmetric.test",
    "breaking_nli.test",
    "glue_rte.dev",
    "sanli_base_news.test",
    "equate_newsnli.test",
    "emergent.test",
    "healthver.test",
    "anli_r1.test",
)
ASIDE = ("mnli.dev_mismatched_partial", "cad_snli_revised.dev")
"""Beside the groups of newsquads.train that were kept aside; newspairs.train is not used, since the adapter
training may have started from had seen all of it. Claims held against abstracts of papers (check_covid) ask
for a far higher temperature than any sentences of news, and are left out."""
ASIDE_CAP = 200
NEWS = (("allsides200", True), ("basil50", False))
"""Stories for false alarms, and whether only those kept aside from training may be used."""


class Tempered:
    """A model judged at temperature 1, with another temperature put on top."""

    def __init__(self, model: NliModel, temperature: float) -> None:
        """Wrap a model."""
        self._model, self._temperature = model, temperature
        self.name, self.revision = model.name, f"{model.revision}/T{temperature}"

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs; see `NliModel.judge`."""
        scores = np.maximum(self._model.judge(texts).astype(np.float64), 1e-12)
        return softmax(np.log(scores) / self._temperature).astype(np.float32)


def rows_aside(data: Path) -> list[Row]:
    """Return the labelled pairs that no training saw and no test measures."""
    rows = [row for row in read_rows(data / "nli" / "newsquads.train.jsonl.gz") if is_dev(row.group)]
    for name in ASIDE:
        more = read_rows(data / "nli" / f"{name}.jsonl.gz")
        random.Random(name).shuffle(more)
        rows += more[:ASIDE_CAP]
    return rows


def publish(data: Path, adapter: Path, *, cache: Path, cap: int, share: int) -> str:
    """Fit, measure and describe an adapter.

    Args:
        data: folder with ``nli/`` and ``news/``.
        adapter: receives ``nli.json``.
        cache: file of judgements, so that a second call costs nothing.
        cap: most rows of a test file.
        share: pairs a story and kind for the false alarms.

    Returns:
        Markdown.
    """
    write_sheet(adapter, 1.0)
    plain = load_nli(str(adapter), cache=cache)
    aside = rows_aside(data)
    scores = plain.judge([row.texts for row in aside])
    temperature = fit_temperature(scores, aside)
    model = Tempered(plain, temperature)
    tests = [OURS / "quads.test.jsonl.gz", *(data / "nli" / f"{name}.jsonl.gz" for name in TESTS)]
    table = nli_markdown(list(evaluate_nli(model, tests, cap=cap)), nli_signature(model, tests))
    alarms = [
        alarm
        for name, held_out in NEWS
        for alarm in false_alarms(model, data / "news" / f"{name}.jsonl.gz", share=share, held_out=held_out)
    ]
    write_sheet(adapter, temperature)
    return f"Temperature {temperature}.\n{_threshold(model, aside)}\n\n{table}\n{alarm_table(alarms)}"


def alarm_table(alarms: Sequence[Alarms]) -> str:
    """Render false alarms as markdown."""
    head = " | ".join(f"P(contradiction) > {level}" for level in LEVELS)
    rows = [f"| stories | pairs | number | {head} |", "|---|---|---|" + "---|" * len(LEVELS)]
    for alarm in alarms:
        shares = " | ".join(f"{share:.2%}" for share in alarm.above)
        rows.append(f"| {alarm.source} | {alarm.kind} | {alarm.pairs} | {shares} |")
    return "\n".join(rows) + "\n"


def _threshold(model: NliModel, aside: Sequence[Row]) -> str:
    quads = [row for row in aside if row.source.startswith("newsquads")]
    gold = np.array([row.label == "contradiction" for row in quads])
    precision, threshold = precision_at(0.75, gold, model.judge([row.texts for row in quads])[:, 2])
    return (
        f"On {len(quads)} pairs of quads kept aside, P(contradiction) >= {threshold:.3f} "
        f"gives precision {precision:.3f} at recall 0.75."
    )


def main() -> None:
    """Write the report."""
    parser = argparse.ArgumentParser(prog="python -m contradict.training.publish", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("adapter", type=Path)
    parser.add_argument("report", type=Path)
    parser.add_argument("--cap", type=int, default=1000)
    parser.add_argument("--share", type=int, default=12)
    args = parser.parse_args()
    args.report.parent.mkdir(parents=True, exist_ok=True)
    cache = cache_dir() / "published.sqlite"
    text = publish(args.data, args.adapter, cache=cache, cap=args.cap, share=args.share)
    args.report.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
