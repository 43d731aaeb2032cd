"""The network that is trained: a six-layer MiniLM encoder, a shape embedding, and a tagging head. Needs torch."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from sanitization.ner.encoding import LABELS, SHAPES

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536


class Attention(nn.Module):  # type: ignore[misc]  # torch is not in the project's environment
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.dense = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Any, mask: Any) -> Any:
        batch, length, _ = x.shape
        q, k, v = (
            layer(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for layer in (self.query, self.key, self.value)
        )
        weights = torch.softmax(q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask, dim=-1)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        return self.norm(x + self.drop(self.dense(mixed)))


class Layer(nn.Module):  # type: ignore[misc]  # torch is not in the project's environment
    def __init__(self) -> None:
        super().__init__()
        self.attention = Attention()
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Any, mask: Any) -> Any:
        x = self.attention(x, mask)
        return self.norm(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Tagger(nn.Module):  # type: ignore[misc]  # torch is not in the project's environment
    """Logits of LABELS for every piece."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, len(LABELS))

    def forward(self, ids: Any, shapes: Any, mask: Any) -> Any:
        places = torch.arange(ids.shape[1]).unsqueeze(0)
        x = self.words(ids) + self.positions(places) + self.kinds.weight[0] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return self.head(x)


def load_encoder(tagger: Tagger, weights: dict[str, Any]) -> None:
    """Copy the published encoder's weights; head and shape embedding stay as initialised."""

    def take(target: Any, name: str) -> None:
        target.weight.data.copy_(weights[f"{name}.weight"])
        if getattr(target, "bias", None) is not None:
            target.bias.data.copy_(weights[f"{name}.bias"])

    take(tagger.words, "embeddings.word_embeddings")
    take(tagger.positions, "embeddings.position_embeddings")
    take(tagger.kinds, "embeddings.token_type_embeddings")
    take(tagger.norm, "embeddings.LayerNorm")
    for number, layer in enumerate(tagger.layers):
        prefix = f"encoder.layer.{number}"
        take(layer.attention.query, f"{prefix}.attention.self.query")
        take(layer.attention.key, f"{prefix}.attention.self.key")
        take(layer.attention.value, f"{prefix}.attention.self.value")
        take(layer.attention.dense, f"{prefix}.attention.output.dense")
        take(layer.attention.norm, f"{prefix}.attention.output.LayerNorm")
        take(layer.up, f"{prefix}.intermediate.dense")
        take(layer.down, f"{prefix}.output.dense")
        take(layer.norm, f"{prefix}.output.LayerNorm")
