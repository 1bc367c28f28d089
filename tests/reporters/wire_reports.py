"""Wire reports to render and review: a story written for the tests, a long one, and a hostile one.

The sentences are invented. Offsets are true: every claim is cut from an article text by its offsets.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence

from contradict.wire import (
    SCHEMA,
    WireArticle,
    WireClaim,
    WireCleared,
    WireDispute,
    WirePair,
    WireReport,
    WireTerm,
)

OUTLETS = ("The Harbour Post", "Northern Wire", "Daily Lantern", "Radio Fenwick", "Sund & Coast")
DAYS = ("2024-03-18", "2024-03-18", "2024-03-19", "2024-03-18", "2024-03-20")
HOSTILE = (
    "<script>window.pwned=1</script>",
    "</script><img src=x onerror=window.pwned=1>",
    "](javascript:window.pwned=1)",
    "`code` ``` fence | pipe |",
    "=cmd|' /C calc'!A0",
    "\u202eright to left\u202c \u2067isolate",
    "x" * 10_000,
    "👩‍🚒🔥 emoji 🚨",
    "<!-- comment --><style>*{display:none}</style>",
    "{{ 7 * 7 }} {% raw %} &amp; \"double\" 'single'",
)

_FIRE = "Firefighters were called to the old ferry terminal on Monday evening."
_AFTER = "Nobody could say on Tuesday when the ferry would run again."


class Desk:
    """Writes the articles sentence by sentence and cuts the claims from them."""

    def __init__(self, story: str, outlets: Sequence[str] = OUTLETS, days: Sequence[str] = DAYS) -> None:
        self.story = story
        self.outlets = outlets
        self.days = days
        self.texts = {self.path(outlet): "" for outlet in outlets}

    def path(self, outlet: str) -> str:
        name = "".join(letter if letter.isalnum() else "-" for letter in outlet.lower())[:40]
        return f"{self.story}/{name}.txt"

    def claim(self, outlet: str, text: str, value: str, stance: str, **more: str) -> WireClaim:
        """Append a sentence to an outlet's article and return the claim made in it."""
        path = self.path(outlet)
        start = len(self.texts[path])
        self.texts[path] += text + " "
        at = text.find(value) if value else -1
        return {
            "article": path,
            "outlet": outlet,
            "text": text,
            "start": start,
            "end": start + len(text),
            "value": value,
            "value_start": start + at if at >= 0 else None,
            "value_end": start + at + len(value) if at >= 0 else None,
            "speaker": more.get("speaker"),
            "said_by": None,
            "stance": stance,
            "before": more.get("before", _FIRE),
            "after": more.get("after", _AFTER),
            "published": self.days[self.outlets.index(outlet) % len(self.days)],
            "url": more.get("url", f"https://news.example/{path}"),
        }

    def articles(self) -> list[WireArticle]:
        return [
            {
                "id": "sha256:" + hashlib.sha256(text.encode()).hexdigest(),
                "path": path,
                "outlet": outlet,
                "title": f"Fire at the ferry terminal, by {outlet}",
                "published": self.days[index % len(self.days)],
                "url": f"https://news.example/{path}",
                "sentences": 20 + index,
                "syndicated_with": [],
            }
            for index, (outlet, (path, text)) in enumerate(zip(self.outlets, self.texts.items(), strict=True))
        ]


def dispute(
    kind: str, question: str, claims: Sequence[WireClaim], confidence: float, **more: str
) -> WireDispute:
    """Make a dispute with a pair for every two claims on different sides."""
    detector = more.get("detector", kind)
    pairs: list[WirePair] = []
    for left, first in enumerate(claims):
        for right in range(left + 1, len(claims)):
            if first["stance"] == claims[right]["stance"]:
                continue
            pairs.append(
                {
                    "left": left,
                    "right": right,
                    "detector": detector,
                    "score": round(confidence - 0.03, 2),
                    "why": more.get("why", f"“{first['value']}” is not “{claims[right]['value']}”."),
                    "evidence": {
                        "cosine": 0.81,
                        "nli_left_to_right": [0.02, 0.06, 0.92],
                        "nli_right_to_left": [0.03, 0.13, 0.84],
                    },
                }
            )
    sides = sorted((claim["article"], claim["text"].casefold(), claim["value"]) for claim in claims)
    return {
        "id": hashlib.sha256(repr((kind, sides)).encode()).hexdigest()[:16],
        "type": kind,
        "question": question,
        "strength": more.get("strength", "hard"),
        "confidence": confidence,
        "claims": list(claims),
        "pairs": pairs,
        "terms": _terms(confidence),
    }


