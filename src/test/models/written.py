"""Loads what `convert` writes with the real frameworks, and compares what they answer with what a model's own framework did.

Needs the packages of written-requirements.txt, and models with inputs and outputs beside them as JSON: "file", "inputs" (flat,
in the file's own order), "outputs", "tolerance".

    python written.py --digitpad "java -jar target/digitpad.jar" MODELS...

MODELS are folders of such JSONs. A model that DigitPad refuses does not count. Says for each target how many of how many
answer alike, to 1e-4 (relative above 1) or the tolerance in the JSON, and names those that do not.
"""

import argparse
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np


def keras(path, inputs):
    import keras

    model = keras.models.load_model(path, compile=False)
    x = np.stack([i.reshape(model.inputs[0].shape[1:]) for i in inputs])
    return np.asarray(model(x, training=False))


def onnx(path, inputs):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    shape = session.get_inputs()[0].shape[1:]
    x = np.stack([i.reshape(shape) for i in inputs])
    return session.run(None, {session.get_inputs()[0].name: x})[0]


def tflite(path, inputs):
    from ai_edge_litert.interpreter import Interpreter

    answers = []
    for batch in ([i] for i in inputs):
        answers.append(run_tflite(Interpreter(model_path=path), batch)[0])
    # The batch can be resized as well.
    together = run_tflite(Interpreter(model_path=path), inputs)
    return together if not close(together, np.stack(answers), 1e-5) else np.stack(answers)


def run_tflite(interpreter, inputs):
    taken = interpreter.get_input_details()[0]
    shape = [len(inputs), *taken["shape"][1:]]
    interpreter.resize_tensor_input(taken["index"], shape)
    interpreter.allocate_tensors()
    interpreter.set_tensor(taken["index"], np.stack(inputs).reshape(shape))
    interpreter.invoke()
    return interpreter.get_tensor(interpreter.get_output_details()[0]["index"])


TARGETS = {"keras": keras, "h5": keras, "onnx": onnx, "tflite": tflite}


def close(found, expected, tolerance):
    return bool(np.all(np.abs(found - expected) <= tolerance * np.maximum(1, np.abs(expected))))


def in_order(inputs, shape, channels_first):
    """Inputs as a target has them: pictures channels first or last, whatever the model's own file has."""
    if len(shape) != 3:
        return inputs
    first = shape[0] in (1, 3) and shape[2] not in (1, 3)
    if first == channels_first:
        return inputs
    axes = (1, 2, 0) if first else (2, 0, 1)
    return [np.ascontiguousarray(i.reshape(shape).transpose(axes)) for i in inputs]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--digitpad", default="java -jar target/digitpad.jar")
    parser.add_argument("--targets", default=",".join(TARGETS))
    parser.add_argument("--work", default=tempfile.mkdtemp(), help="where written files go, and stay")
    parser.add_argument("models", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    cases = [c for folder in arguments.models for c in sorted(folder.glob("*.json"))]
    failed = False
    for target in arguments.targets.split(","):
        alike, whole, refused = 0, 0, 0
        for case in cases:
            facts = json.loads(case.read_text())
            source = case.parent / facts.get("file", "")
            if "inputs" not in facts or "outputs" not in facts or not source.is_file():
                continue
            written = pathlib.Path(arguments.work) / f"{case.parent.name}__{source.name}.{target}"
            if not written.exists():
                command = [*shlex.split(arguments.digitpad), "convert", "--from", source, "--to", written]
                done = subprocess.run(command, capture_output=True, text=True)
                if done.returncode != 0:
                    opens = subprocess.run([*shlex.split(arguments.digitpad), "info", source], capture_output=True)
                    if opens.returncode == 0:
                        refused += 1
                        print(f"{target}: {source.name}: {done.stderr.strip()}")
                    continue
            whole += 1
            shape = facts.get("input_shape") or []
            if len(shape) == 4 or (shape and not isinstance(shape[0], int)):
                shape = shape[1:]  # The batch is in front.
            inputs = [np.asarray(i, np.float32) for i in facts["inputs"]]
            expected = np.asarray(facts["outputs"], np.float64)
            try:
                found = TARGETS[target](str(written), in_order(inputs, shape, target == "onnx"))
                good = close(found.reshape(expected.shape), expected, max(1e-4, facts["tolerance"]))
                worst = float(np.max(np.abs(found.reshape(expected.shape) - expected)))
            except Exception as e:  # Whatever a framework says of a file is what is wanted here.
                good, worst = False, f"{type(e).__name__}: {str(e)[:300]}"
            alike += good
            if not good:
                failed = True
                print(f"{target}: {source.name}: differs: {worst}", flush=True)
        print(f"{target}: {alike} of {whole} answer alike; {refused} not written", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
