#!/usr/bin/env bash
# scikit-learn 1.9.1: what dump_svmlight_file writes, load_svmlight_file reads with every pixel one column to the left, both as they are called by
# default. One counts columns from 0 and writes no zeros, the other takes a file without a column 0 for one that counts from 1. Pictures of digits are
# such files: their first pixel is paper in all of them. Of 64 columns 63 come back, which nothing says; where n_features=64 makes the shapes fit, a
# model that was fitted to the arrays themselves reads the file's rows, shifted by a pixel, worse.
# What helps: zero_based=False for dump_svmlight_file, as LIBSVM's own files are, or zero_based=True for both.
#
# Output seen, and needed:
#   written (1797, 64), read (1797, 63), a column to the left: True
#   n_features=64: read (1797, 64), a column to the left: True; of the last 897 fewer are right: True
#   zero_based=False when written, n_features=64: the same: True
#   zero_based=True for both, n_features=64: the same: True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 > pip.log 2>&1 || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import numpy
from sklearn.datasets import dump_svmlight_file, load_digits, load_svmlight_file
from sklearn.svm import SVC

x, y = load_digits(return_X_y=True)
model = SVC(gamma=0.001).fit(x[:900], y[:900])

def right(pictures):
    return int((model.predict(pictures[900:]) == y[900:]).sum())

def loaded(written, **read):
    dump_svmlight_file(x, y, "digits.svm", **written)
    return load_svmlight_file("digits.svm", **read)[0].toarray()

seen = loaded({})
print(f"written {x.shape}, read {seen.shape}, a column to the left: {numpy.array_equal(seen, x[:, 1:])}")
seen = loaded({}, n_features=64)
print(f"n_features=64: read {seen.shape}, a column to the left: {numpy.array_equal(seen[:, :63], x[:, 1:])};"
      f" of the last 897 fewer are right: {right(seen) < right(x)}")
print(f"zero_based=False when written, n_features=64: the same: {numpy.array_equal(loaded({'zero_based': False}, n_features=64), x)}")
print(f"zero_based=True for both, n_features=64: the same: {numpy.array_equal(loaded({'zero_based': True}, n_features=64, zero_based=True), x)}")
PY
cat > needed.txt <<'TXT'
written (1797, 64), read (1797, 63), a column to the left: True
n_features=64: read (1797, 64), a column to the left: True; of the last 897 fewer are right: True
zero_based=False when written, n_features=64: the same: True
zero_based=True for both, n_features=64: the same: True
TXT
env/bin/python seen.py | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
