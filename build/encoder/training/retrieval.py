"""Tests by retrieval: a query must find its item among many. The same tests are written for the measuring of the ONNX files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import esco
import onet
import wordnet
import written
from pairs import shortened

# Words of a description that go into a candidate: the network reads no more than 128 tokens.
DESCRIPTION_WORDS = 80


@dataclass(frozen=True)
class RetrievalTest:
    """`items[i]` is the item that candidate i stands for; `gold[q]` are the items that answer query q."""

    name: str
    queries: list[str]
    candidates: list[str]
    items: list[int]
    gold: list[list[int]]


@dataclass(frozen=True)
class Material:
    """All that is read from the data folder, the WordNet folder and the repository."""

    onet: onet.Onet
    technologies: onet.Technologies
    occupations: list[esco.EscoConcept]
    skills: list[esco.EscoConcept]
    synsets: list[wordnet.Synset]
    requirements: list[written.Requirement]
    terms: list[written.Term]


def _titles(material: Material, part: dict[str, set[str]], name: str) -> RetrievalTest:
    codes = list(material.onet.occupations)
    place = {code: index for index, code in enumerate(codes)}
    candidates = [
        " ".join(f"{one.title}. {one.description}".split()[:DESCRIPTION_WORDS]) for one in material.onet.occupations.values()
    ]
    queries = sorted(part)
    gold = [sorted(place[code] for code in part[query]) for query in queries]
    return RetrievalTest(name, queries, candidates, list(range(len(codes))), gold)


def _labels(concepts: list[esco.EscoConcept], part: str, name: str) -> RetrievalTest:
    """Alternative → preferred label, among the preferred labels of all concepts, trained on or not."""
    queries, gold = [], []
    for index, one in enumerate(concepts):
        if one.part == part:
            queries += one.labels[1:]
            gold += [[index]] * (len(one.labels) - 1)
    return RetrievalTest(name, queries, [one.labels[0] for one in concepts], list(range(len(concepts))), gold)


def _technologies(technologies: onet.Technologies, part: dict[str, set[str]], name: str) -> RetrievalTest:
    place = {title: index for index, title in enumerate(technologies.classes)}
    queries = sorted(part)
    gold = [sorted(place[title] for title in part[query]) for query in queries]
    return RetrievalTest(name, queries, technologies.classes, list(range(len(place))), gold)


def _requirements(
    requirements: list[written.Requirement], professions: tuple[str, ...], name: str, with_lookalikes: bool = True
) -> RetrievalTest:
    """Among the resume lines, and the look-alikes, of all the professions at once."""
    mine = [one for one in requirements if one.profession in professions]
    wrong = [one.lookalike for one in mine if one.lookalike and with_lookalikes]
    count = len(mine)
    return RetrievalTest(
        name,
        [one.requirement for one in mine],
        [one.bullet for one in mine] + wrong,
        list(range(count + len(wrong))),
        [[index] for index in range(count)],
    )


def _terms(terms: list[written.Term], professions: tuple[str, ...], name: str) -> RetrievalTest:
    """The first phrase of a row must find the second, among the second phrases and the look-alikes of all rows."""
    mine = [one for one in terms if one.profession in professions and len(one.same) > 1]
    wrong = [phrase for one in mine for phrase in one.near]
    return RetrievalTest(
        name,
        [one.same[0] for one in mine],
        [one.same[1] for one in mine] + wrong,
        list(range(len(mine) + len(wrong))),
        [[index] for index in range(len(mine))],
    )


def dev_tests(material: Material) -> list[RetrievalTest]:
    """Looked at while training, to choose and to stop."""
    return [
        _titles(material, material.onet.dev, "titles"),
        _labels(material.occupations, "dev", "occupations"),
        _technologies(material.technologies, material.technologies.dev, "technologies"),
        _requirements(material.requirements, written.DEV_PROFESSIONS, "requirements"),
        _terms(material.terms, written.DEV_PROFESSIONS, "terms"),
    ]


def held_out_tests(material: Material) -> list[RetrievalTest]:
    """Looked at once training has ended."""
    return [
        _titles(material, material.onet.test, "titles"),
        _labels(material.occupations, "test", "occupations"),
        _labels(material.skills, "test", "skills"),
        _technologies(material.technologies, material.technologies.test, "technologies"),
        _requirements(material.requirements, written.TEST_PROFESSIONS, "requirements", with_lookalikes=False),
        _requirements(material.requirements, written.TEST_PROFESSIONS, "look-alikes"),
        _terms(material.terms, written.TEST_PROFESSIONS, "terms"),
    ]


def ranks(queries: torch.Tensor, candidates: torch.Tensor, test: RetrievalTest) -> np.ndarray:
    """The place of each query's best right item, from 1; an equal score of a wrong item counts against it."""
    scores = queries @ candidates.T
    items = torch.tensor(test.items)
    if len(set(test.items)) < len(test.items):
        best = torch.full((len(queries), int(items.max()) + 1), -1.0)
        scores = best.scatter_reduce(1, items.expand(len(queries), -1), scores, "amax")
    found = []
    for row, gold in zip(scores, test.gold):
        right = row[gold].max()
        row = row.clone()
        row[gold] = -2.0
        found.append(int((row >= right).sum()) + 1)
    return np.array(found)


def measure(encode, test: RetrievalTest, dimensions: int = 512) -> dict[str, float]:
    """`encode`: texts → unit vectors. R@1, R@5 and mean reciprocal rank on the first `dimensions` numbers."""
    queries, candidates = (
        F.normalize(encode(texts)[:, :dimensions], dim=1) for texts in (test.queries, test.candidates)
    )
    place = ranks(queries, candidates, test)
    return {"r1": float((place == 1).mean()), "r5": float((place <= 5).mean()), "mrr": float((1 / place).mean())}


def cosines(encode, pairs: list[tuple[str, str]], dimensions: int = 512) -> np.ndarray:
    """The cosine of each pair, on the first `dimensions` numbers."""
    left, right = (F.normalize(encode(list(texts))[:, :dimensions], dim=1) for texts in zip(*pairs))
    return (left * right).sum(1).numpy()


def read_material(data: Path, wordnet_folder: Path | None) -> Material:
    return Material(
        onet.read_onet(data),
        onet.read_technologies(data),
        esco.read_occupations(data),
        esco.read_skills(data),
        wordnet.read_wordnet(wordnet_folder) if wordnet_folder else [],
        written.read_requirements(),
        written.read_terms(),
    )
