from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.nli.windows import split_pair
from tests.nli.toy_encoder import WORDS, toy_tokenizer

TOKENIZER = toy_tokenizer()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=120).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(texts, texts)
def test_windows_fit_and_lose_no_word(left: str, right: str) -> None:
    """Law: every window fits, and every word of both texts stands in one."""
    parts = split_pair((left, right), TOKENIZER, 48)
    assert all(len(TOKENIZER(*part)["input_ids"]) <= 48 for part in parts)
    for side, whole in enumerate((left, right)):
        covered = {word for part in parts for word in part[side].split()}
        assert covered == set(whole.split())


def test_a_pair_that_fits_comes_back_as_it_is() -> None:
    assert split_pair(("the bridge", "opera"), TOKENIZER, 48) == [("the bridge", "opera")]
