"""From PyTorch's weights to ONNX files, and the check that both compute the same. The files are written by the scripts beside."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import torch

from network import SentenceEncoder
from tokenizer import Tokenizer

REPOSITORY = Path(__file__).resolve().parents[3]
# The npm package `node` brings the version that Winnow runs on.
NODE = REPOSITORY / "node_modules" / ".bin" / "node"
NPM_MODEL = REPOSITORY / "node_modules" / "@energetic-ai" / "model-embeddings-en" / "dist"
LARGEST_DIFFERENCE = 1e-4

_LINE = "Planned and carried out preventive maintenance of conveyor systems in three shifts. "
# Short and longer than the 128 tokens that are read; letters, signs and scripts that the vocabulary has and has not.
PARITY_TEXTS = [
    "a",
    "nurse",
    "Registered nurse, ICU — 5 years in a 24-bed unit",
    "Built storefronts with Next.js, TypeScript and GraphQL; cut load time from 4.2s to 1.1s.",
    "C++ / C# : .NET & F#",
    "naïve café, Zürich, Øresund, łódź; инженер, 软件工程师 🚀",
    "ﬁnance ofﬁcer №7, ½ and ⅷ, ＦＵＬＬＷＩＤＴＨ",
    "2015 - 2019;   1,000,000+ invoices; $3.5M; 18 %",
    _LINE * 3,
    _LINE * 30,
]


def _run(script: str, *arguments: str) -> None:
    subprocess.run([NODE, REPOSITORY / "build" / "encoder" / script, *arguments], check=True, cwd=REPOSITORY)


def export(model: SentenceEncoder, work: Path, target: Path, precision: str, dimensions: int) -> None:
    """Writes the model to `target` in the Hugging Face layout; `work` is for files on the way."""
    weights = work / "weights"
    model.save_weights(weights)
    _run("export-model.ts", str(weights), str(target), precision, str(dimensions))


def encode_with_winnow(folder: Path, texts: list[str], work: Path) -> np.ndarray:
    """[texts, dimensions]: the vectors of Winnow's own encoder with the model in `folder`."""
    (work / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
    _run("encode-texts.ts", str(folder), str(work / "texts.json"), str(work / "vectors.json"))
    return np.array(json.loads((work / "vectors.json").read_text(encoding="utf-8")), dtype=np.float32)


def check_parity(model: SentenceEncoder, tokenizer: Tokenizer, work: Path) -> float:
    """The largest difference of any number between PyTorch and the fp32 ONNX file. Raises AssertionError above 1e-4."""
    folder = work / "parity"
    export(model, work, folder, "fp32", 512)
    theirs = encode_with_winnow(folder, PARITY_TEXTS, work)
    with torch.no_grad():
        ours = model.eval()([tokenizer(text) for text in PARITY_TEXTS]).cpu().numpy()
    difference = float(np.abs(ours - theirs).max())
    if difference > LARGEST_DIFFERENCE:
        raise AssertionError(f"PyTorch and ONNX differ by {difference:.1e}, more than {LARGEST_DIFFERENCE:.0e}.")
    return difference
