"""WordNet 3.0 (Princeton): synonyms, definitions and examples of general English. Debian's package wordnet-base."""

from __future__ import annotations

import math
import random
import re
from dataclasses import dataclass
from pathlib import Path

from pairs import Concept, Pair, Source, in_any_case, portion, shortened

HELD_OUT = 0.08
# Lexicographer files of nouns that work is described with: acts, artefacts, attributes, cognition, communication, …
_NOUN_FILES = {"04", "06", "07", "09", "10", "14", "18", "19", "21", "22", "26"}
_PERSONS = "18"
_LONGEST_DEFINITION = 160


@dataclass(frozen=True)
class Synset:
    words: list[str]
    definition: str
    examples: list[str]
    is_person: bool
    frequency: int
    is_held_out: bool


def _frequencies(folder: Path) -> dict[tuple[str, str, str], int]:
    """(word, lexicographer file, sense in it) → how often it was met in Princeton's tagged texts."""
    counts = {}
    with open(folder / "cntlist.rev", encoding="utf-8") as lines:
        for line in lines:
            sense, _, count = line.split()
            word, place = sense.split("%")
            parts = place.split(":")
            counts[(word, parts[1], parts[2])] = int(count)
    return counts


def read_wordnet(folder: Path) -> list[Synset]:
    """Synsets that have to do with work, or that are often met. Raises FileNotFoundError."""
    counts = _frequencies(folder)
    found = []
    for kind in ("noun", "verb"):
        with open(folder / f"data.{kind}", encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith(" "):
                    found += _synset(line, kind, counts)
    return found


def _synset(line: str, kind: str, counts: dict[tuple[str, str, str], int]) -> list[Synset]:
    entry, gloss = line.split("|", 1)
    cells = entry.split()
    file = cells[1]
    named = [(cells[4 + 2 * at], f"{int(cells[5 + 2 * at], 16):02d}") for at in range(int(cells[3], 16))]
    frequency = sum(counts.get((word.lower(), file, sense), 0) for word, sense in named)
    # Proper names are left out, abbreviations are not.
    words = [word.replace("_", " ") for word, _ in named if word[0].islower() or (word.isupper() and len(word) > 1)]
    is_common = frequency > 0
    if not words or len(words[0]) < 3:
        return []
    if not (is_common if kind == "verb" else file == _PERSONS or (file in _NOUN_FILES and (is_common or len(words) > 1))):
        return []
    definition = re.split(r'; "|;\s*"', gloss.strip())[0].strip().rstrip(";")
    if len(definition) > _LONGEST_DEFINITION:
        definition = definition.split(";")[0]
    examples = re.findall(r'"([^"]+)"', gloss)
    held_out = portion(definition, "wordnet") < HELD_OUT
    return [Synset(words, shortened(definition), examples, file == _PERSONS, frequency, held_out)]


def word_source(synsets: list[Synset]) -> Source:
    """A word ↔ a synonym, an example of its use, or its definition."""
    concepts, weights = [], []
    for index, one in enumerate(synsets):
        if one.is_held_out:
            continue

        def draw(rng: random.Random, one=one, key=f"w{index}") -> Pair:
            word = rng.choice(one.words)
            others = [other for other in one.words if other != word]
            chance = rng.random()
            if others and chance < 0.4:
                right = rng.choice(others)
            elif one.examples and chance < 0.5:
                right = shortened(rng.choice(one.examples))
            else:
                right = one.definition
            return Pair(in_any_case(word, rng, 0.2), right, frozenset({key, word.lower(), right.lower()}))

        concepts.append(Concept(one.words[0], frozenset({f"w{index}", one.words[0].lower()}), draw))
        weights.append(1 + min(3.0, math.log1p(one.frequency)) + (2 if one.is_person else 0))
    return Source("words", concepts, weights)


def general_texts(synsets: list[Synset]) -> list[str]:
    """Definitions and examples: general English on which the network is held near its starting point."""
    return [text for one in synsets if not one.is_held_out for text in [one.definition, *map(shortened, one.examples)] if text]


def general_pairs(synsets: list[Synset], count: int) -> list[tuple[str, str]]:
    """
    `count` pairs of held-out general texts, half of them on one subject (a definition and an example of the same sense),
    half on two.
    """
    rng = random.Random(500)
    told = [one for one in synsets if one.is_held_out and one.examples]
    rng.shuffle(told)
    related = [(one.definition, shortened(one.examples[0])) for one in told[: count // 2]]
    others = [text for pair in related for text in pair]
    return related + [tuple(rng.sample(others, 2)) for _ in range(count - len(related))]
