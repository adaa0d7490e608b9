"""Skills as an ad asks for them and as a resume tells them."""

from __future__ import annotations

import random
import re

_REQUIREMENTS = (
    "Ability to {}",
    "You will {}",
    "Must be able to {}",
    "Experience required: {}",
    "The candidate should be able to {}",
    "Responsibilities include the ability to {}",
    "Proven ability to {}",
    "{}",
)

_IRREGULAR = {
    "bring": "brought", "build": "built", "buy": "bought", "choose": "chose", "cut": "cut", "do": "did", "draw": "drew",
    "drive": "drove", "feed": "fed", "find": "found", "give": "gave", "grow": "grew", "hold": "held", "keep": "kept",
    "lay": "laid", "lead": "led", "make": "made", "meet": "met", "oversee": "oversaw", "put": "put", "read": "read",
    "run": "ran", "sell": "sold", "set": "set", "show": "showed", "speak": "spoke", "stand": "stood", "take": "took",
    "teach": "taught", "think": "thought", "undertake": "undertook", "understand": "understood", "wear": "wore",
    "write": "wrote",
}  # fmt: skip
_DOUBLED = re.compile(r"plan|fit|stop|ship|control|map|trim|wrap|drop|grip|prep|refer|transfer")
# First words that no verb of a skill's label has: “budgeting”, “statistics”, “navigation”.
_NOUN = re.compile(r"^\w+ing\b|^\w+(?:s|tion)\b")


def _is_verb_phrase(text: str) -> bool:
    return _NOUN.match(text) is None and len(text.split()) >= 2


def past_tense(phrase: str) -> str:
    """“manage budgets” → “managed budgets”."""
    verb, _, rest = phrase.partition(" ")
    verb = verb.lower()
    if verb in _IRREGULAR:
        past = _IRREGULAR[verb]
    elif verb.endswith("e"):
        past = f"{verb}d"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        past = f"{verb[:-1]}ied"
    elif _DOUBLED.fullmatch(verb):
        past = f"{verb}{verb[-1]}ed"
    else:
        past = f"{verb}ed"
    return f"{past} {rest}"


def as_requirement(label: str, rng: random.Random) -> str:
    return rng.choice(_REQUIREMENTS).format(label) if _is_verb_phrase(label) else label


def as_achievement(label: str, rng: random.Random) -> str:
    if not _is_verb_phrase(label):
        return label
    told = past_tense(label)
    return told[:1].upper() + told[1:] + rng.choice(("", ".", ""))
