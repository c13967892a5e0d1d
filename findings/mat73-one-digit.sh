#!/usr/bin/env bash
# mat73 0.65, which reads MATLAB 7.3 in Python, as SVHN's digitStruct.mat: a picture of one digit has a number for its label, one of several digits
# a list, and so have left, top, width and height. So len(box["label"]), and every loop over it, works on most houses and ends in an error at the first
# one with one digit. The file has that difference (MATLAB writes one as a matrix and
# several as references), but h5py shows it as 1x1 and nx1.
# What helps: numpy.atleast_1d(box["label"]).
#
# Output seen, and needed:
#   three digits: a list of 3
#   one digit: an array of 0 axes
#   len of it: TypeError
#   numpy.atleast_1d: 3 and 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check mat73==0.65 hdf5storage==0.2.2 numpy==2.4.6 h5py==3.16.0 > pip.log 2>&1 || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import os, hdf5storage, mat73, numpy

FIELDS = ("height", "left", "top", "width", "label")

def box(digits):
    made = numpy.empty((1, len(digits)), [(field, "O") for field in FIELDS])
    for i, digit in enumerate(digits):
        made[0, i] = tuple(numpy.array([[value]]) for value in (20.0, 15.0 * i, 2.0, 14.0, float(digit)))
    return made

def read(*numbers):
    if os.path.exists("digitStruct.mat"):
        os.remove("digitStruct.mat")
    struct = numpy.empty((1, len(numbers)), [("name", "O"), ("bbox", "O")])
    for i, number in enumerate(numbers):
        struct[0, i] = (f"{i + 1}.png", box(number))
    hdf5storage.savemat("digitStruct.mat", {"digitStruct": struct}, format="7.3", matlab_compatible=True, store_python_metadata=False)
    return mat73.loadmat("digitStruct.mat")["digitStruct"]["bbox"]

boxes = read([1, 10, 7], [4])
print(f"three digits: a {type(boxes[0]['label']).__name__} of {len(boxes[0]['label'])}")
print(f"one digit: an array of {boxes[1]['label'].ndim} axes")
try:
    len(boxes[1]["label"])
except TypeError as error:
    print("len of it:", type(error).__name__)
print("numpy.atleast_1d:", " and ".join(str(len(numpy.atleast_1d(each["label"]))) for each in boxes))
PY
cat > needed.txt <<'TXT'
three digits: a list of 3
one digit: an array of 0 axes
len of it: TypeError
numpy.atleast_1d: 3 and 1
TXT
env/bin/python seen.py | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
