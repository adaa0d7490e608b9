"""
The network of Universal Sentence Encoder Lite in PyTorch: embeddings, two pre-norm transformer layers, mean over the
tokens, one tanh layer, L2 norm (Cer et al. 2018; layers as in Vaswani et al. 2017). The same graph as
`use-lite-network.ts` writes for ONNX; `parity.py` compares the two.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

EMBEDDING = 256
HIDDEN = 512
HEADS = 4
POSITIONS = 128
WIDTHS = (EMBEDDING, HIDDEN)
NORM_EPSILON = 1e-6
MASKED_SCORE = -1e9
# Texts attended to together differ in length by at most this factor: less padding, few groups.
GROUP_STRETCH = 1.35

_KONA = "Encoder_en/KonaTransformer/Encode"
_TIMING = f"module_apply_default/{_KONA}/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1"


def _weight_names() -> dict[str, str]:
    """Our names of the weights, and TensorFlow's."""

    def concatenated(name: str) -> str:
        return f"module_apply_default/{_KONA}/{name}/ConcatPartitions/concat"

    tanh = "module/Encoder_en/hidden_layers/tanh_layer_0"
    names = {
        "embedding": "module/Embeddings_en",
        "tanh_kernel": f"{tanh}/weights",
        "tanh_bias": f"{tanh}/bias",
        "project_kernel": concatenated("Layer_0/TransformerLayer/dense/kernel"),
        "project_bias": concatenated("Layer_0/TransformerLayer/dense/bias"),
    }
    for layer in range(len(WIDTHS)):
        block = f"Layer_{layer}/TransformerLayer"
        attention = f"{block}/MultiheadAttention"
        kernels = f"module_apply_default/{_KONA}/TransformerStack/{block}/FFN"
        names |= {
            f"attention_norm_scale_{layer}": concatenated(f"{block}/layer_prepostprocess/layer_norm/layer_norm_scale"),
            f"attention_norm_bias_{layer}": concatenated(f"{block}/layer_prepostprocess/layer_norm/layer_norm_bias"),
            f"qkv_kernel_{layer}": f"module/{_KONA}/{attention}/qkv_transform_single/kernel/part_0",
            f"qkv_bias_{layer}": concatenated(f"{attention}/qkv_transform_single/bias"),
            f"output_kernel_{layer}": f"module/{_KONA}/{attention}/output_transform_single/kernel/part_0",
            f"output_bias_{layer}": concatenated(f"{attention}/output_transform_single/bias"),
            f"inner_norm_scale_{layer}": concatenated(f"{block}/FFN/layer_prepostprocess/layer_norm/layer_norm_scale"),
            f"inner_norm_bias_{layer}": concatenated(f"{block}/FFN/layer_prepostprocess/layer_norm/layer_norm_bias"),
            f"inner_kernel_{layer}": f"{kernels}/conv1/Tensordot/Reshape_1",
            f"inner_bias_{layer}": concatenated(f"{block}/FFN/conv1/bias"),
            f"outer_kernel_{layer}": f"{kernels}/conv2/Tensordot/Reshape_1",
            f"outer_bias_{layer}": concatenated(f"{block}/FFN/conv2/bias"),
        }
    return names


def read_npm_weights(folder: Path) -> dict[str, np.ndarray]:
    """All weights of the TensorFlow.js graph in `folder` by TensorFlow's name: shards of little-endian four-byte numbers."""
    manifest = json.loads((folder / "model.json").read_text(encoding="utf-8"))["weightsManifest"]
    weights: dict[str, np.ndarray] = {}
    for group in manifest:
        data = b"".join((folder / shard).read_bytes() for shard in group["paths"])
        offset = 0
        for weight in group["weights"]:
            count = int(np.prod(weight["shape"], dtype=np.int64))
            kind = "<i4" if weight["dtype"] == "int32" else "<f4"
            weights[weight["name"]] = np.frombuffer(data, kind, count, offset).reshape(weight["shape"])
            offset += 4 * count
    return weights


