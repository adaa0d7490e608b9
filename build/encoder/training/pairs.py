"""What the training is made of: pairs of texts that mean the same, drawn from sources of concepts."""

from __future__ import annotations

import hashlib
import random
import re
from dataclasses import dataclass, field
from typing import Callable

# Longest part of a description that is trained on: about as long as a line of a resume.
LONGEST_WORDS = 32


@dataclass(frozen=True)
class Pair:
    """
    Two texts that mean the same. Texts of other pairs are wrong answers, unless they share one of `keys` (the concepts that
    this pair is about). `lookalikes` are wrong answers that resemble the right one.
    """

    left: str
    right: str
    keys: frozenset[str]
    lookalikes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Concept:
    """One meaning: `anchor` is the text that stands for it when neighbours are looked for."""

    anchor: str
    keys: frozenset[str]
    draw: Callable[[random.Random], Pair]


@dataclass(frozen=True)
class Source:
    """
    `bank`: texts with their keys that every pair of the source is told apart from (the candidates that a search would
    have), beside the other pairs of its batch. `weights`: how often each concept is drawn.
    """

    name: str
    concepts: list[Concept]
    weights: list[float]
    bank: list[tuple[str, frozenset[str]]] = field(default_factory=list)


def portion(text: str, salt: str) -> float:
    """A number in [0, 1) that depends on the text alone: splits stay the same when rows come or go."""
    digest = hashlib.sha256(f"{salt}\n{text.lower()}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def in_any_case(text: str, rng: random.Random, share: float = 0.3) -> str:
    """The text, sometimes in the letter case of another writer. The encoder tells cases apart; readers do not."""
    chance = rng.random()
    if chance < share:
        return text.lower()
    if chance < share * 1.5:
        return text[:1].upper() + text[1:]
    if chance < share * 2:
        return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))
    return text


def sentences(text: str) -> list[str]:
    """Sentences of a description of which more than a few letters are left, each cut to the length of a resume's line."""
    parts = re.split(r"(?<=[.;])\s+(?=[A-Z])", " ".join(text.split()))
    return [shortened(part) for part in parts if len(part) > 15]


def shortened(text: str, words: int = LONGEST_WORDS) -> str:
    return " ".join(text.split()[:words])