def ferry() -> WireReport:
    """A report as a good run prints it: every type, two to four sides, a lone voice, agency copy."""
    desk = Desk("ferry-terminal-fire")
    post, wire, lantern, radio, coast = OUTLETS
    disputes = [
        dispute(
            "number",
            "How many people were injured in the fire?",
            [
                desk.claim(
                    post,
                    "Eleven people were taken to hospital after the fire, four of them with burns.",
                    "Eleven people",
                    "A",
                ),
                desk.claim(
                    wire,
                    "Police said eleven people had been injured, four of them seriously.",
                    "eleven people",
                    "A",
                    speaker="police",
                ),
                desk.claim(
                    radio, "The fire service counted eleven injured by midnight.", "eleven injured", "A"
                ),
                desk.claim(
                    lantern,
                    "At least 17 people were hurt when flames swept through the waiting hall.",
                    "At least 17 people",
                    "B",
                ),
            ],
            0.94,
            why="Both count the people hurt in the fire; 11 is not at least 17.",
        ),
        dispute(
            "date",
            "When was the terminal last inspected?",
            [
                desk.claim(
                    post,
                    "The terminal was last inspected in May 2019, a council document shows.",
                    "May 2019",
                    "A",
                    speaker="a council document",
                ),
                desk.claim(
                    coast,
                    "Inspectors last visited the building on 4 February 2022 and found the sprinklers dry.",
                    "4 February 2022",
                    "B",
                ),
                desk.claim(
                    wire,
                    "The terminal was last inspected in 2016, according to the harbour master.",
                    "2016",
                    "C",
                    speaker="the harbour master",
                ),
            ],
            0.88,
            why="All three name the last inspection; 2016, May 2019 and 4 February 2022 exclude each other.",
        ),
        dispute(
            "quote-speaker",
            "Who said “we heard the roof go before we saw any smoke”?",
            [
                desk.claim(
                    post,
                    "“We heard the roof go before we saw any smoke,” said Ilse Marrow, a seller of tickets.",
                    "Ilse Marrow",
                    "A",
                ),
                desk.claim(
                    lantern,
                    "Deckhand Tom Breda said they “heard the roof go before we saw any smoke”.",
                    "Tom Breda",
                    "B",
                ),
            ],
            0.81,
            why="The same words are put into the mouths of two different people.",
        ),
        dispute(
            "location",
            "Where did the fire start?",
            [
                desk.claim(
                    radio,
                    "The fire broke out in the kitchen of the pier café.",
                    "kitchen of the pier café",
                    "A",
                ),
                desk.claim(
                    wire,
                    "The fire broke out in a storeroom below the ticket hall.",
                    "storeroom below the ticket hall",
                    "B",
                ),
                desk.claim(
                    coast,
                    "Investigators believe it began in a storeroom under the hall.",
                    "storeroom under the hall",
                    "B",
                    speaker="investigators",
                ),
            ],
            0.77,
        ),
        dispute(
            "event-fact",
            "Were the sprinklers working?",
            [
                desk.claim(
                    coast, "The sprinklers did not come on, and the pumps stood still for an hour.", "", "A"
                ),
                desk.claim(
                    lantern,
                    "Sprinklers came on within a minute and kept the flames from the fuel store.",
                    "",
                    "B",
                ),
            ],
            0.69,
            detector="entailment",
            why="One says the sprinklers did not come on, the other that they came on within a minute.",
        ),
        dispute(
            "relationship-or-narrative",
            "Was the closure planned before the fire?",
            [
                desk.claim(
                    post,
                    "The council had no plans to close the terminal before the fire, Mayor Odell insisted.",
                    "no plans to close",
                    "A",
                    speaker="Mayor Odell",
                ),
                desk.claim(
                    lantern,
                    "The blaze spares the council a closure it had been preparing since the autumn.",
                    "had been preparing since the autumn",
                    "B",
                ),
            ],
            0.52,
            strength="soft",
            detector="entailment",
        ),
    ]
    disputes[2]["pairs"][0]["evidence"] = {"cosine": 0.97}
    return _report(
        desk, disputes, [_cleared(desk, post, wire, "update"), _cleared(desk, radio, coast, "refinement")]
    )