class _Packing:
    """
    Texts of different lengths as one row of tokens, so that dense layers run on no padding; for attention, groups of texts
    of about one length are padded to a rectangle. Texts must come shortest first.
    """

    def __init__(self, texts: list[np.ndarray], device: torch.device):
        lengths = [len(text) for text in texts]
        self.lengths = torch.tensor(lengths, device=device)
        self.ids = torch.from_numpy(np.concatenate(texts)).to(device)
        self.text_of = torch.repeat_interleave(torch.arange(len(texts), device=device), self.lengths)
        starts = torch.cumsum(self.lengths, 0) - self.lengths
        self.position = torch.arange(len(self.ids), device=device) - starts[self.text_of]
        self.groups: list[tuple[int, int, int, int, torch.Tensor, torch.Tensor]] = []
        first, token = 0, 0
        while first < len(texts):
            longest = max(lengths[first] + 1, int(lengths[first] * GROUP_STRETCH))
            end = first
            tokens = 0
            while end < len(texts) and lengths[end] <= longest:
                tokens += lengths[end]
                end += 1
            width = lengths[end - 1]
            span = slice(token, token + tokens)
            place = (self.text_of[span] - first) * width + self.position[span]
            absent = torch.arange(width, device=device)[None] >= self.lengths[first:end, None]
            bias = torch.zeros(absent.shape, device=device).masked_fill(absent, MASKED_SCORE)[:, None, None, :]
            self.groups.append((end - first, width, token, tokens, place, bias))
            first, token = end, token + tokens


