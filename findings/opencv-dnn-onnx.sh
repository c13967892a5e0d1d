#!/usr/bin/env bash
# OpenCV 5.0.0.93 (opencv-python-headless, cv2.dnn.readNetFromONNX) loads these ONNX files and answers with other numbers than the operators'
# text has, silently; onnxruntime 1.32.0 has those (checked by hand in small: the first pool's windows are columns 0 to 2 and 2 to 3).
#   auto_pad="SAME_UPPER", 3 x 3 in steps of 2 over an even side, as Keras's strided "same" layers are: the one odd row and column of
#     padding stand before the picture in place of behind it. Convolutions, both pools. "SAME_LOWER" of even windows has them
#     behind in place of before. Where the padding is even on both sides, or written out as "pads", all is right.
#   PRelu with a slope for each column: slopes are taken for channels. Swish: "alpha" is passed over. LSTM: "clip" is passed over.
# Output seen, and needed (right: as ONNX Runtime):
#   Conv 3x3, steps of 2, 4x4, SAME_UPPER: wrong; pads 0 0 1 1: right
#   MaxPool 3x3, steps of 2, 4x4, SAME_UPPER: wrong; pads 0 0 1 1: right
#   AveragePool 3x3, steps of 2, 4x4, SAME_UPPER: wrong; pads 0 0 1 1: right
#   MaxPool 3x3, steps of 2, 5x5, SAME_UPPER: right; pads 1 1 1 1: right
#   MaxPool 2x2, steps of 1, 4x4, SAME_LOWER: wrong; pads 1 1 0 0: right
#   PRelu of 4 columns: wrong; of one slope: right
#   Swish, alpha 2: wrong; alpha 1: right
#   LSTM, clip 0.1: wrong; no clip: right
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check onnx==1.23.2 onnxruntime==1.32.0 opencv-python-headless==5.0.0.93 numpy==2.2.6 > pip.log 2>&1 \
  || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import cv2, numpy, onnx, onnxruntime
from onnx import TensorProto, helper, numpy_helper

onnxruntime.set_default_logger_severity(4)
floats = lambda *shape: numpy.linspace(-1, 1, numpy.prod(shape), dtype=numpy.float32).reshape(shape)

def judged(op, x, *constants, opset=11, **attributes):
    weights = [numpy_helper.from_array(c, f"c{i}") for i, c in enumerate(constants)]
    node = helper.make_node(op, ["x"] + [w.name for w in weights], ["y"], **attributes)
    value = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    graph = helper.make_graph([node], "g", [value("x", x.shape)], [value("y", ["a", "b", "c", "d"])], weights)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10), "m.onnx")
    onnx.checker.check_model("m.onnx", full_check=True)
    right = onnxruntime.InferenceSession("m.onnx", providers=["CPUExecutionProvider"]).run(None, {"x": x})[0]
    net = cv2.dnn.readNetFromONNX("m.onnx")
    net.setInput(x)
    found = net.forward()
    return "right" if found.shape == right.shape and numpy.allclose(found, right, atol=1e-4) else "wrong"

for op, size, window, step, auto, pads in (("Conv", 4, 3, 2, "SAME_UPPER", [0, 0, 1, 1]), ("MaxPool", 4, 3, 2, "SAME_UPPER", [0, 0, 1, 1]),
                                           ("AveragePool", 4, 3, 2, "SAME_UPPER", [0, 0, 1, 1]), ("MaxPool", 5, 3, 2, "SAME_UPPER", [1] * 4),
                                           ("MaxPool", 4, 2, 1, "SAME_LOWER", [1, 1, 0, 0])):
    kernel = [floats(1, 1, window, window)] if op == "Conv" else []
    both = [judged(op, floats(1, 1, size, size), *kernel, kernel_shape=[window] * 2, strides=[step] * 2, **how)
            for how in ({"auto_pad": auto}, {"pads": pads})]
    print(f"{op} {window}x{window}, steps of {step}, {size}x{size}, {auto}: {both[0]}; pads {' '.join(map(str, pads))}: {both[1]}")
x = floats(1, 1, 4, 4)
print(f"PRelu of 4 columns: {judged('PRelu', x, floats(4))}; of one slope: {judged('PRelu', x, floats(3)[:1])}")
print(f"Swish, alpha 2: {judged('Swish', x, opset=24, alpha=2.0)}; alpha 1: {judged('Swish', x, opset=24)}")
lstm = floats(3, 1, 4), floats(1, 8, 4), floats(1, 8, 2)
print(f"LSTM, clip 0.1: {judged('LSTM', *lstm, opset=14, hidden_size=2, clip=0.1)}; no clip: {judged('LSTM', *lstm, opset=14, hidden_size=2)}")
PY
cat > needed.txt <<'TXT'
Conv 3x3, steps of 2, 4x4, SAME_UPPER: wrong; pads 0 0 1 1: right
MaxPool 3x3, steps of 2, 4x4, SAME_UPPER: wrong; pads 0 0 1 1: right
AveragePool 3x3, steps of 2, 4x4, SAME_UPPER: wrong; pads 0 0 1 1: right
MaxPool 3x3, steps of 2, 5x5, SAME_UPPER: right; pads 1 1 1 1: right
MaxPool 2x2, steps of 1, 4x4, SAME_LOWER: wrong; pads 1 1 0 0: right
PRelu of 4 columns: wrong; of one slope: right
Swish, alpha 2: wrong; alpha 1: right
LSTM, clip 0.1: wrong; no clip: right
TXT
env/bin/python seen.py 2> seen.err | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
