#!/usr/bin/env bash
# Keras 3.15.1 loads a model of Keras 2 (here written by tf_keras 2.21.0, on TensorFlow 2.21.0) that has hard_sigmoid in it and computes it
# by a formula of its own: x / 6 + 0.5 within 0 and 1, where Keras 1 and 2 had 0.2 x + 0.5. No warning, no error, another answer; the
# file has only the name. It was the gate of LSTM and GRU up to Keras 2.2, so that old recurrent networks have it.
# Who reads such files has to look at the attribute "keras_version" for the formula.
#
# Output seen, and needed, of -2, -1, 0, 1, 2:
#   hard_sigmoid: tf_keras 0.1 0.3 0.5 0.7 0.9; Keras 3 from its .h5 0.167 0.333 0.5 0.667 0.833
#   sigmoid: tf_keras 0.119 0.269 0.5 0.731 0.881; Keras 3 from its .h5 0.119 0.269 0.5 0.731 0.881
#   keras_version in the file: 2.21.0
#   warnings about it: 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check tensorflow-cpu==2.21.0 tf_keras==2.21.0 keras==3.15.1 h5py==3.14.0 > pip.log 2>&1 \
  || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import os
os.environ |= {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
import warnings
import h5py, keras, numpy, tf_keras

x = numpy.array([[-2, -1, 0, 1, 2]], dtype=numpy.float32)
text = lambda y: " ".join(f"{v:.3g}" for v in numpy.ravel(y))
warned = []
for name in ("hard_sigmoid", "sigmoid"):
    old = tf_keras.Sequential([tf_keras.layers.Activation(name, input_shape=(5,))])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        old.save(name + ".h5")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        new = keras.models.load_model(name + ".h5", compile=False)
        warned += caught
    print(f"{name}: tf_keras {text(old.predict(x, verbose=0))}; Keras 3 from its .h5 {text(new.predict(x, verbose=0))}")
with h5py.File("hard_sigmoid.h5") as file:
    version = file.attrs["keras_version"]
    print("keras_version in the file:", version.decode() if isinstance(version, bytes) else version)
print("warnings about it:", sum("sigmoid" in str(w.message) for w in warned))
PY
cat > needed.txt <<'TXT'
hard_sigmoid: tf_keras 0.1 0.3 0.5 0.7 0.9; Keras 3 from its .h5 0.167 0.333 0.5 0.667 0.833
sigmoid: tf_keras 0.119 0.269 0.5 0.731 0.881; Keras 3 from its .h5 0.119 0.269 0.5 0.731 0.881
keras_version in the file: 2.21.0
warnings about it: 0
TXT
env/bin/python seen.py 2> seen.err | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
