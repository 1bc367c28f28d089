"""One dispute taken apart, as plain text for a terminal: the waterfall and the evidence of every pair."""

from __future__ import annotations

import textwrap

from contradict.disputes.stances import by_letter
from contradict.errors import InputError
from contradict.reporters.escape import visible
from contradict.reporters.figures import percent, waterfall, words
from contradict.reporters.layout import clip
from contradict.wire import WireClaim, WireDispute, WirePair, WireReport

_WIDTH = 100
_BAR = 24
_PREFIX = 4
"""Digits from which a number may be the beginning of an id; fewer are a dispute the report does not have."""
_LABELS = ("entailment", "neutral", "contradiction")


def find_dispute(report: WireReport, wanted: str) -> WireDispute:
    """Find a dispute, or drift, by its number in the report, its id, or the beginning of its id.

    Raises:
        InputError: none, or more than one, is meant.
    """
    found = [*report["disputes"], *report.get("drift", [])]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(found):
        return found[int(wanted) - 1]
    exact = [one for one in found if one["id"] == wanted]
    number = wanted.isdecimal() and len(wanted) < _PREFIX
    meant = exact or [one for one in found if wanted and not number and one["id"].startswith(wanted)]
    if len(meant) == 1:
        return meant[0]
    known = ", ".join(f"{number} ({one['id']})" for number, one in enumerate(found[:8], 1)) or "none"
    what = "fits more than one dispute" if meant else "no such dispute"
    raise InputError(f"{report['story']}: {what}, found {wanted!r}. The report has: {known}.")


def render(dispute: WireDispute) -> str:
    """Write one dispute: question, sides, how the confidence came about, the evidence pair by pair."""
    facts = f"{dispute['strength']} {dispute['type']}, id {dispute['id']}"
    parts = [f"{visible(dispute['question'])}\n{visible(facts)}", _sides(dispute), _waterfall(dispute)]
    parts += [_pair(dispute, pair, number) for number, pair in enumerate(dispute["pairs"], 1)]
    return "\n\n".join(parts) + "\n"


def _sides(dispute: WireDispute) -> str:
    return "\n".join(
        _wrapped(f"{claim['stance']}  {claim['outlet']}: {claim['text']}", indent="   ")
        for claim in sorted(dispute["claims"], key=_place)
    )


def _place(claim: WireClaim) -> tuple[tuple[int, str], str, int]:
    return by_letter(claim["stance"]), claim["article"], claim["start"]


def _waterfall(dispute: WireDispute) -> str:
    chance = f"Confidence {percent(dispute['confidence'])} %"
    bars = waterfall(dispute["terms"])
    if not bars:
        return f"{chance}. The report holds no terms for it."
    longest = max(len(bar.label) for bar in bars)
    peak = max(abs(bar.contribution) for bar in bars) or 1.0
    lines = [f"{chance}, in log-odds (0 is even odds; each step, then the chance after it):"]
    for bar in bars:
        length = max(1, round(_BAR * abs(bar.contribution) / peak))
        drawn = ("+" if bar.contribution >= 0 else "-") * length
        label = f"  {visible(bar.label):<{longest}}  {bar.given:>8}  {bar.contribution:+6.2f}"
        lines.append(f"{label}  {bar.after:>3} %  {drawn}")
    return "\n".join(lines)


def _pair(dispute: WireDispute, pair: WirePair, number: int) -> str:
    claims, evidence = dispute["claims"], pair["evidence"]
    place = f"Pair {number} of {len(dispute['pairs'])}"
    lines = [
        f"{place}: {visible(pair['detector'])}, score {pair['score']:.2f}",
        _wrapped(pair["why"], indent="  ", first="  "),
        _side(claims[pair["left"]]),
        _side(claims[pair["right"]]),
        f"  cosine {evidence['cosine']:.2f}",
    ]
    for name, share in (("nli_left_to_right", "left to right"), ("nli_right_to_left", "right to left")):
        if values := evidence.get(name):
            told = ", ".join(f"{label} {value:.2f}" for label, value in zip(_LABELS, values, strict=False))  # type: ignore[call-overload]
            lines.append(f"  NLI {share}: {told}")
    lines += [
        f"  {visible(words(name))}: {value:.2f}"
        for name, value in sorted(evidence.get("features", {}).items())
    ]
    return "\n".join(lines)


def _side(claim: WireClaim) -> str:
    where = f"{claim['article']}:{claim['start']}-{claim['end']}"
    value = f" [{claim['value']}]" if claim["value"] else ""
    return _wrapped(
        f"{claim['outlet']}{value}: {clip(claim['text'], 400)} ({where})", indent="    ", first="  "
    )


def _wrapped(text: str, *, indent: str, first: str = "") -> str:
    return textwrap.fill(
        visible(text), _WIDTH, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False
    )
