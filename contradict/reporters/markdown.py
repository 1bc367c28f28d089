"""A report as ``report.md``: what matters first, for a code host and for a plain terminal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from contradict.reporters.appendix import appendix
from contradict.reporters.drift import drift
from contradict.reporters.escape import at_line_start, emphasised, link
from contradict.reporters.layout import brief, counted, listed, table
from contradict.reporters.view import DisputeView, Side, Voice
from contradict.reporters.view import disputes as disputes_of
from contradict.wire import WireReport

_QUESTION, _CELL, _SIDE = 60, 36, 80
"""The most characters of a question and an answer in the first table, and of an answer below it."""

_SENTENCE, _PIECE, _CONTEXT = 1200, 400, 300
"""A sentence longer than the first is cut between its marked words; context is always cut to the last."""

_TERMS = 3


def render(report: WireReport, *, page: str | None = None) -> str:
    """Write a report as markdown; article text in it is escaped and never becomes markup.

    Args:
        report: the report.
        page: the review page's file, if one lies beside this one, to be linked.
    """
    disputes = disputes_of(report)
    hard = [found for found in disputes if found.strength == "hard"]
    soft = [found for found in disputes if found.strength != "hard"]
    parts = [f"# {brief(report['story'])}", _summary(report, len(hard), len(soft))]
    if page:
        parts.append(f"To work through them with the keyboard and keep your verdicts: [{page}]({page}).")
    if disputes:
        parts.append(_overview([*hard, *soft]))
    if disputes and page:
        parts.append(f"To confirm or dismiss them one by one, open [{page}]({page}).")
    parts += [_section(found, level=2) for found in hard]
    if soft:
        parts.append("## Tensions\n\nBoth sides may be true; they tell the story differently.")
        parts += [_section(found, level=3) for found in soft]
    return "\n\n".join([*parts, *_within(report), *appendix(report)]) + "\n"


def _within(report: WireReport) -> list[str]:
    """Write what an outlet's own later articles change, where that was asked for."""
    changes = drift(report)
    if changes is None:
        return []
    said = "What an outlet's own later article gives differently."
    if not changes:
        said = (
            "No article was found to change what an earlier one of its own outlet says, above the threshold."
        )
    return [
        f"## Within one outlet\n\n{said}",
        *(_section(found, level=3, of=found.outlets) for found in changes),
    ]


def _summary(report: WireReport, hard: int, soft: int) -> str:
    outlets = len({article["outlet"] for article in report["articles"]})
    read = f"{counted(len(report['articles']), 'article')} by {counted(outlets, 'outlet')}"
    let_go = f"{counted(len(report['cleared']), 'look-alike')} examined and let go"
    if changes := report.get("drift"):
        let_go += f"; {counted(len(changes), 'change')} within one outlet"
    if not hard + soft:
        return f"**No dispute found** in {read}; {let_go}. That does not prove that the articles agree."
    kinds = f" ({hard} hard, {soft} soft)" if soft else ""
    return f"**{counted(hard + soft, 'dispute')}**{kinds} in {read}; {let_go}."


def _overview(disputes: Sequence[DisputeView]) -> str:
    rows = []
    for found in disputes:
        first, *rest = [f"{_answer(side)}: {brief(listed(side.outlets), _CELL)}" for side in found.sides]
        question = brief(found.question, _QUESTION)
        rows.append((str(found.number), question, first, "; ".join(rest), _confidence(found)))
    return table(("#", "Question", "One side", "Other side", "Confidence"), rows)


def _section(found: DisputeView, *, level: int, of: Sequence[str] = ()) -> str:
    facts = [found.type_label, *map(brief, of), f"confidence {_confidence(found)}", f"id `{found.id}`"]
    return "\n\n".join(
        [
            f"{'#' * level} {found.number}. {brief(found.question, 240)}",
            " · ".join(facts),
            "\n".join(f"- {_side_line(side, found)}" for side in found.sides),
            *(_quote(voice, side, found) for side in found.sides for voice in side.voices),
            _why(found),
        ]
    )


def _side_line(side: Side, found: DisputeView) -> str:
    names = brief(listed(side.outlets))
    copied = len(side.outlets) - side.independent
    notes = f"; {counted(side.independent, 'independent voice')}" if copied > 0 else ""
    alone = ", stands alone" if found.alone is side else ""
    answer = f": {brief(side.value, _SIDE)}" if side.value.strip() else ""
    return f"**{side.stance}{answer}** ({names}{notes}){alone}"


def _quote(voice: Voice, side: Side, found: DisputeView) -> str:
    facts = [
        f"**{brief(voice.outlet)}** ({side.stance})",
        brief(voice.published),
        brief(voice.article),
        link("source", voice.url) if voice.url else "",
        f"attributed to {brief(voice.speaker, _SIDE)}" if voice.speaker else "",
        f"same copy as {brief(listed(voice.copy_of))}" if voice.copy_of else "",
    ]
    lines = [
        _context("Before", voice.before),
        at_line_start(emphasised(_pieces(_marked(voice, side, found)))),
        _context("After", voice.after),
    ]
    quoted = "\n>\n".join(f"> {line}" for line in lines if line)
    return f"{' · '.join(fact for fact in facts if fact)}\n\n{quoted}"


def _marked(voice: Voice, side: Side, found: DisputeView) -> Sequence[tuple[str, bool]]:
    """Cut a sentence into plain and bold: the words that state the value, or else those that differ.

    Where one quotation is given to two people, the quotation is what they share: the speaker is bold.
    """
    if found.type == "quote-speaker":
        sentence = "".join(run.text for run in voice.runs)
        names = [re.escape(word) for word in side.value.split() if word[:1].isupper()]
        parts = re.split(rf"\b({'|'.join(names)})\b", sentence) if names else []
        if len(parts) > 1:
            return [(part, place % 2 == 1) for place, part in enumerate(parts)]
    bold = "value" if any(run.mark == "value" for run in voice.runs) else "differs"
    return [(run.text, run.mark == bold) for run in voice.runs]


def _pieces(marked: Sequence[tuple[str, bool]]) -> Iterable[tuple[str, bool]]:
    """Shorten a sentence without end between its marked words, and say by how much."""
    long = sum(len(text) for text, _ in marked) > _SENTENCE
    for text, bold in marked:
        left_out = len(text) - _PIECE
        if long and left_out > 0:
            half = _PIECE // 2
            yield text[:half], bold
            yield f" ‹{left_out} characters left out› ", False
            yield text[-half:], bold
        else:
            yield text, bold


def _context(word: str, sentence: str) -> str:
    return f"{word}: *{brief(sentence, _CONTEXT)}*" if sentence.strip() else ""


def _why(found: DisputeView) -> str:
    counts = Counter(pair["detector"] for pair in found.pairs)
    by = listed(
        f"{name} ({count} {'pair' if count == 1 else 'pairs'})" for name, count in sorted(counts.items())
    )
    reasons = " ".join(brief(reason, 400) for reason in found.reasons[:_TERMS])
    strongest = sorted(found.bars, key=lambda bar: (-abs(bar.contribution), bar.label))[:_TERMS]
    terms = ", ".join(f"{brief(bar.label.lower())} {bar.contribution:+.2f}" for bar in strongest)
    weighed = f" Weighed most (log-odds): {terms}." if terms else ""
    return f"Why: {reasons} Found by {brief(by)}.{weighed}"


def _answer(side: Side) -> str:
    return f"**{brief(side.value, _CELL)}**" if side.value.strip() else f"side {side.stance}"


def _confidence(found: DisputeView) -> str:
    return f"{found.percent} %"
