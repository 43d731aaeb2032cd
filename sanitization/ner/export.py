"""From a checkpoint to the model that is shipped: ONNX, weights as 8-bit integers. Needs torch and onnx.

`python -m sanitization.ner.export --checkpoint DIR --out sanitization/ner/model`
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from sanitization.ner.encoding import LABELS
from sanitization.ner.network import Tagger

LARGEST = 30 * (1 << 20)


def export(checkpoint: Path, out: Path) -> Path:
    tagger = Tagger()
    tagger.load_state_dict(torch.load(checkpoint / "checkpoint.pt", weights_only=True))
    tagger.eval()
    out.mkdir(parents=True, exist_ok=True)
    example = torch.ones((2, 9), dtype=torch.long)
    axes = {0: "batch", 1: "length"}
    with tempfile.TemporaryDirectory() as folder:
        whole, plain = Path(folder, "whole.onnx"), Path(folder, "plain.onnx")
        torch.onnx.export(
            tagger,
            (example, example, example),
            str(whole),
            input_names=["ids", "shapes", "mask"],
            output_names=["logits"],
            dynamic_axes={"ids": axes, "shapes": axes, "mask": axes, "logits": axes},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(whole), str(plain), skip_symbolic_shape=True)
        target = out / "names.onnx"
        quantize_dynamic(
            str(plain),
            str(target),
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=[],
        )
    named = onnx.load(str(target))
    onnx.helper.set_model_props(named, {"labels": " ".join(LABELS)})
    onnx.save(named, str(target))
    shutil.copyfile(checkpoint / "tokenizer.json", out / "tokenizer.json")
    if target.stat().st_size > LARGEST:
        raise SystemExit(f"the model is too large: {target.stat().st_size}")
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    wanted = parser.parse_args()
    print(export(wanted.checkpoint, wanted.out))


if __name__ == "__main__":
    main()