class SentenceEncoder(nn.Module):
    """
    Token ids to sentence vectors of 512 numbers and unit length. Starts with the weights that `read_npm_weights` gave.
    `dropout` is the share of hidden numbers left out while training.
    """

    def __init__(self, npm_weights: dict[str, np.ndarray], dropout: float = 0.0):
        super().__init__()
        self.names = _weight_names()
        self.dropout = dropout
        for name, theirs in self.names.items():
            weight = torch.from_numpy(np.array(npm_weights[theirs], dtype=np.float32))
            # Kernels of TensorFlow's 1×1 convolutions carry two empty axes in front.
            self.register_parameter(name, nn.Parameter(weight.reshape(weight.shape[-2:])))
        frequencies = torch.from_numpy(np.array(npm_weights[_TIMING], dtype=np.float32)).reshape(-1)
        angle = torch.arange(POSITIONS, dtype=torch.float32)[:, None] * frequencies[None]
        self.register_buffer("timing", torch.cat([angle.sin(), angle.cos()], 1), persistent=False)

    def forward(self, texts: list[np.ndarray]) -> torch.Tensor:
        """[texts, 512]: row i is the vector of `texts[i]`, an array of 1 to 128 ids."""
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        packing = _Packing([texts[index] for index in order], self.embedding.device)
        # TensorFlow's graph adds two copies of the embedding.
        hidden = 2 * F.embedding(packing.ids, self.embedding) + self.timing[packing.position]
        hidden = self._drop(hidden)
        for layer, width in enumerate(WIDTHS):
            hidden = self._layer(layer, width, hidden, packing)
        total = torch.zeros(len(texts), HIDDEN, device=hidden.device).index_add(0, packing.text_of, hidden.float())
        mean = total / packing.lengths[:, None]
        vectors = F.normalize(torch.tanh(torch.addmm(self.tanh_bias, mean, self.tanh_kernel)).float(), dim=1)
        place = torch.empty(len(texts), dtype=torch.long, device=hidden.device)
        place[torch.tensor(order, device=hidden.device)] = torch.arange(len(texts), device=hidden.device)
        return vectors[place]

    def _layer(self, layer: int, width: int, hidden: torch.Tensor, packing: _Packing) -> torch.Tensor:
        attended = self._drop(self._attention(layer, width, hidden, packing))
        # The first layer is narrower than its result: what passes by the attention is projected.
        passing = torch.addmm(self.project_bias, hidden, self.project_kernel) if width != HIDDEN else hidden
        hidden = passing + attended
        normed = self._norm("inner_norm", layer, HIDDEN, hidden)
        inner = torch.relu(torch.addmm(self._weight("inner_bias", layer), normed, self._weight("inner_kernel", layer)))
        outer = torch.addmm(self._weight("outer_bias", layer), inner, self._weight("outer_kernel", layer))
        return hidden + self._drop(outer)

    def _attention(self, layer: int, width: int, hidden: torch.Tensor, packing: _Packing) -> torch.Tensor:
        normed = self._norm("attention_norm", layer, width, hidden)
        qkv = torch.addmm(self._weight("qkv_bias", layer), normed, self._weight("qkv_kernel", layer))
        head = width // HEADS
        mixed = []
        for texts, longest, token, tokens, place, bias in packing.groups:
            cells = torch.zeros(texts * longest, 3 * width, dtype=qkv.dtype, device=qkv.device)
            cells = cells.index_copy(0, place, qkv[token : token + tokens])
            query, key, value = cells.view(texts, longest, 3, HEADS, head).permute(2, 0, 3, 1, 4)
            scores = (query * head**-0.5) @ key.transpose(-1, -2) + bias
            shares = torch.softmax(scores.float(), -1).to(value.dtype)
            rows = (shares @ value).permute(0, 2, 1, 3).reshape(texts * longest, width)
            mixed.append(rows.index_select(0, place))
        return torch.addmm(self._weight("output_bias", layer), torch.cat(mixed), self._weight("output_kernel", layer))

    def _weight(self, name: str, layer: int) -> torch.Tensor:
        return getattr(self, f"{name}_{layer}")

    def _norm(self, name: str, layer: int, width: int, hidden: torch.Tensor) -> torch.Tensor:
        scale, bias = self._weight(f"{name}_scale", layer), self._weight(f"{name}_bias", layer)
        return F.layer_norm(hidden.float(), (width,), scale, bias, NORM_EPSILON)

    def _drop(self, hidden: torch.Tensor) -> torch.Tensor:
        return F.dropout(hidden, self.dropout, self.training) if self.dropout else hidden

    @torch.no_grad()
    def encode(self, texts: list[str], tokenizer, tokens_at_once: int = 8192) -> torch.Tensor:
        """[texts, 512] without gradients and without dropout; each distinct text is read once, shortest first."""
        was_training = self.training
        self.eval()
        distinct = list(dict.fromkeys(texts))
        ids = [tokenizer(text) for text in distinct]
        order = sorted(range(len(ids)), key=lambda index: len(ids[index]))
        vectors = torch.empty(len(ids), HIDDEN)
        first = 0
        while first < len(order):
            end, tokens = first, 0
            while end < len(order) and (end == first or tokens + len(ids[order[end]]) <= tokens_at_once):
                tokens += len(ids[order[end]])
                end += 1
            some = order[first:end]
            vectors[some] = self([ids[index] for index in some]).float().cpu()
            first = end
        self.train(was_training)
        row = {text: index for index, text in enumerate(distinct)}
        return vectors[[row[text] for text in texts]]

    def save_weights(self, target: Path) -> None:
        """Writes `target`.bin (fp32, little-endian) and `target`.json (TensorFlow's name → byte offset and count)."""
        index: dict[str, list[int]] = {}
        offset = 0
        with open(target.with_suffix(".bin"), "wb") as file:
            for name, theirs in self.names.items():
                numbers = getattr(self, name).detach().cpu().float().numpy().astype("<f4")
                file.write(numbers.tobytes())
                index[theirs] = [offset, int(numbers.size)]
                offset += 4 * numbers.size
        target.with_suffix(".json").write_text(json.dumps(index), encoding="utf-8")
