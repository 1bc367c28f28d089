"""Units of measure and currencies: the words that follow a figure, and the factor to the canonical unit.

Factors are exact by definition where the SI brochure and the international yard and pound agreement (1959)
define them; a US ton is 2,000 lb, a month 365.25 / 12 days, a night one day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """What one unit measures: value * factor + offset in the canonical unit."""

    dimension: str
    canonical: str
    factor: float
    offset: float = 0.0


_YEAR = 365.25
_FOOT = 0.3048
_POUND = 0.45359237
_ACRE = 4046.8564224
_PINT = 0.56826125
_LENGTHS: dict[str, float] = {
    "millimetres?|millimeters?|mm": 0.001,
    "centimetres?|centimeters?|cm": 0.01,
    "metres?|meters?": 1.0,
    "kilometres?|kilometers?|kms?": 1000.0,
    "miles?": 5280 * _FOOT,
    "nautical miles?": 1852.0,
    "yards?|yds?": 3 * _FOOT,
    "feet|foot|ft": _FOOT,
    "inch(?:es)?": _FOOT / 12,
    "light[- ]years?": 9.4607e15,
}
_DURATIONS: dict[str, float] = {
    "seconds?|secs?": 1 / 86400,
    "minutes?|mins?": 1 / 1440,
    "hours?|hrs?": 1 / 24,
    "days?": 1.0,
    "nights?": 1.0,
    "weeks?": 7.0,
    "fortnights?": 14.0,
    "months?": _YEAR / 12,
    "years?|yrs?": _YEAR,
    "decades?": 10 * _YEAR,
    "centur(?:y|ies)": 100 * _YEAR,
}
_MASSES: dict[str, float] = {
    "milligrams?|mg": 1e-6,
    "micrograms?|µg|mcg": 1e-9,
    "nanograms?|ng": 1e-12,
    "picograms?|pg": 1e-15,
    "grams?|grammes?": 1e-3,
    "kilograms?|kilogrammes?|kilos?|kg": 1.0,
    "tonnes?|metric tons?": 1000.0,
    "tons?": 2000 * _POUND,
    "pounds?|lbs?": _POUND,
    "ounces?|oz": _POUND / 16,
    "stones?": 14 * _POUND,
}
_AREAS: dict[str, float] = {
    "acres?": _ACRE,
    "hectares?|ha": 1e4,
    "square miles?|sq\\.? miles?": (5280 * _FOOT) ** 2,
    "square kilomet(?:re|er)s?|sq\\.? km|km2|km²": 1e6,
    "square met(?:re|er)s?|sq\\.? m|m2|m²": 1.0,
    "square feet|square foot|sq\\.? ft": _FOOT**2,
    "square yards?": 9 * _FOOT**2,
}
_VOLUMES: dict[str, float] = {
    "millilit(?:re|er)s?|ml": 1e-3,
    "lit(?:re|er)s?": 1.0,
    "pints?": _PINT,
    "gallons?": 3.785411784,
    "barrels?": 158.987294928,
    "cubic met(?:re|er)s?": 1000.0,
    "cubic feet": 28.316846592,
}
_SPEEDS: dict[str, float] = {
    "miles per hour|miles an hour|mph": 1609.344 / 3600,
    "kilomet(?:re|er)s per hour|kilomet(?:re|er)s an hour|km per hour|km an hour|kmh|km/h|kph": 1 / 3.6,
    "knots?": 1852 / 3600,
    "met(?:re|er)s per second|m/s": 1.0,
}
_DATA: dict[str, float] = {"gigabytes?|GB": 1e9, "megabytes?|MB": 1e6, "terabytes?|TB": 1e12}
_POWERS: dict[str, float] = {"kilowatts?|kW": 1e3, "megawatts?|MW": 1e6, "gigawatts?|GW": 1e9, "watts?": 1.0}


def _table() -> list[tuple[str, Unit]]:
    rows: list[tuple[str, Unit]] = []
    for dimension, canonical, group in (
        ("speed", "metre_per_second", _SPEEDS),
        ("area", "square_metre", _AREAS),
        ("volume", "litre", _VOLUMES),
        ("distance", "metre", _LENGTHS),
        ("duration", "day", _DURATIONS),
        ("mass", "kilogram", _MASSES),
        ("power", "watt", _POWERS),
        ("data", "byte", _DATA),
    ):
        rows += [(words, Unit(dimension, canonical, factor)) for words, factor in group.items()]
    fahrenheit = Unit("temperature", "celsius", 5 / 9, -160 / 9)
    rows.append(("(?:degrees? )?fahrenheit|°F|degrees? F\\b|F", fahrenheit))
    rows.append(
        ("(?:degrees? )?(?:celsius|centigrade)|°C|degrees? C\\b|C", Unit("temperature", "celsius", 1.0))
    )
    rows.append(("percentage[- ]points?|pp", Unit("percent", "percentage_point", 1.0)))
    rows.append(("basis points?|bps", Unit("percent", "percentage_point", 0.01)))
    rows.append(("per ?cent|percent|pct|pc|%", Unit("percent", "percent", 1.0)))
    return rows


_UNITS = _table()
_CASED = ("F", "C", "MB", "GB", "TB", "MW", "kW", "GW")
_UNIT = re.compile(
    "(?:" + "|".join(f"(?P<u{index}>{words})" for index, (words, _) in enumerate(_UNITS)) + r")(?![A-Za-z²])",
    re.IGNORECASE,
)
_PER_VOLUME = re.compile(
    r"\s?(?:/|per |in every |in each |an? |for every )\s?"
    r"(?:(?P<ml>millilit(?:re|er)s?|ml|cc)|(?P<dl>decilit(?:re|er)s?|dl)|(?P<l>lit(?:re|er)s?|l))\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[- ]?(?:long |full |straight |whole |consecutive |further |more |extra )?")
CURRENCY_SIGNS = {
    "A$": "aud", "AU$": "aud", "C$": "cad", "CA$": "cad", "NZ$": "nzd", "HK$": "hkd", "S$": "sgd",
    "US$": "usd", "R$": "brl", "$": "usd", "£": "gbp", "€": "eur", "¥": "jpy", "₹": "inr", "₽": "rub",
    "₩": "krw", "USD": "usd", "EUR": "eur", "GBP": "gbp", "Rs": "inr", "CHF": "chf",
    "SEK": "sek", "NOK": "nok", "DKK": "dkk", "RM": "myr", "R": "zar", "N": "ngn", "₦": "ngn",
}  # fmt: skip
SIGN = re.compile(
    r"(?<![A-Za-z])(?:(?:AU|CA|NZ|HK|US|A|C|S|R)?\$|[£€¥₹₽₩₦]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|RM|Rs\.?)"
    r"|\b[RN](?=$))\s?$"
)
_CURRENCY_WORDS = {
    "usd": r"(?:US |American )?dollars?|bucks",
    "aud": "Australian dollars?",
    "cad": "Canadian dollars?",
    "eur": "euros?",
    "gbp": "pounds sterling|quid",
    "jpy": "yen",
    "cny": "yuan|renminbi",
    "rub": "rou?bles?",
    "inr": "rupees?",
    "mark": "marks",
    "franc": "(?:Swiss )?francs?",
    "krone": "kron(?:e|er|or|a)|crowns",
    "peso": "pesos?",
    "shekel": "shekels?",
    "lira": "lira",
    "zar": "(?:South African )?rand",
    "ngn": "naira",
    "thb": "baht",
    "pln": "zlot(?:y|ys|ies)",
    "krw": "won(?<=illion won|ousand won)",
    "myr": "ringgits?",
    "idr": "rupiahs?",
    "shilling": "(?:Kenyan |Ugandan |Tanzanian )?shillings",
}
_CURRENCY = re.compile(
    r"(?:[- ]| of )(?:"
    + "|".join(f"(?P<{code}>{words})" for code, words in _CURRENCY_WORDS.items())
    + r")\b",
    re.IGNORECASE,
)
_PENCE = re.compile(r"(?:p\b|[- ](?P<pence>pence|pennies)\b|[- ](?P<cents>cents?)\b|¢)")


def unit_after(text: str, position: int) -> tuple[Unit, int] | None:
    """Read the unit that follows a figure.

    Args:
        text: the sentence.
        position: where the figure ends.

    Returns:
        The unit and where its words end; None where no unit follows.
    """
    joint = _JOINT.match(text, position)
    start = joint.end() if joint else position
    match = _UNIT.match(text, start)
    if match is None or match.lastgroup is None:
        return None
    words = match.group()
    if (words.lower() in ("f", "c") and words not in _CASED) or words in ("PC", "Pc"):
        return None
    unit = _UNITS[int(match.lastgroup[1:])][1]
    per = _PER_VOLUME.match(text, match.end())
    if unit.dimension == "mass" and per:
        volume = 1e-3 if per["ml"] else 0.1 if per["dl"] else 1.0
        return Unit("concentration", "gram_per_litre", unit.factor * 1000 / volume), per.end()
    return unit, match.end()


def currency_after(text: str, position: int) -> tuple[str, float, int] | None:
    """Read a currency word behind a figure: its code, the factor to the main coin, where it ends."""
    match = _CURRENCY.match(text, position)
    if match is not None and match.lastgroup is not None:
        return match.lastgroup, 1.0, match.end()
    small = _PENCE.match(text, position)
    if small is not None:
        return ("usd" if small["cents"] or small.group() == "¢" else "gbp"), 0.01, small.end()
    return None
