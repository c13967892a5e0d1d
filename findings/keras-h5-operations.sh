#!/usr/bin/env bash
# Keras 3.15.1 (NumPy backend, h5py 3.14.0): a functional model that computes with its tensors, x / 255 or keras.ops.mean(x), is saved as
# .h5 without an error, and cannot be loaded again by the same Keras: the file leaves out the module that says which function it was. As
# .keras the same models load and answer the same. keras.ops.softmax loads from either, because a layer is called so, and a layer in place
# of the function (Rescaling for x / 255) always does.
#
# Output seen, and needed:
#   x / 255: .keras same answers; .h5 saved, not loaded
#   x + 1: .keras same answers; .h5 saved, not loaded
#   x + x: .keras same answers; .h5 saved, not loaded
#   ops.relu(x): .keras same answers; .h5 saved, not loaded
#   ops.mean(x, axis=[1, 2]): .keras same answers; .h5 saved, not loaded
#   ops.reshape(x, [-1, 16]): .keras same answers; .h5 saved, not loaded
#   ops.softmax(x): .keras same answers; .h5 same answers
#   layers.Rescaling(1 / 255)(x): .keras same answers; .h5 same answers
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check keras==3.15.1 h5py==3.14.0 numpy==2.2.6 scipy==1.15.3 jax==0.7.1 > pip.log 2>&1 \
  || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import os
os.environ["KERAS_BACKEND"] = "numpy"
import keras, numpy
from keras import layers, ops

CALLS = {
    "x / 255": lambda x: x / 255,
    "x + 1": lambda x: x + 1,
    "x + x": lambda x: x + x,
    "ops.relu(x)": lambda x: ops.relu(x),
    "ops.mean(x, axis=[1, 2])": lambda x: ops.mean(x, axis=[1, 2]),
    "ops.reshape(x, [-1, 16])": lambda x: ops.reshape(x, [-1, 16]),
    "ops.softmax(x)": lambda x: ops.softmax(x),
    "layers.Rescaling(1 / 255)(x)": lambda x: layers.Rescaling(1 / 255)(x),
}
pictures = numpy.linspace(-1, 2, 32, dtype=numpy.float32).reshape(2, 4, 4, 1)

def after(model, ending):
    model.save("model" + ending)
    try:
        loaded = keras.models.load_model("model" + ending, compile=False)
    except Exception:
        return "saved, not loaded"
    same = numpy.allclose(loaded.predict(pictures, verbose=0), model.predict(pictures, verbose=0))
    return "same answers" if same else "other answers"

for text, call in CALLS.items():
    given = keras.Input((4, 4, 1))
    model = keras.Model(given, call(given))
    print(f"{text}: .keras {after(model, '.keras')}; .h5 {after(model, '.h5')}")
PY
env/bin/python seen.py 2> seen.err | tee seen.txt
cat > needed.txt <<'TXT'
x / 255: .keras same answers; .h5 saved, not loaded
x + 1: .keras same answers; .h5 saved, not loaded
x + x: .keras same answers; .h5 saved, not loaded
ops.relu(x): .keras same answers; .h5 saved, not loaded
ops.mean(x, axis=[1, 2]): .keras same answers; .h5 saved, not loaded
ops.reshape(x, [-1, 16]): .keras same answers; .h5 saved, not loaded
ops.softmax(x): .keras same answers; .h5 same answers
layers.Rescaling(1 / 255)(x): .keras same answers; .h5 same answers
TXT
diff needed.txt seen.txt && echo "as seen before"
