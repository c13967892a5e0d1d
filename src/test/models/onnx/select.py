"""Takes the files that tests read from all that make.py and make_keras.py made, each with the first of its inputs; those that most
have are written once, and named by the others.

python select.py FOLDER TO
"""
import json
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from compact import write

FOLDER, TO = sys.argv[1], sys.argv[2]
NAMES = """half-keep-io keras-export keras-tf2onnx legacy-activations legacy-adaptive legacy-ceil-in-padding legacy-opset8
legacy-opset9-upsample quantised-dynamic quantised-operators quantised-static sklearn-logistic sklearn-scaled-mlp
softmax-opset12 torch-default torch-half torch-lstm torch-matmul torch-pools""".split()


MOST = "torch-default"


def flat(numbers):
    return [float(f"{numbers:.7g}")] if not isinstance(numbers, list) else [one for part in numbers for one in flat(part)]


def inputs_of(answers):
    return [flat(answers["inputs"][0])]


most = inputs_of(json.load(open(f"{FOLDER}/{MOST}.json")))
for name in NAMES:
    shutil.copy(f"{FOLDER}/{name}.onnx", TO)
    answers = json.load(open(f"{FOLDER}/{name}.json"))
    kept = {"file": name + ".onnx", "expected": answers["expected"], "tolerance": answers["tolerance"]}
    if name != MOST and inputs_of(answers) == most:
        kept["inputs_of"] = MOST + ".json"
    else:
        kept["inputs"] = inputs_of(answers)
    kept["outputs"] = [flat(answers["outputs"][0])]
    write(f"{TO}/{name}.json", kept)
shutil.copy(f"{FOLDER}/torch-default.onnx.data", TO)
