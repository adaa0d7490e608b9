"""ESCO (European Commission): occupations and skills with their alternative labels."""

from __future__ import annotations

import csv
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pairs import Concept, Pair, Source, in_any_case, portion, sentences
from phrases import as_achievement, as_requirement

TEST, DEV = 0.10, 0.03


@dataclass(frozen=True)
class EscoConcept:
    """`labels` begin with the preferred one, where it is known. `part` is train, dev or test."""

    labels: list[str]
    description: str
    part: str


def _part(label: str, salt: str) -> str:
    chance = portion(label, salt)
    return "test" if chance < TEST else "dev" if chance < TEST + DEV else "train"


def _first(data: Path, *patterns: str) -> Path:
    for pattern in patterns:
        for file in sorted(data.rglob(pattern)):
            return file
    raise FileNotFoundError(f"No {' or '.join(patterns)} of ESCO below {data}.")


def _labels(cell: str) -> list[str]:
    return list(dict.fromkeys(label.strip() for label in cell.split("\n") if label.strip()))


def _column(row: dict[str, str], *names: str) -> str:
    """ESCO's own exports and the copies in circulation name the same columns differently."""
    for name in names:
        if name in row:
            return row[name] or ""
    raise KeyError(f"None of the columns {', '.join(names)} is there.")


def read_occupations(data: Path) -> list[EscoConcept]:
    with open(_first(data, "occupations_en.csv", "occupations.csv"), encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = []
    for row in rows:
        preferred = _column(row, "PREFERREDLABEL", "preferredLabel").strip()
        labels = [preferred] + [
            label for label in _labels(_column(row, "ALTLABELS", "altLabels")) if label.lower() != preferred.lower()
        ]
        found.append(EscoConcept(labels, _column(row, "DESCRIPTION", "description"), _part(preferred, "esco-occupation")))
    return found


def _training(concepts: list[EscoConcept], prefix: str) -> list[tuple[str, EscoConcept]]:
    """Those that are not held out, each with a key of its own."""
    return [(f"{prefix}{index}", one) for index, one in enumerate(concepts) if one.part == "train"]


def _holders(concepts: list[tuple[str, EscoConcept]]) -> dict[str, set[str]]:
    """Which concepts share a label, in lower case: they are no wrong answers to each other."""
    holders: dict[str, set[str]] = defaultdict(set)
    for key, one in concepts:
        for label in one.labels:
            holders[label.lower()].add(key)
    return holders


def occupation_source(occupations: list[EscoConcept]) -> Source:
    training = _training(occupations, "o")
    holders = _holders(training)
    concepts, weights, bank = [], [], []
    for key, one in training:
        bank.append((one.labels[0], frozenset(holders[one.labels[0].lower()])))
        if len(one.labels) < 2:
            continue

        def draw(rng: random.Random, one=one, said=sentences(one.description)) -> Pair:
            alternative = rng.choice(one.labels[1:])
            chance = rng.random()
            if chance >= 0.8 and said:
                right = rng.choice(said[:2])
            else:
                right = one.labels[0] if chance < 0.45 else rng.choice(one.labels)
                right = one.labels[0] if right == alternative else right
            keys = holders[alternative.lower()] | holders.get(right.lower(), set())
            cased = right if chance >= 0.8 and said else in_any_case(right, rng)
            return Pair(in_any_case(alternative, rng), cased, frozenset(keys))

        concepts.append(Concept(one.labels[0], frozenset({key}), draw))
        weights.append(min(12, len(one.labels)) ** 0.7)
    return Source("occupations", concepts, weights, bank)


def _four_letter_pieces(text: str) -> set[str]:
    return {word[at : at + 4] for word in re.findall(r"\w+", text.lower()) for at in range(max(1, len(word) - 3))}


def _realigned(preferred: list[str], alternatives: list[list[str]]) -> list[str | None]:
    """
    The preferred label of each row's alternatives. In one copy in circulation, rows without alternatives were dropped from
    the one column only, so that it drifts away, further and further. Finds the drift that never falls and under which
    labels and alternatives have most pieces of words in common (dynamic programming over rows and drifts).
    """
    widest, least, absent, doubt = 700, 0.2, -0.02, 0.25
    labels = [_four_letter_pieces(label) for label in preferred]
    rows = len(preferred)
    fit = np.full((rows, widest), absent, dtype=np.float32)
    for row, names in enumerate(alternatives):
        pieces = _four_letter_pieces(" ".join(names))
        for drift in range(min(widest, rows - row) if pieces else 0):
            label = labels[row + drift]
            if label:
                fit[row, drift] = len(label & pieces) / len(label) - doubt
    total = fit[0].copy()
    came_from = np.zeros((rows, widest), dtype=np.int32)
    for row in range(1, rows):
        best = np.maximum.accumulate(total)
        is_new = np.concatenate(([True], total[1:] > best[:-1]))
        came_from[row] = np.maximum.accumulate(np.where(is_new, np.arange(widest), 0))
        total = fit[row] + best
    drift = int(total.argmax())
    drifts = [0] * rows
    for row in range(rows - 1, -1, -1):
        drifts[row] = drift
        drift = int(came_from[row, drift])
    return [
        preferred[row + drift] if row + drift < rows and fit[row, drift] >= least else None
        for row, drift in enumerate(drifts)
    ]


def read_skills(data: Path) -> list[EscoConcept]:
    with open(_first(data, "skills_en.csv", "skills.csv", "esco_skills_altlabels*.csv"), encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    preferred = [_column(row, "preferredLabel", "PREFERREDLABEL").strip() for row in rows]
    alternatives = [_labels(_column(row, "altLabels", "ALTLABELS")) for row in rows]
    found = []
    for label, names in zip(_realigned(preferred, alternatives), alternatives):
        labels = ([label] if label else []) + [name for name in names if label is None or name.lower() != label.lower()]
        if len(labels) >= 2:
            found.append(EscoConcept(labels, "", _part(labels[0], "esco-skill")))
    return found


def skill_source(skills: list[EscoConcept]) -> Source:
    """A skill in two of its wordings; now and then one as an ad asks for it and the other as a resume tells it."""
    training = _training(skills, "s")
    holders = _holders(training)
    concepts = []
    for key, one in training:

        def draw(rng: random.Random, one=one) -> Pair:
            left, right = rng.sample(one.labels, 2)
            keys = frozenset(holders[left.lower()] | holders[right.lower()])
            if rng.random() < 0.4:
                return Pair(in_any_case(left, rng), in_any_case(right, rng), keys)
            return Pair(as_requirement(left, rng), as_achievement(right, rng), keys)

        concepts.append(Concept(one.labels[0], frozenset({key}), draw))
    return Source("skills", concepts, [1.0] * len(concepts))


def description_source(occupations: list[EscoConcept]) -> Source:
    """Two sentences on one occupation, or one and a name of it."""
    concepts = []
    for index, one in enumerate(occupations):
        said = sentences(one.description)
        if one.part != "train" or len(said) < 2:
            continue

        def draw(rng: random.Random, one=one, said=said, key=f"o{index}") -> Pair:
            left = rng.choice(said)
            others = [sentence for sentence in said if sentence != left]
            right = rng.choice(others) if others and rng.random() < 0.5 else in_any_case(rng.choice(one.labels), rng)
            return Pair(left, right, frozenset({key}))

        concepts.append(Concept(one.labels[0], frozenset({f"o{index}"}), draw))
    return Source("descriptions", concepts, [1.0] * len(concepts))
