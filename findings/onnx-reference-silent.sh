#!/usr/bin/env bash
# onnx 1.23.2's reference evaluator (onnx.reference), by which one would check a runtime, gives other numbers than the operators' text, or
# another shape than the same package's shape inference, without a word. (LRN and Softmax are told apart, in files of their own.)
#   MaxPool with more padding behind than before, in steps of 1, as tf2onnx writes padding "same" of a 2 x 2 pool: 5 x 5 becomes 4 x 6,
#     shifted up; and by auto_pad SAME_LOWER in steps of 2, 2 x 2 in place of 3 x 3. AveragePool of the same attributes is right.
#   MaxPool with ceil_mode in steps of 1, where there is nothing to round: 8 x 8 in place of 6 x 6.
#   BatchNormalization of opset 9 to 13: normalises by the batch's own mean and variance, not by those that the file has.
#   LpNormalization with p=1: divides by the sum of the values, not of their magnitudes.
#   Pad with negative numbers, which cuts off: fails.
# onnxruntime 1.32.0 is right in all of them. Output seen, and needed:
#   MaxPool 2x2, pads 0 0 1 1: inferred 5x5; reference 4x6; ONNX Runtime 5x5
#   AveragePool 2x2, pads 0 0 1 1: inferred 5x5; reference 5x5; ONNX Runtime 5x5
#   MaxPool 2x2, steps of 2, SAME_LOWER: inferred 3x3; reference 2x2; ONNX Runtime 3x3
#   MaxPool 2x2, pads 1 1 1 1, ceil_mode: inferred 6x6; reference 8x8; ONNX Runtime 6x6
#   BatchNormalization 9: inferred 5x5; reference 5x5, wrong numbers; ONNX Runtime 5x5, right
#   BatchNormalization 15: inferred 5x5; reference 5x5, right; ONNX Runtime 5x5, right
#   LpNormalization, p 1: inferred 5x5; reference 5x5, wrong numbers; ONNX Runtime 5x5, right
#   Pad of -1: inferred 3x3; reference fails; ONNX Runtime 3x3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check onnx==1.23.2 onnxruntime==1.32.0 numpy==2.2.6 > pip.log 2>&1 || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import numpy, onnx, onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

onnxruntime.set_default_logger_severity(4)
x = numpy.arange(-10, 40, dtype=numpy.float32).reshape(1, 2, 5, 5)
row = lambda *values: numpy.array(values, dtype=numpy.float32)

def case(what, op, opset, *constants, right=None, **attributes):
    weights = [numpy_helper.from_array(c, f"c{i}") for i, c in enumerate(constants)]
    node = helper.make_node(op, ["x"] + [w.name for w in weights], ["y"], **attributes)
    value = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    graph = helper.make_graph([node], "g", [value("x", x.shape)], [value("y", ["a", "b", "c", "d"])], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=7)
    onnx.checker.check_model(model, full_check=True)
    runtime = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    shape = [d.dim_value for d in onnx.shape_inference.infer_shapes(model, data_prop=True).graph.output[0].type.tensor_type.shape.dim]
    said = [f"inferred {shape[2]}x{shape[3]}"]
    for name, run in (("reference", lambda: ReferenceEvaluator(model).run(None, {"x": x})), ("ONNX Runtime", lambda: runtime.run(None, {"x": x}))):
        try:
            y = run()[0]
            judged = "" if right is None else ", right" if numpy.allclose(y, right, atol=1e-4) else ", wrong numbers"
            said.append(f"{name} {y.shape[2]}x{y.shape[3]}{judged}")
        except Exception:
            said.append(f"{name} fails")
    print(f"{what}: " + "; ".join(said))

case("MaxPool 2x2, pads 0 0 1 1", "MaxPool", 12, kernel_shape=[2, 2], pads=[0, 0, 1, 1])
case("AveragePool 2x2, pads 0 0 1 1", "AveragePool", 11, kernel_shape=[2, 2], pads=[0, 0, 1, 1])
case("MaxPool 2x2, steps of 2, SAME_LOWER", "MaxPool", 12, kernel_shape=[2, 2], strides=[2, 2], auto_pad="SAME_LOWER")
case("MaxPool 2x2, pads 1 1 1 1, ceil_mode", "MaxPool", 12, kernel_shape=[2, 2], pads=[1, 1, 1, 1], ceil_mode=1)
mean, variance = row(1, 2), row(4, 9)
normal = (x - mean[:, None, None]) / numpy.sqrt(variance[:, None, None] + 1e-5)
for opset in (9, 15):
    case(f"BatchNormalization {opset}", "BatchNormalization", opset, row(1, 1), row(0, 0), mean, variance, right=normal)
case("LpNormalization, p 1", "LpNormalization", 1, right=x / numpy.abs(x).sum(axis=3, keepdims=True), axis=3, p=1)
case("Pad of -1", "Pad", 13, numpy.array([0, 0, -1, -1, 0, 0, -1, -1]))
PY
cat > needed.txt <<'TXT'
MaxPool 2x2, pads 0 0 1 1: inferred 5x5; reference 4x6; ONNX Runtime 5x5
AveragePool 2x2, pads 0 0 1 1: inferred 5x5; reference 5x5; ONNX Runtime 5x5
MaxPool 2x2, steps of 2, SAME_LOWER: inferred 3x3; reference 2x2; ONNX Runtime 3x3
MaxPool 2x2, pads 1 1 1 1, ceil_mode: inferred 6x6; reference 8x8; ONNX Runtime 6x6
BatchNormalization 9: inferred 5x5; reference 5x5, wrong numbers; ONNX Runtime 5x5, right
BatchNormalization 15: inferred 5x5; reference 5x5, right; ONNX Runtime 5x5, right
LpNormalization, p 1: inferred 5x5; reference 5x5, wrong numbers; ONNX Runtime 5x5, right
Pad of -1: inferred 3x3; reference fails; ONNX Runtime 3x3
TXT
env/bin/python seen.py 2> seen.err | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
