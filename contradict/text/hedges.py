"""Whether a sentence states a fact, or a plan, condition, question, possibility or rumour.

Cue words after Farkas et al., CoNLL-2010 shared task on hedges, and Saurí and Pustejovsky, FactBank (2009).
"""

from __future__ import annotations

from spacy.tokens import Doc

_CUES = frozenset(
    """if unless whether would could may might should perhaps possibly probably likely unlikely reportedly
    allegedly apparently seemingly suppose supposedly rumour rumor rumoured rumored speculate speculation
    suggest expect hope fear plan propose consider threaten intend aim want could seem appear""".split()
)
_FUTURE = frozenset({"will", "wo", "shall", "’ll", "'ll"})


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
    near = [root, *root.children]
    return any(token.lemma_.lower() in _CUES for token in near)


def is_planned(doc: Doc) -> bool:
    """Say whether the root verb of a sentence stands in the future."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    return root is not None and any(child.lower_ in _FUTURE for child in root.children)
