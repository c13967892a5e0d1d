#!/usr/bin/env bash
# LRN, as old ONNX files of AlexNet's kind have it, checked against neither of the two that one would check against:
#
# onnx 1.23.2's own reference evaluator (onnx.reference) normalises only as many channels as the batch has pictures, and gives the others
# back as they are: it walks along the batch where it means the channels. So for one picture it is right in the first channel alone.
#
# onnxruntime 1.31.1 (CPU) computes odd sizes by the operator's formula, and does not load even ones, which that formula has, too (channels
# from floor((size - 1) / 2) before to ceil((size - 1) / 2) after) and onnx's checker accepts.
#
# Output seen, and needed, for 1 picture of 6 channels and for 6 pictures:
#   size 3, batch 1: reference right in channels 0 of 6; ONNX Runtime right in 0 1 2 3 4 5
#   size 3, batch 6: reference right in channels 0 1 2 3 4 5 of 6; ONNX Runtime right in 0 1 2 3 4 5
#   size 4, batch 1: reference right in channels 0 of 6; ONNX Runtime does not load it
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check onnx==1.23.2 onnxruntime==1.31.1 numpy==2.2.6 > pip.log 2>&1 || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import math, numpy, onnx, onnxruntime
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

onnxruntime.set_default_logger_severity(4)
CHANNELS, ALPHA, BETA, BIAS = 6, 1.0, 0.75, 1.0

def formula(x, size):
    before, after = math.floor((size - 1) / 2), math.ceil((size - 1) / 2)
    sums = numpy.stack([(x[:, max(0, c - before):c + after + 1] ** 2).sum(axis=1) for c in range(CHANNELS)], axis=1)
    return x / (BIAS + ALPHA / size * sums) ** BETA

def right(found, expected):
    return " ".join(str(c) for c in range(CHANNELS) if numpy.allclose(found[:, c], expected[:, c], atol=1e-5))

for size, batch in ((3, 1), (3, 6), (4, 1)):
    x = numpy.linspace(-1, 1, batch * CHANNELS, dtype=numpy.float32).reshape(batch, CHANNELS, 1, 1)
    node = helper.make_node("LRN", ["x"], ["y"], size=size, alpha=ALPHA, beta=BETA, bias=BIAS)
    value = lambda name: helper.make_tensor_value_info(name, TensorProto.FLOAT, [batch, CHANNELS, 1, 1])
    model = helper.make_model(helper.make_graph([node], "g", [value("x")], [value("y")]),
                              opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    expected = formula(x, size)
    reference = right(ReferenceEvaluator(model).run(None, {"x": x})[0], expected)
    try:
        session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
        runtime = "right in " + right(session.run(None, {"x": x})[0], expected)
    except Exception:
        runtime = "does not load it"
    print(f"size {size}, batch {batch}: reference right in channels {reference} of {CHANNELS}; ONNX Runtime {runtime}")
PY
cat > needed.txt <<'TXT'
size 3, batch 1: reference right in channels 0 of 6; ONNX Runtime right in 0 1 2 3 4 5
size 3, batch 6: reference right in channels 0 1 2 3 4 5 of 6; ONNX Runtime right in 0 1 2 3 4 5
size 4, batch 1: reference right in channels 0 of 6; ONNX Runtime does not load it
TXT
env/bin/python seen.py | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
