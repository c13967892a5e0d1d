"""Takes the files that tests read from all that make.py and make_keras.py made, each with the first of its inputs.

python select.py FOLDER TO
"""
import json
import shutil
import sys

FOLDER, TO = sys.argv[1], sys.argv[2]
NAMES = """half-keep-io keras-export keras-gelu keras-tf2onnx legacy-activations legacy-adaptive legacy-ceil-in-padding legacy-opset8
legacy-opset9-upsample quantised-dynamic quantised-operators quantised-static sklearn-forest sklearn-logistic sklearn-scaled-mlp
softmax-opset12 torch-default torch-half torch-lstm torch-matmul torch-pools""".split()


def flat(numbers):
    return [float(f"{numbers:.7g}")] if not isinstance(numbers, list) else [one for part in numbers for one in flat(part)]


for name in NAMES:
    shutil.copy(f"{FOLDER}/{name}.onnx", TO)
    answers = json.load(open(f"{FOLDER}/{name}.json"))
    kept = {"file": name + ".onnx", "expected": answers["expected"]}
    if answers.get("outputs"):
        kept.update(tolerance=answers["tolerance"], inputs=[flat(answers["inputs"][0])], outputs=[flat(answers["outputs"][0])])
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in kept.items())
    with open(f"{TO}/{name}.json", "w") as file:
        file.write("{\n" + lines + "\n}\n")
shutil.copy(f"{FOLDER}/torch-default.onnx.data", TO)
