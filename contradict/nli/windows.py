"""Splitting a pair that is longer than the model reads, so that no word is dropped in silence."""

from __future__ import annotations

from typing import Any


def split_pair(pair: tuple[str, str], tokenizer: Any, limit: int) -> list[tuple[str, str]]:
    """Split a pair into pairs that fit; a pair that fits comes back alone.

    Args:
        pair: premise and hypothesis.
        tokenizer: a fast tokenizer.
        limit: most tokens a pair may have, special tokens included.

    Returns:
        Pairs of windows covering every word of both texts, neighbours overlapping by half.
    """
    room = limit - tokenizer.num_special_tokens_to_add(pair=True)
    left, right = (_offsets(text, tokenizer) for text in pair)
    if len(left) + len(right) <= room:
        return [pair]
    share = min(len(right), room // 2)
    rights = _windows(pair[1], right, share)
    lefts = _windows(pair[0], left, room - share)
    return [(first, second) for first in lefts for second in rights]


def _offsets(text: str, tokenizer: Any) -> list[tuple[int, int]]:
    encoded = tokenizer(text, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
    return [(int(start), int(end)) for start, end in encoded["offset_mapping"]]


def _windows(text: str, offsets: list[tuple[int, int]], size: int) -> list[str]:
    if len(offsets) <= size:
        return [text]
    stride = max(size // 2, 1)
    starts = range(0, len(offsets) - size + stride, stride)
    return [text[offsets[start][0] : offsets[min(start + size, len(offsets)) - 1][1]] for start in starts]
