#!/usr/bin/env bash
# safetensors 0.8.0 (safetensors.numpy, with NumPy 2.2.6): save and save_file write an array as it lies in memory, under the shape that it has.
# A transposed array, or one in Fortran's order, is so written with other values in its places, without a word;
# 0.7.0 wrote each right. Who turns a dense layer's kernel for another framework, save_file({"weight": kernel.T}), or saves what SciPy
# or scikit-learn made in Fortran's order, has a file that opens everywhere, with the right shapes and wrong weights.
# What helps: numpy.ascontiguousarray of each array. Arrays of big-endian numbers are right.
#
# Output seen, and needed:
#   0.7.0: as it is right, transposed right, Fortran's order right, big-endian right
#   0.8.0: as it is right, transposed wrong, Fortran's order wrong, big-endian right
#   0.8.0, ascontiguousarray: as it is right, transposed right, Fortran's order right, big-endian right
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
install() { env/bin/pip install --quiet --disable-pip-version-check "$@" > pip.log 2>&1 || { cat pip.log; exit 2; }; }
install numpy==2.2.6
cat > seen.py <<'PY'
import numpy, safetensors
from safetensors.numpy import load_file, save_file

a = numpy.arange(12, dtype=numpy.float32).reshape(3, 4)
ARRAYS = {"as it is": a, "transposed": a.T, "Fortran's order": numpy.asfortranarray(a), "big-endian": a.astype(">f4")}

def seen(array, prepare):
    save_file({"weight": prepare(array)}, "m.safetensors")
    return "right" if numpy.array_equal(load_file("m.safetensors")["weight"], array) else "wrong"

for text, prepare in (("", lambda x: x), (", ascontiguousarray", numpy.ascontiguousarray)):
    if not text or safetensors.__version__ == "0.8.0":
        print(f"{safetensors.__version__}{text}: " + ", ".join(f"{name} {seen(array, prepare)}" for name, array in ARRAYS.items()))
PY
for version in 0.7.0 0.8.0; do
  install safetensors==$version
  env/bin/python seen.py
done | tee seen.txt
cat > needed.txt <<'TXT'
0.7.0: as it is right, transposed right, Fortran's order right, big-endian right
0.8.0: as it is right, transposed wrong, Fortran's order wrong, big-endian right
0.8.0, ascontiguousarray: as it is right, transposed right, Fortran's order right, big-endian right
TXT
diff needed.txt seen.txt && echo "as seen before"
