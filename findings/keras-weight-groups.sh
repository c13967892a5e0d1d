#!/usr/bin/env bash
# Keras 3.15.1 (.keras and .weights.h5; NumPy backend, h5py 3.14.0): the group that a layer's weights lie in, "layers/dense", is called by the
# layer's class and by how many of that class came before it, never by the layer's name; that stands only in an attribute "name" of the
# group "vars" inside. What layers are called by themselves looks the same, "dense", "dense_1", and counts on through the process. So a
# reader that looks for a layer's weights under its name finds, without an error, another layer's where the shapes agree.
#
# Output seen, and needed. First, two layers named by hand, the other way round; then the second model that a process makes:
#   layers/dense belongs to layer dense_1
#   layers/dense_1 belongs to layer dense
#   read by name, the weights are those of: dense_1 -> dense, dense -> dense_1
#   second model: layers dense_2, dense_3 lie in layers/dense, layers/dense_1
#   load_weights into other names: same answers
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
import h5py, io, keras, numpy, zipfile
from keras import layers

def model(*names):
    return keras.Sequential([keras.Input((3,))] + [layers.Dense(3, **({"name": n} if n else {})) for n in names])

def weights(made):
    made.save("m.keras")
    return h5py.File(io.BytesIO(zipfile.ZipFile("m.keras").read("model.weights.h5")))["layers"]

swapped = model("dense_1", "dense")
groups = weights(swapped)
for group in groups:
    print(f"layers/{group} belongs to layer {groups[group]['vars'].attrs['name']}")
kernels = {layer.name: numpy.asarray(layer.kernel) for layer in swapped.layers}
owner = lambda kernel: next(name for name, k in kernels.items() if numpy.array_equal(k, kernel))
print("read by name, the weights are those of:", ", ".join(f"{name} -> {owner(groups[name]['vars']['0'][()])}" for name in kernels))

keras.backend.clear_session()
model(None, None)
second = model(None, None)
print("second model: layers " + ", ".join(layer.name for layer in second.layers) + " lie in " + ", ".join(f"layers/{g}" for g in weights(second)))

swapped.save_weights("w.weights.h5")
other = model("first", "second")
other.load_weights("w.weights.h5")
x = numpy.ones((1, 3), numpy.float32)
same = numpy.allclose(other.predict(x, verbose=0), swapped.predict(x, verbose=0))
print("load_weights into other names:", "same answers" if same else "other answers")
PY
cat > needed.txt <<'TXT'
layers/dense belongs to layer dense_1
layers/dense_1 belongs to layer dense
read by name, the weights are those of: dense_1 -> dense, dense -> dense_1
second model: layers dense_2, dense_3 lie in layers/dense, layers/dense_1
load_weights into other names: same answers
TXT
env/bin/python seen.py 2> seen.err | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
