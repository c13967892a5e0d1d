#!/usr/bin/env bash
# skl2onnx 1.20.0 (scikit-learn 1.9.1, onnxruntime 1.32.0): the label that an exported SGDClassifier of a loss with probabilities gives is
# the class of the greatest probability; scikit-learn's predict takes the greatest score. These differ wherever probabilities have
# reached 1 (or, of modified_huber, 0) in several classes or none, as they do on pixels of 0 to 16 that nobody scaled: then the file's label
# is the first of those classes. Probabilities agree to the last digit, so that a comparison of them finds nothing, while of
# 897 digits dozens are read as another digit than scikit-learn reads. loss="hinge", and LogisticRegression, give the same labels.
#
# Output seen, and needed, on scikit-learn's digits, the first 900 learned, the others read:
#   log_loss: probabilities agree; labels differ in more than 20; labels are the greatest probability's, always
#   modified_huber: probabilities agree; labels differ in more than 20; labels are the greatest probability's, always
#   hinge: labels differ in none
#   LogisticRegression: probabilities agree; labels differ in none; labels are the greatest probability's, always
#   log_loss, scaled and regularised: probabilities agree; labels differ in none; labels are the greatest probability's, always
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check scikit-learn==1.9.1 skl2onnx==1.20.0 onnx==1.23.2 onnxruntime==1.32.0 numpy==2.2.6 > pip.log 2>&1 \
  || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import warnings
warnings.filterwarnings("ignore")
import numpy, onnxruntime
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from skl2onnx import to_onnx

onnxruntime.set_default_logger_severity(4)
pictures, digits = load_digits(return_X_y=True)
pictures = pictures.astype(numpy.float32)
learned, read = slice(0, 900), pictures[900:]

def seen(model):
    model.fit(pictures[learned], digits[learned])
    final = model[-1] if hasattr(model, "steps") else model
    onnx = to_onnx(model, pictures[:1], options={id(final): {"zipmap": False}})
    session = onnxruntime.InferenceSession(onnx.SerializeToString(), providers=["CPUExecutionProvider"])
    labels, scores = session.run(None, {session.get_inputs()[0].name: read})
    other = int((labels != model.predict(read)).sum())
    said = f"labels differ in {'none' if other == 0 else 'more than 20' if other > 20 else other}"
    if hasattr(model, "predict_proba"):
        agree = numpy.allclose(scores, model.predict_proba(read), atol=1e-4)
        always = numpy.array_equal(labels, scores.argmax(axis=1))
        said = f"probabilities {'agree' if agree else 'differ'}; {said}; labels are the greatest probability's, {'always' if always else 'not always'}"
    return said

for loss in ("log_loss", "modified_huber", "hinge"):
    print(f"{loss}:", seen(SGDClassifier(loss=loss, random_state=0)))
print("LogisticRegression:", seen(LogisticRegression(max_iter=200)))
print("log_loss, scaled and regularised:", seen(make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", alpha=0.1, random_state=0))))
PY
cat > needed.txt <<'TXT'
log_loss: probabilities agree; labels differ in more than 20; labels are the greatest probability's, always
modified_huber: probabilities agree; labels differ in more than 20; labels are the greatest probability's, always
hinge: labels differ in none
LogisticRegression: probabilities agree; labels differ in none; labels are the greatest probability's, always
log_loss, scaled and regularised: probabilities agree; labels differ in none; labels are the greatest probability's, always
TXT
env/bin/python seen.py 2> seen.err | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
