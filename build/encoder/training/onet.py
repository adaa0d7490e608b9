"""O*NET (US Department of Labor, CC BY 4.0): occupations with their titles, descriptions and technologies."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from pairs import Concept, Pair, Source, in_any_case, portion, sentences, shortened

TITLE_TEST, TITLE_DEV = 0.10, 0.03
TECHNOLOGY_TEST, TECHNOLOGY_DEV = 0.20, 0.05
# A title with its description is trained on in several lengths: nobody knows how much of one will be given.
DESCRIBED_WORDS = (12, 32, 48)
# An occupation with many titles is drawn more often, but not in proportion.
TITLES_POWER = 0.7


@dataclass(frozen=True)
class Occupation:
    code: str
    title: str
    description: str


@dataclass(frozen=True)
class Onet:
    occupations: dict[str, Occupation]
    # Title → codes of the occupations that list it.
    train: dict[str, set[str]]
    dev: dict[str, set[str]]
    test: dict[str, set[str]]


@dataclass(frozen=True)
class Technologies:
    # Name → titles of its UNSPSC commodities.
    train: dict[str, set[str]]
    dev: dict[str, set[str]]
    test: dict[str, set[str]]
    classes: list[str]


def _rows(folder: Path, *names: str) -> list[dict[str, str]]:
    """Rows of the first of the files that is there."""
    for name in names:
        file = folder / name
        if file.exists():
            with open(file, encoding="utf-8", newline="") as lines:
                return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    raise FileNotFoundError(f"{folder} has no “{names[0]}”.")


def onet_folder(data: Path) -> Path:
    """The folder below `data` that holds O*NET's text files. Raises FileNotFoundError."""
    for file in sorted(data.rglob("Occupation Data.txt")):
        return file.parent
    raise FileNotFoundError(f"No “Occupation Data.txt” of O*NET below {data}.")


def read_onet(data: Path) -> Onet:
    folder = onet_folder(data)
    occupations = {
        row["O*NET-SOC Code"]: Occupation(row["O*NET-SOC Code"], row["Title"].strip(), row["Description"].strip())
        for row in _rows(folder, "Occupation Data.txt")
    }
    codes: dict[str, set[str]] = defaultdict(set)
    for row in _rows(folder, "Alternate Titles.txt", "Alternate Titles.part.txt"):
        codes[row["Alternate Title"].strip()].add(row["O*NET-SOC Code"])
    for row in _rows(folder, "Sample of Reported Titles.txt", "Sample of Reported Titles.part.txt"):
        codes[row["Reported Job Title"].strip()].add(row["O*NET-SOC Code"])
    canonical = {occupation.title.lower() for occupation in occupations.values()}
    parts: dict[str, dict[str, set[str]]] = {"train": {}, "dev": {}, "test": {}}
    for title, theirs in codes.items():
        known = {code for code in theirs if code in occupations}
        if not known or title.lower() in canonical:
            continue
        chance = portion(title, "onet-title")
        part = "test" if chance < TITLE_TEST else "dev" if chance < TITLE_TEST + TITLE_DEV else "train"
        parts[part][title] = known
    return Onet(occupations, **parts)


def title_source(onet: Onet) -> Source:
    """A title that an occupation goes by ↔ its name, another of its titles, or what is done in it."""
    titles: dict[str, list[str]] = defaultdict(list)
    for title, codes in onet.train.items():
        for code in codes:
            titles[code].append(title)
    concepts, weights, bank = [], [], []
    for code, occupation in onet.occupations.items():
        said = sentences(occupation.description) or [occupation.description]
        described = f"{occupation.title}. {occupation.description}"
        keys = frozenset({code})
        bank += [(occupation.title, keys), (shortened(described), keys)]
        if not titles[code]:
            continue

        def draw(rng, mine=titles[code], occupation=occupation, said=said, described=described) -> Pair:
            title = rng.choice(mine)
            shared = frozenset(onet.train[title])
            chance = rng.random()
            if chance < 0.35:
                right = in_any_case(occupation.title, rng)
            elif chance < 0.55:
                other = rng.choice(mine)
                right = in_any_case(other if other != title else occupation.title, rng)
                shared |= onet.train.get(other, set())
            elif chance < 0.85:
                right = shortened(described, rng.choice(DESCRIBED_WORDS))
            else:
                right = rng.choice(said[:2])
            return Pair(in_any_case(title, rng), right, shared)

        concepts.append(Concept(occupation.title, keys, draw))
        weights.append(len(titles[code]) ** TITLES_POWER)
    return Source("titles", concepts, weights, bank)


def read_technologies(data: Path) -> Technologies:
    classes: dict[str, set[str]] = defaultdict(set)
    for row in _rows(onet_folder(data), "Technology Skills.txt"):
        classes[row["Example"].strip()].add(row["Commodity Title"].strip())
    parts: dict[str, dict[str, set[str]]] = {"train": {}, "dev": {}, "test": {}}
    for name, theirs in classes.items():
        chance = portion(name, "onet-technology")
        limit = TECHNOLOGY_TEST + TECHNOLOGY_DEV
        part = "test" if chance < TECHNOLOGY_TEST else "dev" if chance < limit else "train"
        parts[part][name] = theirs
    return Technologies(**parts, classes=sorted({title for theirs in classes.values() for title in theirs}))


def technology_source(technologies: Technologies) -> Source:
    """A technology ↔ what kind of thing it is, or another of its kind."""
    of_class: dict[str, list[str]] = defaultdict(list)
    for name, classes in technologies.train.items():
        for title in classes:
            of_class[title].append(name)
    concepts, weights = [], []
    for name, classes in technologies.train.items():
        mine = sorted(classes)

        def draw(rng: random.Random, name=name, mine=mine) -> Pair:
            title = rng.choice(mine)
            right = title
            if rng.random() < 0.2:
                other = rng.choice(of_class[title])
                right = other if other != name else title
            return Pair(in_any_case(name, rng, 0.2), in_any_case(right, rng, 0.2), frozenset(mine) | technologies.train.get(right, set()))

        concepts.append(Concept(name, frozenset(mine), draw))
        # Classes with hundreds of technologies would be most of what is seen.
        weights.append(min(len(of_class[title]) for title in mine) ** -0.4)
    return Source("technologies", concepts, weights, [(title, frozenset({title})) for title in technologies.classes])
