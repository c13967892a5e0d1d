#!/usr/bin/env bash
# ONNX pools with ceil_mode=1 and padding, where a last window would begin in the padding behind the picture. PyTorch, from which ceil_mode
# comes, leaves that window out, so that a pool of 2 x 2 in steps of 2 over 5 x 5, padded by 1, gives 3 x 3:
#   onnxruntime 1.32.0 and onnx 1.23.2's reference evaluator compute 3 x 3 in every opset;
#   onnx's shape inference says 3 x 3 from opset 22 on, and 4 x 4 before (PyTorch's exporters write 20). ONNX Runtime has the same and
#     believes it: 3 x 3 followed by Flatten and a Gemm of 9 weights, which is what it computes, it refuses to load;
#   OpenVINO 2026.4.1 and OpenCV 5.0.0.93 (cv2.dnn) compute 4 x 4, with -3.4e38, the least float, where nothing was pooled.
# So who reads ONNX cannot believe a shape that stands in the file behind such a pool. Output seen, and needed:
#   MaxPool 20: inferred 4 x 4; reference 3 x 3; ONNX Runtime 3 x 3; OpenVINO 4 x 4, least -3.4e+38; OpenCV 4 x 4, least -3.4e+38
#   MaxPool 22: inferred 3 x 3; reference 3 x 3; ONNX Runtime 3 x 3; OpenVINO 4 x 4, least -3.4e+38; OpenCV 4 x 4, least -3.4e+38
#   MaxPool 20, Flatten, Gemm of 9 weights: inferred fails; reference 1 x 1; ONNX Runtime fails; OpenVINO fails; OpenCV fails
#   MaxPool 22, Flatten, Gemm of 9 weights: inferred 1 x 1; reference 1 x 1; ONNX Runtime 1 x 1; OpenVINO fails; OpenCV fails
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check onnx==1.23.2 onnxruntime==1.32.0 openvino==2026.4.1 opencv-python-headless==5.0.0.93 \
  numpy==2.2.6 > pip.log 2>&1 || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import cv2, numpy, onnx, onnxruntime, openvino
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

onnxruntime.set_default_logger_severity(4)
x = numpy.arange(1, 26, dtype=numpy.float32).reshape(1, 1, 5, 5)

def inferred(model):
    shape = onnx.shape_inference.infer_shapes(model, strict_mode=True).graph.output[0].type.tensor_type.shape
    return numpy.zeros([d.dim_value for d in shape.dim])

def opencv(model):
    net = cv2.dnn.readNetFromONNX("m.onnx")
    net.setInput(x)
    return net.forward()

RUNS = {
    "inferred": inferred,
    "reference": lambda model: ReferenceEvaluator(model).run(None, {"x": x})[0],
    "ONNX Runtime": lambda model: onnxruntime.InferenceSession("m.onnx", providers=["CPUExecutionProvider"]).run(None, {"x": x})[0],
    "OpenVINO": lambda model: openvino.Core().compile_model("m.onnx", "CPU", {"INFERENCE_PRECISION_HINT": "f32"})(x)[0],
    "OpenCV": opencv,
}

def seen(run, model):
    try:
        y = numpy.asarray(run(model))
    except Exception:
        return "fails"
    return " x ".join(str(n) for n in y.shape[-2:]) + (f", least {y.min():.1e}" if y.min() < 0 else "")

def case(what, op, opset, more):
    nodes = [helper.make_node(op, ["x"], ["p" if more else "y"], kernel_shape=[2, 2], strides=[2, 2], pads=[1, 1, 1, 1], ceil_mode=1)]
    if more:
        nodes += [helper.make_node("Flatten", ["p"], ["row"]), helper.make_node("Gemm", ["row", "w"], ["y"])]
    value = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    weights = [numpy_helper.from_array(numpy.ones((9, 1), numpy.float32), "w")] if more else []
    result = value("y", [1, 1] if more else ["a", "b", "c", "d"])
    model = helper.make_model(helper.make_graph(nodes, "g", [value("x", [1, 1, 5, 5])], [result], weights),
                              opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    onnx.save(model, "m.onnx")
    print(f"{what}: " + "; ".join(f"{name} {seen(run, model)}" for name, run in RUNS.items()))

for more in (False, True):
    for opset in (20, 22):
        case(f"MaxPool {opset}" + (", Flatten, Gemm of 9 weights" if more else ""), "MaxPool", opset, more)
PY
cat > needed.txt <<'TXT'
MaxPool 20: inferred 4 x 4; reference 3 x 3; ONNX Runtime 3 x 3; OpenVINO 4 x 4, least -3.4e+38; OpenCV 4 x 4, least -3.4e+38
MaxPool 22: inferred 3 x 3; reference 3 x 3; ONNX Runtime 3 x 3; OpenVINO 4 x 4, least -3.4e+38; OpenCV 4 x 4, least -3.4e+38
MaxPool 20, Flatten, Gemm of 9 weights: inferred fails; reference 1 x 1; ONNX Runtime fails; OpenVINO fails; OpenCV fails
MaxPool 22, Flatten, Gemm of 9 weights: inferred 1 x 1; reference 1 x 1; ONNX Runtime 1 x 1; OpenVINO fails; OpenCV fails
TXT
env/bin/python seen.py 2> seen.err | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
