#!/usr/bin/env bash
# SciPy 1.17.1, scipy.io: a mask that savemat wrote comes back from loadmat as uint8, not as bool, though the file says that it is logical, which
# whosmat tells. As an index it no longer chooses rows but names them: x[is_train] is then rows 1 and 0 again and again, as many as there are rows in
# all, without a word. Who keeps a data set's split as a mask in a .mat file trains on two pictures, and scores them.
# What helps: loadmat(...)["is_train"].astype(bool).
#
# Output seen, and needed:
#   whosmat: logical
#   loadmat: uint8
#   rows chosen by the mask: [0, 2, 3, 5]
#   rows chosen by what comes back: [1, 0, 1, 1, 0, 1]
#   with astype(bool): [0, 2, 3, 5]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check scipy==1.17.1 numpy==2.4.6 > pip.log 2>&1 || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import numpy, scipy.io

x = numpy.arange(6)
is_train = numpy.array([True, False, True, True, False, True])
scipy.io.savemat("set.mat", {"x": x, "is_train": is_train})
print("whosmat:", {name: kind for name, _, kind in scipy.io.whosmat("set.mat")}["is_train"])
read = scipy.io.loadmat("set.mat", squeeze_me=True)
print("loadmat:", read["is_train"].dtype)
print("rows chosen by the mask:", x[is_train].tolist())
print("rows chosen by what comes back:", read["x"][read["is_train"]].tolist())
print("with astype(bool):", read["x"][read["is_train"].astype(bool)].tolist())
PY
cat > needed.txt <<'TXT'
whosmat: logical
loadmat: uint8
rows chosen by the mask: [0, 2, 3, 5]
rows chosen by what comes back: [1, 0, 1, 1, 0, 1]
with astype(bool): [0, 2, 3, 5]
TXT
env/bin/python seen.py | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
