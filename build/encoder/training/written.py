"""What the founders wrote: requirements with resume lines and look-alikes, terms, technologies; and Winnow's taxonomy."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from names import sometimes_named
from pairs import Concept, Pair, Source, in_any_case

PAIRS = Path(__file__).resolve().parent.parent / "pairs"
TAXONOMY = Path(__file__).resolve().parents[3] / "resources" / "taxonomy"
# Never trained on, in any of the written files: what is learnt must hold for a profession that nobody wrote about.
TEST_PROFESSIONS = ("agriculture-and-environment", "aviation", "hospitality", "law")
# Looked at while training, to stop in time.
DEV_PROFESSIONS = ("real-estate-and-insurance",)


@dataclass(frozen=True)
class Requirement:
    profession: str
    requirement: str
    bullet: str
    lookalike: str


@dataclass(frozen=True)
class Term:
    profession: str
    same: list[str]
    near: list[str]


def _rows(file: Path, columns: int) -> list[list[str]]:
    """Rows below the header, each with exactly `columns` cells. Raises ValueError naming the line that has not."""
    rows = []
    with open(file, encoding="utf-8", newline="") as lines:
        for number, cells in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), start=1):
            if len(cells) != columns:
                raise ValueError(f"{file.name}, line {number}: {len(cells)} cells instead of {columns}.")
            if number > 1:
                rows.append([cell.strip() for cell in cells])
    return rows


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(" | ") if part.strip()]


def read_requirements() -> list[Requirement]:
    return [
        Requirement(file.stem, *row) for file in sorted((PAIRS / "requirements").glob("*.tsv")) for row in _rows(file, 3)
    ]


def read_terms() -> list[Term]:
    return [
        Term(file.stem, _several(same), _several(near))
        for file in sorted((PAIRS / "terms").glob("*.tsv"))
        for same, near in _rows(file, 2)
    ]


def _is_trained_on(profession: str) -> bool:
    return profession not in TEST_PROFESSIONS and profession not in DEV_PROFESSIONS


def requirement_source(requirements: list[Requirement]) -> Source:
    """A requirement ↔ the line of a resume that meets it, told apart from the line that only looks as if."""
    concepts = []
    for index, one in enumerate(requirements):
        if not _is_trained_on(one.profession):
            continue
        lookalikes = (one.lookalike,) if one.lookalike else ()

        def draw(rng: random.Random, one=one, lookalikes=lookalikes, key=f"r{index}") -> Pair:
            # A name before the wrong line too: that there is one must say nothing.
            wrong = tuple(sometimes_named(line, rng) for line in lookalikes)
            return Pair(one.requirement, sometimes_named(one.bullet, rng), frozenset({key}), wrong)

        concepts.append(Concept(one.requirement, frozenset({f"r{index}"}), draw))
    return Source("requirements", concepts, [1.0] * len(concepts))


def term_source(terms: list[Term]) -> Source:
    """Phrases that mean the same to a recruiter, told apart from those that only sound alike."""
    training = [(f"t{index}", one) for index, one in enumerate(terms) if _is_trained_on(one.profession) and len(one.same) > 1]
    holders: dict[str, set[str]] = defaultdict(set)
    for key, one in training:
        for phrase in one.same:
            holders[phrase.lower()].add(key)
    concepts, weights = [], []
    for key, one in training:

        def draw(rng: random.Random, one=one) -> Pair:
            left, right = rng.sample(one.same, 2)
            keys = frozenset(holders[left.lower()] | holders[right.lower()])
            near = (in_any_case(rng.choice(one.near), rng),) if one.near else ()
            return Pair(in_any_case(left, rng), in_any_case(right, rng), keys, near)

        concepts.append(Concept(one.same[0], frozenset({key}), draw))
        weights.append(float(min(4, len(one.same) - 1)))
    return Source("terms", concepts, weights)


def glossary_source() -> Source:
    """A technology ↔ what kind of thing it is, what is done with it, its other name."""
    concepts = []
    for index, (name, kind, about) in enumerate(_rows(PAIRS / "technologies.tsv", 3)):
        names = _several(name)

        def draw(rng: random.Random, names=names, kind=kind, about=about, key=f"g{index}") -> Pair:
            left = rng.choice(names)
            others = [other for other in names if other != left]
            chance = rng.random()
            right = about if chance < 0.4 else kind
            if others and chance > 0.8:
                right = rng.choice(others)
            if 0.7 < chance <= 0.8:
                left, right = kind, about
            return Pair(in_any_case(left, rng, 0.2), in_any_case(right, rng, 0.2), frozenset({key, kind.lower(), left.lower()}))

        concepts.append(Concept(names[0], frozenset({f"g{index}", kind.lower()}), draw))
    return Source("glossary", concepts, [1.0] * len(concepts))


def taxonomy_source() -> Source:
    """A skill of Winnow's taxonomy in two of its wordings."""
    concepts, weights = [], []
    for file in sorted((TAXONOMY / "skills").glob("*.tsv")):
        with open(file, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE):
                labels = [row["name"], *(alias.strip() for alias in (row["aliases"] or "").split(";") if alias.strip())]
                if len(labels) < 2:
                    continue

                def draw(rng: random.Random, labels=labels, key=f"x{row['id']}") -> Pair:
                    left, right = rng.sample(labels, 2)
                    return Pair(in_any_case(left, rng), in_any_case(right, rng), frozenset({key, left.lower(), right.lower()}))

                concepts.append(Concept(labels[0], frozenset({f"x{row['id']}", labels[0].lower()}), draw))
                weights.append(float(min(4, len(labels) - 1)))
    return Source("taxonomy", concepts, weights)