def long(count: int = 500) -> WireReport:
    """A report with many disputes, seeded."""
    chance = random.Random(7)
    outlets = [f"Outlet {number:02d}" for number in range(12)]
    desk = Desk("long-story", outlets)
    kinds = ("number", "date", "location", "event-fact", "quote-speaker")
    disputes = []
    for number in range(count):
        low, high = chance.sample(range(2, 90), 2)
        left, right, third = chance.sample(outlets, 3)
        claims = [
            desk.claim(
                left,
                f"In case {number}, {low} boats were towed out of basin {number % 7} before dawn.",
                f"{low} boats",
                "A",
            ),
            desk.claim(
                right,
                f"The harbour office says {high} boats were towed out in case {number}.",
                f"{high} boats",
                "B",
            ),
            desk.claim(
                third, f"Case {number} saw {high} boats towed from basin {number % 7}.", f"{high} boats", "B"
            ),
        ]
        confidence = round(chance.uniform(0.5, 0.97), 2)
        strength = "hard" if chance.random() < 0.7 else "soft"
        question = f"How many boats were towed out in case {number}?"
        disputes.append(dispute(kinds[number % 5], question, claims, confidence, strength=strength))
    return _report(desk, disputes, [])


def hostile() -> WireReport:
    """A report in which every text that comes from outside tries to be something else than text."""
    outlets = [f"{text} outlet"[:200] for text in HOSTILE[:4]] + ['=HYPERLINK("http://x.example")']
    desk = Desk("hostile-<b>story</b>", outlets)
    disputes = []
    for number, text in enumerate(HOSTILE):
        claims = [
            desk.claim(
                outlets[number % 5],
                f"{text} was said first, {number}.",
                text,
                "A",
                before=text,
                after=text,
                speaker=text,
                url="javascript:window.pwned=1",
            ),
            desk.claim(
                outlets[(number + 1) % 5],
                f"{text} was never said {number}.",
                text,
                "B",
                before=text,
                speaker=text,
                url=f'https://x.example/"><script>{number}',
            ),
        ]
        disputes.append(
            dispute("number", f"What about {text}?", claims, 0.9 - number / 100, why=f"because {text}")
        )
    report = _report(desk, disputes, [_cleared(desk, outlets[0], outlets[1], "update", HOSTILE[0])])
    report["skipped"] = [{"what": HOSTILE[1], "stage": "read", "reason": HOSTILE[2]}]
    report["provenance"]["settings"] = {"name": HOSTILE[0]}
    for article, text in zip(report["articles"], HOSTILE, strict=False):
        article["title"] = text
        article["url"] = "javascript:window.pwned=1"
    return report


def empty() -> WireReport:
    """A report without disputes."""
    return _report(Desk("quiet-day", OUTLETS[:2]), [], [])


def _report(desk: Desk, disputes: list[WireDispute], cleared: list[WireCleared]) -> WireReport:
    return {
        "schema": SCHEMA,
        "provenance": {
            "contradict": "0.1.0",
            "settings": {"threshold": 0.5, "device": "cpu"},
            "models": [{"role": "nli", "name": "own-nli", "revision": "sha256:0d1f"}],
            "input": "sha256:5e0c",
        },
        "story": desk.story,
        "articles": desk.articles(),
        "disputes": disputes,
        "cleared": cleared,
        "skipped": [{"what": desk.story + "/notes.pdf", "stage": "read", "reason": "not an article: PDF"}],
        "funnel": {
            "sentences": 124,
            "claims": 210,
            "pairs_possible": 15321,
            "pairs_by_route": {"meaning": 512, "numbers": 131, "names": 64, "quotes": 9},
            "judged": 690,
            "findings": 11,
            "disputes": len(disputes),
        },
    }


def _cleared(desk: Desk, left: str, right: str, kind: str, text: str = "") -> WireCleared:
    return {
        "left": desk.claim(
            left, f"By noon 40 people had been brought ashore. {text}".strip(), "40 people", "A"
        ),
        "right": desk.claim(
            right, f"By the evening 63 people had been brought ashore. {text}".strip(), "63 people", "B"
        ),
        "kind": kind,
        "why": f"The later text gives a later count. {text}".strip(),
    }


def _terms(confidence: float) -> list[WireTerm]:
    def term(name: str, value: float, weight: float) -> WireTerm:
        return {"name": name, "value": value, "weight": weight, "contribution": round(value * weight, 4)}

    return [
        term("base rate", 1.0, -1.9),
        term("detector_score", confidence, 2.6),
        term("nli_contradiction", 0.88, 2.2),
        term("cosine", 0.81, 1.1),
        term("hedged", 1.0, -0.7),
        term("more_outlets", 2.0, 0.35),
    ]
