"""Whether a sentence states a fact, or a plan, condition, question, possibility or rumour.

Cue words after Farkas et al., CoNLL-2010 shared task on hedges, and Saurí and Pustejovsky, FactBank (2009).
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

_MODALS = frozenset("would could may might should".split())
_VERBS = frozenset(
    """suppose speculate suggest expect hope fear plan propose consider threaten intend aim want seem
    appear""".split()
)
_WORDS = frozenset(
    """if unless whether perhaps possibly probably likely unlikely reportedly allegedly apparently seemingly
    supposedly rumoured rumored""".split()
)
_CONDITIONS = frozenset("if unless without otherwise".split())
_REFUSED = frozenset(
    "hear say comment budge discuss answer accept agree talk speak name confirm elaborate listen".split()
)
"""What somebody who "would not" do it refused to do."""


def is_hedged(doc: Doc) -> bool:
    """Say whether the main statement of a sentence is anything but a plain assertion.

    Args:
        doc: the parse of one sentence.

    Returns:
        True for questions, and where a cue governs the root or is its auxiliary or complement.
    """
    if doc.text.rstrip(" \"'”’)").endswith("?"):
        return True
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None:
        return False
    return any(map(_is_cue, (root, *root.children)))


def _is_cue(token: Token) -> bool:
    """Judge a word by its part: "may" as an auxiliary, not the month; "plan" as a verb, not the plan."""
    lemma = token.lemma_.lower()
    if lemma in _MODALS:
        return token.tag_ == "MD" and not _failed(token)
    if lemma in _VERBS:
        return token.pos_ == "VERB"
    return lemma in _WORDS and token.pos_ != "PROPN"


def _failed(modal: Token) -> bool:
    """ "She couldn't walk" and "he would not comment" are facts: a person was unable, or refused."""
    verb = modal.head
    words = {child.lower_ for child in verb.children}
    if "neg" not in {child.dep_ for child in verb.children} or words & {"have", "be"}:
        return False
    if any(token.lower_ in _CONDITIONS for token in verb.doc):
        return False
    if not any(child.dep_ == "nsubj" and child.pos_ in ("PRON", "PROPN") for child in verb.children):
        return False
    return modal.lower_ == "could" or (modal.lower_ == "would" and verb.lemma_.lower() in _REFUSED)
