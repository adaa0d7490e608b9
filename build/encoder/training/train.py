"""The training itself. `pipeline.py` is what one runs."""

from __future__ import annotations

import json
import math
import random
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import torch

import esco
import onet
import retrieval
import wordnet
import written
from batches import Batch, Drawer
from losses import contrastive, distillation, nested
from network import SentenceEncoder
from retrieval import Material
from tokenizer import Tokenizer

STEPS_PER_EPOCH = 500
DISTILLED_TEXTS = 64
# Longest texts that are trained on, in tokens.
PAIR_TOKENS, GENERAL_TOKENS = 80, 40
GENERAL_DEV_PAIRS = 500
# Tried at every look: how much of the tuned weights is mixed with the original ones.
SHARES = (0.7, 0.85, 1.0)
# Below this correlation with the starting point's cosines, a checkpoint is not taken, however good it is at jobs.
LEAST_GENERAL = 0.77
# Checkpoints are compared in as many dimensions as the shipped model has.
COMPARED_DIMENSIONS = 256


@dataclass(frozen=True)
class Settings:
    seed: int = 1
    epochs: float = 6
    batch: int = 256
    rate: float = 5e-4
    warm_up: float = 0.06
    dropout: float = 0.05
    weight_decay: float = 0.01
    hard_share: float = 0.5
    use_lookalikes: bool = True
    use_bank: bool = True
    distillation: float = 4.0
    dimensions: tuple[int, ...] = (512, 256, 128)
    # How often a batch comes from each source.
    mix: dict[str, float] = field(
        default_factory=lambda: {
            "titles": 5, "occupations": 3, "skills": 2.5, "technologies": 2.5, "descriptions": 1, "words": 3.5,
            "requirements": 4, "terms": 4, "glossary": 1.5, "taxonomy": 2,
        }
    )  # fmt: skip
    steps_between_mining: int = 250


def sources(material: Material) -> list:
    found = [
        onet.title_source(material.onet),
        onet.technology_source(material.technologies),
        esco.occupation_source(material.occupations),
        esco.skill_source(material.skills),
        esco.description_source(material.occupations),
        written.requirement_source(material.requirements),
        written.term_source(material.terms),
        written.glossary_source(),
        written.taxonomy_source(),
    ]
    return found + ([wordnet.word_source(material.synsets)] if material.synsets else [])


def has_bfloat16() -> bool:
    """Whether this processor multiplies 16-bit numbers faster than 32-bit ones."""
    try:
        return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
    except (AttributeError, RuntimeError):
        return False


