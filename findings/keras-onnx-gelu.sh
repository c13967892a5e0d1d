#!/usr/bin/env bash
# Keras 3.15.1 on TensorFlow 2.21.0 with tf2onnx 1.17.0: model.export("m.onnx", format="onnx") of a model with the activation "gelu" returns
# as if all were well and writes a file with a node Erfc, which ONNX does not have: TensorFlow computes gelu by the complementary error
# function now, and tf2onnx puts what it does not know into the file as it is, with a line in the log. onnx's checker and ONNX Runtime refuse
# the file; who only looks whether it was written finds out when it is used. gelu by tanh (approximate=True) exports and loads.
# Such an export refuses a model that was never called, too, though it is built or comes from a file ("never called").
#
# Output seen, and needed:
#   relu: export returned; nodes not of ONNX none; checker accepts; ONNX Runtime loads, same answers
#   gelu: export returned; nodes not of ONNX Erfc; checker refuses; ONNX Runtime refuses
#   gelu, approximate: export returned; nodes not of ONNX none; checker accepts; ONNX Runtime loads, same answers
#   relu, loaded from a file and not called: export raises ValueError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
install() { env/bin/pip install --quiet --disable-pip-version-check "$@" > pip.log 2>&1 || { cat pip.log; exit 2; }; }
install tensorflow-cpu==2.21.0 keras==3.15.1 h5py==3.14.0 onnx==1.23.2 onnxruntime==1.32.0 ml_dtypes==0.6.0
install --no-deps tf2onnx==1.17.0
cat > seen.py <<'PY'
import os
os.environ |= {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", "KERAS_BACKEND": "tensorflow"}
import keras, numpy, onnx, onnxruntime

onnxruntime.set_default_logger_severity(4)
x = numpy.linspace(-2, 2, 8, dtype=numpy.float32).reshape(1, 8)

def seen(model):
    try:
        model.export("m.onnx", format="onnx", verbose=False)
    except ValueError as e:
        return "export raises ValueError"
    nodes = {node.op_type for node in onnx.load("m.onnx").graph.node if not onnx.defs.has(node.op_type)}
    said = ["export returned", "nodes not of ONNX " + (" ".join(sorted(nodes)) or "none")]
    try:
        onnx.checker.check_model("m.onnx", full_check=True)
        said.append("checker accepts")
    except Exception:
        said.append("checker refuses")
    try:
        session = onnxruntime.InferenceSession("m.onnx", providers=["CPUExecutionProvider"])
        y = session.run(None, {session.get_inputs()[0].name: x})[0]
        said.append("ONNX Runtime loads, " + ("same answers" if numpy.allclose(y, model.predict(x, verbose=0), atol=1e-5) else "other answers"))
    except Exception:
        said.append("ONNX Runtime refuses")
    return "; ".join(said)

def made(then):
    given = keras.Input((8,))
    model = keras.Model(given, then(keras.layers.Dense(4)(given)))
    model(x)
    return model

relu = made(keras.layers.Activation("relu"))
print("relu:", seen(relu))
print("gelu:", seen(made(keras.layers.Activation("gelu"))))
print("gelu, approximate:", seen(made(lambda y: keras.ops.gelu(y, approximate=True))))
relu.save("m.keras")
print("relu, loaded from a file and not called:", seen(keras.models.load_model("m.keras")))
PY
cat > needed.txt <<'TXT'
relu: export returned; nodes not of ONNX none; checker accepts; ONNX Runtime loads, same answers
gelu: export returned; nodes not of ONNX Erfc; checker refuses; ONNX Runtime refuses
gelu, approximate: export returned; nodes not of ONNX none; checker accepts; ONNX Runtime loads, same answers
relu, loaded from a file and not called: export raises ValueError
TXT
env/bin/python seen.py > seen.all 2> seen.err || { cat seen.err; exit 2; }
grep ': export ' seen.all | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
