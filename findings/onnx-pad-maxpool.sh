#!/usr/bin/env bash
# onnxruntime to 1.31.1 (CPU, as it comes): a Pad of zeros before a MaxPool is made the pool's own padding, which is not zero but nothing (the
# least number there is). So where a window at the border has only negative values in it, the answer is the greatest of these and not 0.
# Nothing is said; with the optimiser off (ORT_DISABLE_ALL) the same session is right. It is so from the basic level on; a Pad of -0.0
# stays as it is, and its answers are right. 1.32.0 no longer does it, so that the same file answers otherwise by version.
# Behind a Relu nothing is negative and all is well: it meets MaxPool behind a convolution, normalisation or LeakyRelu with the padding on
# its own (ZeroPadding2D, nn.ZeroPad2d).
#
# Output seen, and needed, for -1 to -9 as 3 x 3, padded by 1, pooled 2 x 2 in steps of 2 (the corner's window: three zeros and -1):
#   by hand: 0 0 0 -5
#   1.22.1: optimiser off 0 0 0 -5; basic -1 -2 -4 -5; as it comes -1 -2 -4 -5; as it comes, Pad of -0.0: 0 0 0 -5
#   1.31.1: optimiser off 0 0 0 -5; basic -1 -2 -4 -5; as it comes -1 -2 -4 -5; as it comes, Pad of -0.0: 0 0 0 -5
#   1.32.0: optimiser off 0 0 0 -5; basic 0 0 0 -5; as it comes 0 0 0 -5; as it comes, Pad of -0.0: 0 0 0 -5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
install() { env/bin/pip install --quiet --disable-pip-version-check "$@" > pip.log 2>&1 || { cat pip.log; exit 2; }; }
install onnx==1.23.2 onnxruntime==1.22.1 numpy==2.2.6
cat > seen.py <<'PY'
import numpy, onnx, onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime import GraphOptimizationLevel as Level

x = -numpy.arange(1, 10, dtype=numpy.float32).reshape(1, 1, 3, 3)

def made(value):
    nodes = [helper.make_node("Pad", ["x", "pads", "value"], ["padded"]),
             helper.make_node("MaxPool", ["padded"], ["y"], kernel_shape=[2, 2], strides=[2, 2])]
    constants = [numpy_helper.from_array(numpy.array([0, 0, 1, 1, 0, 0, 1, 1]), "pads"),
                 numpy_helper.from_array(numpy.array(value, dtype=numpy.float32), "value")]
    shaped = lambda name, size: helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 1, size, size])
    model = helper.make_model(helper.make_graph(nodes, "g", [shaped("x", 3)], [shaped("y", 2)], constants),
                              opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    return model

def text(values):
    return " ".join(f"{v + 0.0:.0f}" for v in values.ravel())

def run(level, value=0.0):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = level
    session = onnxruntime.InferenceSession(made(value).SerializeToString(), options, providers=["CPUExecutionProvider"])
    return text(session.run(None, {"x": x})[0])

if onnxruntime.__version__ == "1.22.1":
    print("by hand:", text(numpy.pad(x[0, 0], 1)[:4, :4].reshape(2, 2, 2, 2).max(axis=(1, 3))))
print(f"{onnxruntime.__version__}: optimiser off {run(Level.ORT_DISABLE_ALL)}; basic {run(Level.ORT_ENABLE_BASIC)}; "
      f"as it comes {run(Level.ORT_ENABLE_ALL)}; as it comes, Pad of -0.0: {run(Level.ORT_ENABLE_ALL, -0.0)}")
PY
for version in 1.22.1 1.31.1 1.32.0; do
  [ $version = 1.22.1 ] || install --no-deps onnxruntime==$version
  env/bin/python seen.py 2> seen.err
done | tee seen.txt
cat > needed.txt <<'TXT'
by hand: 0 0 0 -5
1.22.1: optimiser off 0 0 0 -5; basic -1 -2 -4 -5; as it comes -1 -2 -4 -5; as it comes, Pad of -0.0: 0 0 0 -5
1.31.1: optimiser off 0 0 0 -5; basic -1 -2 -4 -5; as it comes -1 -2 -4 -5; as it comes, Pad of -0.0: 0 0 0 -5
1.32.0: optimiser off 0 0 0 -5; basic 0 0 0 -5; as it comes 0 0 0 -5; as it comes, Pad of -0.0: 0 0 0 -5
TXT
diff needed.txt seen.txt && echo "as seen before"