class Training:
    """One run. State goes to `folder`/checkpoint.pt after each look at the dev tests, and `run` goes on from there."""

    def __init__(self, settings: Settings, material: Material, npm_weights, tokenizer: Tokenizer, folder: Path):
        self.settings = settings
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.tokenizer = tokenizer
        torch.manual_seed(settings.seed)
        self.rng = random.Random(settings.seed)
        self.model = SentenceEncoder(npm_weights, settings.dropout).to(self.device)
        self.teacher = SentenceEncoder(npm_weights).to(self.device).eval()
        self.original = {name: value.detach().clone() for name, value in self.model.state_dict().items()}
        self.half = self.device.type == "cuda" or has_bfloat16()
        self.drawers = [
            Drawer(source, settings.batch, settings.hard_share) for source in sources(material) if settings.mix.get(source.name, 0) > 0
        ]
        self.general = wordnet.general_texts(material.synsets)
        self.dev = retrieval.dev_tests(material)
        self.dev_general = wordnet.general_pairs(material.synsets, GENERAL_DEV_PAIRS) if material.synsets else []
        self.teacher_cosines = retrieval.cosines(self._encode_with(self.teacher), self.dev_general) if self.dev_general else None
        # Gains and biases are few and carry scale: decay pulls on matrices only.
        matrices = [weight for weight in self.model.parameters() if weight.shape[0] > 1]
        vectors = [weight for weight in self.model.parameters() if weight.shape[0] == 1]
        self.optimizer = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": settings.weight_decay}, {"params": vectors, "weight_decay": 0.0}],
            lr=settings.rate,
            betas=(0.9, 0.98),
        )
        self.steps = max(1, round(settings.epochs * STEPS_PER_EPOCH))
        self.step = 0
        self.best = float("-inf")
        self.seconds = 0.0

    def run(self) -> None:
        """Trains to the end, from the last checkpoint if there is one; the best weights are in `folder`/best.pt."""
        (self.folder / "settings.json").write_text(json.dumps(asdict(self.settings), indent=1))
        self._resume()
        losses: dict[str, list[float]] = {}
        if self.step == 0:
            self._look(losses)
        looks = min(STEPS_PER_EPOCH, self.steps)
        while self.step < self.steps:
            if self.step % self.settings.steps_between_mining == 0 or any(
                drawer.source.bank and drawer.bank_vectors is None for drawer in self.drawers
            ):
                self._mine()
            started = time.monotonic()
            name, loss = self._train_one_step()
            losses.setdefault(name, []).append(loss)
            self.seconds += time.monotonic() - started
            self.step += 1
            if self.step % looks == 0 or self.step == self.steps:
                self._look(losses)
                losses = {}
                self._save()

    def _rate(self) -> float:
        """Linear warm-up, then half a cosine down to nothing."""
        done, warm = (self.step + 1) / self.steps, self.settings.warm_up
        if done < warm:
            return self.settings.rate * done / warm
        return self.settings.rate * max(0.01, 0.5 * (1 + math.cos(math.pi * (done - warm) / (1 - warm))))

    def _train_one_step(self) -> tuple[str, float]:
        for group in self.optimizer.param_groups:
            group["lr"] = self._rate()
        mix = self.settings.mix
        drawer = self.rng.choices(self.drawers, weights=[mix[one.source.name] for one in self.drawers])[0]
        batch = drawer.draw(self.rng)
        general = self.rng.sample(self.general, DISTILLED_TEXTS) if self.general and self.settings.distillation > 0 else []
        lookalikes = batch.lookalikes if self.settings.use_lookalikes else []
        ids = [self.tokenizer(text, PAIR_TOKENS) for text in [*batch.left, *batch.right, *lookalikes]]
        general_ids = [self.tokenizer(text, GENERAL_TOKENS) for text in general]
        self.model.train()
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.half):
            vectors = self.model(ids + general_ids)
        loss = self._contrast(batch, drawer, vectors[: len(ids)], len(lookalikes))
        total = loss
        if general:
            with torch.no_grad(), torch.autocast(self.device.type, torch.bfloat16, enabled=self.half):
                taught = self.teacher(general_ids)
            kept = nested(self.settings.dimensions, lambda student: distillation(student, taught), vectors[len(ids) :])
            total = loss + self.settings.distillation * kept
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        return batch.source, float(loss.detach())

    def _contrast(self, batch: Batch, drawer: Drawer, vectors: torch.Tensor, lookalikes: int) -> torch.Tensor:
        count = len(batch.left)
        left, right, alike = vectors[:count], vectors[count : 2 * count], vectors[2 * count :]
        wrong, allowed = [], []
        if lookalikes:
            wrong.append(alike)
            allowed.append(torch.ones(count, lookalikes, dtype=torch.bool))
        if self.settings.use_bank and batch.bank_allowed is not None:
            wrong.append(drawer.bank_vectors.to(self.device))
            allowed.append(batch.bank_allowed)
        shared = batch.shared.to(self.device)
        may = torch.cat(allowed, 1).to(self.device) if allowed else None

        def loss(one: torch.Tensor, other: torch.Tensor, bad: torch.Tensor | None) -> torch.Tensor:
            return contrastive(one, other, shared, bad, may)

        return nested(self.settings.dimensions, loss, left, right, torch.cat(wrong) if wrong else None)

    def _encode_with(self, model: SentenceEncoder):
        def encode(texts: list[str]) -> torch.Tensor:
            with torch.autocast(self.device.type, torch.bfloat16, enabled=self.half):
                return model.encode(texts, self.tokenizer)

        return encode

    def _mine(self) -> None:
        encode = self._encode_with(self.model)
        for drawer in self.drawers:
            drawer.mine(encode)

    def assess(self, weights: dict[str, torch.Tensor]) -> dict[str, float]:
        """Dev figures of weights: each test's mean reciprocal rank, and the correlation of general cosines."""
        now = {name: value.detach().clone() for name, value in self.model.state_dict().items()}
        self.model.load_state_dict(weights)
        encode = self._encode_with(self.model)
        figures = {test.name: retrieval.measure(encode, test, COMPARED_DIMENSIONS)["mrr"] for test in self.dev}
        if self.teacher_cosines is not None:
            mine = retrieval.cosines(encode, self.dev_general, COMPARED_DIMENSIONS)
            figures["general"] = float(np.corrcoef(mine, self.teacher_cosines)[0, 1])
        self.model.load_state_dict(now)
        return figures

    def mixed(self, share: float, weights: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        """Weights between the original (share 0) and the tuned ones (share 1), as in Wortsman et al. 2022."""
        return {name: (1 - share) * self.original[name] + share * value for name, value in weights.items()}

    @staticmethod
    def score(figures: dict[str, float]) -> float:
        """Mean of the dev tests; what has lost general English counts for nothing."""
        tests = [value for name, value in figures.items() if name != "general"]
        return sum(tests) / len(tests) if figures.get("general", 1.0) >= LEAST_GENERAL else -1.0

    def _look(self, losses: dict[str, list[float]]) -> None:
        weights = {name: value.detach().clone() for name, value in self.model.state_dict().items()}
        shares = SHARES if self.step > 0 else (1.0,)
        looks = {share: self.assess(self.mixed(share, weights)) for share in shares}
        best_share = max(shares, key=lambda share: self.score(looks[share]))
        best_figures, best_score = looks[best_share], self.score(looks[best_share])
        line = {
            "step": self.step,
            "minutes": round(self.seconds / 60, 1),
            "loss": {name: round(float(np.mean(values)), 2) for name, values in sorted(losses.items())},
            "scores": {share: round(self.score(figures), 4) for share, figures in looks.items()},
            "share": best_share,
            "dev": {name: round(value, 4) for name, value in best_figures.items()},
        }
        print(json.dumps(line), flush=True)
        with open(self.folder / "log.jsonl", "a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        if best_score > self.best and self.step > 0:
            self.best = best_score
            torch.save({"weights": self.mixed(best_share, weights), "line": line}, self.folder / "best.pt")

    def _save(self) -> None:
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "rng": self.rng.getstate(),
            "torch": torch.get_rng_state(),
            "step": self.step,
            "best": self.best,
            "seconds": self.seconds,
        }
        half_written = self.folder / "checkpoint.part"
        torch.save(state, half_written)
        half_written.replace(self.folder / "checkpoint.pt")

    def _resume(self) -> None:
        file = self.folder / "checkpoint.pt"
        if not file.exists():
            return
        # Written by ourselves a moment ago; the generator's state is more than weights.
        state = torch.load(file, map_location=self.device, **({"weights_only": False} if torch.__version__ >= "2" else {}))
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.rng.setstate(state["rng"])
        torch.set_rng_state(state["torch"].cpu())
        self.step, self.best, self.seconds = state["step"], state["best"], state["seconds"]
