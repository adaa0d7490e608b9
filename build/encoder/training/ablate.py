"""
What each source and each loss is worth: short runs, one part left out at a time, compared on the held-out tests.

    python3 build/encoder/training/ablate.py --data FOLDER [--epochs 1] [--out out/ablation]

Runs that are finished are not repeated; stop it and start it again as you like.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import torch

from network import SentenceEncoder, read_npm_weights
from onnx_export import NPM_MODEL, REPOSITORY
from pipeline import held_out_figures, wordnet_folder
from retrieval import read_material
from tokenizer import Tokenizer
from train import Settings, Training

SOURCE_GROUPS = {
    "O*NET titles": ("titles",),
    "ESCO": ("occupations", "skills", "descriptions"),
    "technologies": ("technologies", "glossary"),
    "WordNet": ("words",),
    "written requirements": ("requirements",),
    "written terms": ("terms",),
    "Winnow's taxonomy": ("taxonomy",),
}


def variants(base: Settings) -> dict[str, Settings]:
    found = {"everything": base}
    for label, names in SOURCE_GROUPS.items():
        found[f"without {label}"] = replace(base, mix={name: weight for name, weight in base.mix.items() if name not in names})
    found["without mined neighbours"] = replace(base, hard_share=0.0)
    found["without look-alikes"] = replace(base, use_lookalikes=False)
    found["without the bank"] = replace(base, use_bank=False)
    found["without distillation"] = replace(base, distillation=0.0)
    found["without Matryoshka"] = replace(base, dimensions=(512,))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "out" / "ablation")
    parser.add_argument("--epochs", type=float, default=1.0)
    options = parser.parse_args()
    npm_weights, tokenizer = read_npm_weights(NPM_MODEL), Tokenizer(NPM_MODEL)
    material = read_material(options.data, wordnet_folder(options.wordnet))
    original = SentenceEncoder(npm_weights)
    rows: dict[str, dict] = {}
    for label, settings in variants(Settings(epochs=options.epochs)).items():
        folder = options.out / "".join(letter if letter.isalnum() else "-" for letter in label)
        done = folder / "figures.json"
        if not done.exists():
            training = Training(settings, material, npm_weights, tokenizer, folder)
            training.run()
            # The last weights as they are: how far they are mixed with the original is not what is compared.
            tuned = training.model

            def encode(texts: list[str]) -> torch.Tensor:
                return tuned.encode(texts, tokenizer)

            done.write_text(json.dumps(held_out_figures(encode, material, lambda texts: original.encode(texts, tokenizer))))
        rows[label] = json.loads(done.read_text())
        print_rows(rows)


def print_rows(rows: dict[str, dict]) -> None:
    tests = [name for name in next(iter(rows.values())) if name != "general"]
    print(f"\n{'MRR at 256 dimensions':<28}" + "".join(f"{name:>14}" for name in [*tests, "general"]))
    for label, figures in rows.items():
        cells = [f"{figures[name]['256']['mrr']:>14.3f}" for name in tests]
        general = f"{figures['general']:>14.3f}" if "general" in figures else ""
        print(f"{label:<28}" + "".join(cells) + general, flush=True)


if __name__ == "__main__":
    main()
