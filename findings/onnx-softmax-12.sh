#!/usr/bin/env bash
# Softmax of ONNX up to opset 12 takes everything from "axis" on (1, where it is not given) as one row; from 13 on it
# goes along that axis alone (-1). For [1, 10] it is the same; for what a network of convolutions alone ends in, [1, 10, 1, 1], and for any
# other picture it is not. Asked with such a file, one and the same of opset 12, those who run it differ, and none says a word:
#   onnxruntime 1.32.0 and tract 0.23.9 do as the opset says;
#   onnx 1.23.2's own reference evaluator computes by opset 13 whatever the file says, and so does OpenCV 5.0.0.93 (cv2.dnn) here: ten classes
#     of [1, 10, 1, 1] are ten ones;
#   OpenVINO 2026.4.1 goes along axis 1 alone: right for [1, 10, 1, 1], not for a picture.
# A test that compares with one of the last three as an oracle blames the reader that is right. Output seen, and needed:
#   opset 12, [1, 2, 3, 4]: ONNX Runtime all of a picture; tract all of a picture; reference the last axis; OpenVINO axis 1; OpenCV the last axis
#   opset 12, [1, 10, 1, 1]: ONNX Runtime sum 1; tract sum 1; reference sum 10; OpenVINO sum 1; OpenCV sum 10
#   opset 13, [1, 2, 3, 4]: ONNX Runtime the last axis; tract the last axis; reference the last axis; OpenVINO the last axis; OpenCV the last axis
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check onnx==1.23.2 onnxruntime==1.32.0 tract==0.23.9 openvino==2026.4.1 \
  opencv-python-headless==5.0.0.93 numpy==2.2.6 > pip.log 2>&1 || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import cv2, numpy, onnx, onnxruntime, openvino, tract
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

def opencv(x):
    net = cv2.dnn.readNetFromONNX("m.onnx")
    net.setInput(x)
    return net.forward()

RUNS = {
    "ONNX Runtime": lambda x: onnxruntime.InferenceSession("m.onnx", providers=["CPUExecutionProvider"]).run(None, {"x": x})[0],
    "tract": lambda x: tract.onnx().load("m.onnx").into_model().into_runnable().run([x])[0].to_numpy(),
    "reference": lambda x: ReferenceEvaluator("m.onnx").run(None, {"x": x})[0],
    "OpenVINO": lambda x: openvino.Core().compile_model("m.onnx", "CPU", {"INFERENCE_PRECISION_HINT": "f32"})(x)[0],
    "OpenCV": opencv,
}

def softmax(x, axis):
    e = numpy.exp(x - x.max())
    return e / e.sum(axis=axis, keepdims=True)

def named(x, y):
    if x.shape[2] == 1:
        return f"sum {y.sum():.0f}"
    ways = {"all of a picture": (1, 2, 3), "axis 1": 1, "the last axis": -1}
    return next((way for way, axis in ways.items() if numpy.allclose(y, softmax(x, axis), atol=1e-5)), "otherwise")

for opset, shape in ((12, [1, 2, 3, 4]), (12, [1, 10, 1, 1]), (13, [1, 2, 3, 4])):
    x = numpy.linspace(-1, 1, numpy.prod(shape), dtype=numpy.float32).reshape(shape)
    value = lambda name: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    model = helper.make_model(helper.make_graph([helper.make_node("Softmax", ["x"], ["y"])], "g", [value("x")], [value("y")]),
                              opset_imports=[helper.make_opsetid("", opset)], ir_version=7)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, "m.onnx")
    print(f"opset {opset}, {shape}: " + "; ".join(f"{name} {named(x, numpy.asarray(run(x)))}" for name, run in RUNS.items()))
PY
cat > needed.txt <<'TXT'
opset 12, [1, 2, 3, 4]: ONNX Runtime all of a picture; tract all of a picture; reference the last axis; OpenVINO axis 1; OpenCV the last axis
opset 12, [1, 10, 1, 1]: ONNX Runtime sum 1; tract sum 1; reference sum 10; OpenVINO sum 1; OpenCV sum 10
opset 13, [1, 2, 3, 4]: ONNX Runtime the last axis; tract the last axis; reference the last axis; OpenVINO the last axis; OpenCV the last axis
TXT
env/bin/python seen.py 2> seen.err | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
