"""Batches: pairs of one source, half of them neighbours in what the network thinks, so that they are hard to tell apart."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from pairs import Pair, Source

NEIGHBOURS = 16
# A seed and its neighbours, drawn together.
CLIQUE = 8
ROWS_AT_ONCE = 2048


@dataclass(frozen=True)
class Batch:
    source: str
    left: list[str]
    right: list[str]
    shared: torch.Tensor
    lookalikes: list[str]
    # [pairs, bank]: which entries of the source's bank are wrong answers.
    bank_allowed: torch.Tensor | None


class Drawer:
    """Draws batches from one source. `mine` looks for hard neighbours by a checkpoint's vectors; before it, all are random."""

    def __init__(self, source: Source, size: int, hard_share: float):
        self.source = source
        self._size = min(size, len(source.concepts))
        self._hard_share = hard_share
        self._cumulative = np.cumsum(source.weights).tolist()
        self._neighbours: np.ndarray | None = None
        self.bank_vectors: torch.Tensor | None = None
        self._bank_rows: dict[str, list[int]] = defaultdict(list)
        for row, (_, keys) in enumerate(source.bank):
            for key in keys:
                self._bank_rows[key].append(row)

    def mine(self, encode) -> None:
        """Renews the neighbours and the vectors of the bank. `encode`: texts → unit vectors."""
        if self._hard_share > 0:
            anchors = encode([concept.anchor for concept in self.source.concepts])[:, :256]
            anchors = F.normalize(anchors, dim=1)
            count = min(NEIGHBOURS, len(anchors) - 1)
            nearest = []
            for start in range(0, len(anchors), ROWS_AT_ONCE):
                scores = anchors[start : start + ROWS_AT_ONCE] @ anchors.T
                scores[torch.arange(len(scores)), torch.arange(start, start + len(scores))] = -2.0
                nearest.append(scores.topk(count, 1).indices.to(torch.int32))
            self._neighbours = torch.cat(nearest).numpy()
        if self.source.bank:
            self.bank_vectors = encode([text for text, _ in self.source.bank])

    def draw(self, rng: random.Random) -> Batch:
        concepts = self.source.concepts
        chosen: list[int] = []
        if self._neighbours is not None:
            hard = int(self._size * self._hard_share)
            while len(chosen) < hard:
                seed = rng.choices(range(len(concepts)), cum_weights=self._cumulative)[0]
                near = self._neighbours[seed].tolist()
                chosen += [seed, *rng.sample(near, min(CLIQUE - 1, len(near)))]
        chosen += rng.choices(range(len(concepts)), cum_weights=self._cumulative, k=self._size - len(chosen))
        pairs = [concepts[index].draw(rng) for index in chosen[: self._size]]
        return Batch(
            self.source.name,
            [pair.left for pair in pairs],
            [pair.right for pair in pairs],
            _shared(pairs),
            list(dict.fromkeys(text for pair in pairs for text in pair.lookalikes)),
            self._bank_allowed(pairs) if self.bank_vectors is not None else None,
        )

    def _bank_allowed(self, pairs: list[Pair]) -> torch.Tensor:
        allowed = torch.ones(len(pairs), len(self.source.bank), dtype=torch.bool)
        for index, pair in enumerate(pairs):
            for key in pair.keys:
                rows = self._bank_rows.get(key)
                if rows:
                    allowed[index, rows] = False
        return allowed


def _shared(pairs: list[Pair]) -> torch.Tensor:
    """[n, n]: pairs with a common concept, or with the same text on either side."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, pair in enumerate(pairs):
        for key in {*pair.keys, f"text {pair.left.lower()}", f"text {pair.right.lower()}"}:
            holders[key].append(index)
    shared = np.zeros((len(pairs), len(pairs)), dtype=bool)
    for rows in holders.values():
        if len(rows) > 1:
            shared[np.ix_(rows, rows)] = True
    return torch.from_numpy(shared)
