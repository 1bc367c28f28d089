"""The clause around a word: what exactly is said of a value, made to stand by itself.

A news sentence states several facts; a value belongs to one of them. The clause of a token is the
subtree of its nearest verb without the clauses nested in it; a missing subject is taken from the verb
it is coordinated with, and a relative pronoun is replaced by its antecedent, so that "the mill, which he
bought in 1950" gives "the mill he bought in 1950". Source of the rules: Del Corro and Gemulla, ClausIE
(2013); Angeli et al., Leveraging Linguistic Structure for Open Domain Information Extraction (2015).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc, Token

from contradict.records import Span

_LOOSE = re.compile(r" ([,;:!?)]|\.(?=\W|$)|[’']s\b)")
"""A blank that a name put in for a pronoun leaves before what stood close to it."""
_CLAUSAL = frozenset({"ROOT", "relcl", "acl", "advcl", "ccomp", "conj", "parataxis", "csubj", "pcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_RELATIVE = frozenset({"which", "who", "whom", "that", "whose"})


def clause_head(token: Token) -> Token:
    """Return the verb (or the sentence's root) whose clause ``token`` stands in."""
    for candidate in (token, *token.ancestors):
        if _opens_clause(candidate):
            return candidate
    return token.sent.root


def clause_tokens(head: Token) -> list[Token]:
    """Return the tokens that say what ``head`` says, in reading order.

    Args:
        head: a token returned by `clause_head`.

    Returns:
        The head's subtree without nested clauses, led by its antecedent or inherited subject.
    """
    own = own_tokens(head)
    if head.dep_ in ("relcl", "acl") and head.head.i != head.i:
        lead = phrase(head.head, without=head)
        own = [token for token in own if token.lower_ not in _RELATIVE or token.dep_ in ("mark", "det")]
        return lead + [token for token in own if token not in lead]
    if not any(child.dep_ in _SUBJECTS for child in head.children):
        lead = _inherited_subject(head)
        return lead + [token for token in own if token not in lead]
    return own


def own_tokens(head: Token) -> list[Token]:
    """Return the subtree of a token without the clauses nested in it, in reading order."""
    return sorted(_own(head), key=lambda token: token.i)


def phrase(noun: Token, *, without: Token) -> list[Token]:
    """Return the tokens of a noun phrase, in reading order, but for the clause that ``without`` heads."""
    inner = {token.i for token in without.subtree}
    return [token for token in own_tokens(noun) if token.i not in inner]


def render(tokens: Iterable[Token], replaced: Mapping[Span, str], *, offset: int) -> str:
    """Write tokens as text, with references replaced by the names they stand for.

    Args:
        tokens: tokens of one sentence in reading order.
        replaced: article spans of pronouns and epithets, and what to read instead.
        offset: where the sentence starts in the article.

    Returns:
        One line of text.
    """
    words: list[str] = []
    done: set[Span] = set()
    last: Token | None = None
    written = list(tokens)
    here = _near(written, replaced, offset)
    for token in written:
        if last is not None and token.i != last.i + 1:
            words.append(" ")
        last = token
        place = Span(offset + token.idx, offset + token.idx + len(token.text)) if token.text else None
        cover = next((span for span in here if place is not None and span.contains(place)), None)
        if cover is None:
            words.append(token.text_with_ws)
        elif cover not in done:
            done.add(cover)
            words.append(replaced[cover] + _genitive(token) + " ")
    return _LOOSE.sub(r"\1", " ".join("".join(words).split()))


def _near(tokens: Sequence[Token], replaced: Iterable[Span], offset: int) -> list[Span]:
    """Return the spans among the tokens; an article has thousands of others."""
    if not tokens:
        return []
    start = offset + min(token.idx for token in tokens)
    end = offset + max(token.idx + len(token.text) for token in tokens)
    return [span for span in replaced if span.start < end and start < span.end]


def frame(tokens: Iterable[Token], masked: Span, replaced: Mapping[Span, str], *, offset: int) -> str:
    """Write a clause with one value taken out, so that two outlets' frames can be compared.

    Args:
        tokens: the clause, see `clause_tokens`.
        masked: article span of the value; its tokens are left out.
        replaced: as in `render`.
        offset: where the sentence starts in the article.

    Returns:
        The clause without the value.
    """
    kept = [
        token
        for token in tokens
        if not masked.overlaps(Span(offset + token.idx, offset + token.idx + max(1, len(token.text))))
    ]
    return render(kept, replaced, offset=offset)


def token_at(doc: Doc, place: int) -> Token:
    """Return the token that covers sentence offset ``place``, or the last one before it."""
    found = doc[0]
    for token in doc:
        if token.idx > place:
            break
        found = token
    return found


def _opens_clause(token: Token) -> bool:
    if token.dep_ == "ROOT":
        return True
    return token.dep_ in _CLAUSAL and token.pos_ in ("VERB", "AUX") and not _bare_modifier(token)


def _bare_modifier(token: Token) -> bool:
    """A participle alone ("a car stolen") or an infinitive ("the first to die") states nothing apart."""
    if token.dep_ not in ("acl", "relcl"):
        return False
    return all(child.tag_ == "TO" for child in token.children) or any(
        child.tag_ == "TO" and child.dep_ == "aux" for child in token.children
    )


def _own(head: Token) -> list[Token]:
    found = [head]
    for child in head.children:
        if not _opens_clause(child):
            found.extend(_own(child))
    return found


def _inherited_subject(head: Token) -> list[Token]:
    """Return the subject phrase of the verb this one hangs on, for "he resigned and left"."""
    if head.dep_ not in ("conj", "advcl", "xcomp") or head.head.i == head.i:
        return []
    for child in head.head.children:
        if child.dep_ in _SUBJECTS:
            relative = child.lower_ in _RELATIVE and head.head.dep_ == "relcl"
            return phrase(head.head.head, without=head.head) if relative else own_tokens(child)
    return _inherited_subject(head.head)


def _genitive(token: Token) -> str:
    return "’s" if token.tag_ in ("PRP$", "WP$") else ""
