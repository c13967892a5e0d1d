"""Makes three small models of one version of Keras and, beside each, its right answers.

    python3.10 -m venv old && old/bin/pip install tensorflow-cpu==2.13.1 && old/bin/python more.py 2.13 FOLDER
    python3.11 -m venv new && new/bin/pip install -r requirements.txt && new/bin/python more.py 3 FOLDER

The files are zipped again with deflate, which halves them; times in them differ each time.
"""

import json
import os
import sys
import zipfile
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
import tensorflow as tf

keras = tf.keras
L = keras.layers
NAME, FOLDER = sys.argv[1], Path(sys.argv[2])
RANDOM = np.random.default_rng(22)


def groups():
    """Several layers of a class, side by side and in a model inside; two outputs, the classes last."""
    picture = L.Input((6, 6, 1))
    inner = keras.Sequential([L.Conv2D(2, 3, padding="same", input_shape=(6, 6, 2)), L.BatchNormalization(), L.Conv2D(2, 1)])
    x = L.Conv2D(2, 3, padding="same", activation="relu")(picture)
    y = L.Conv2D(2, 3, padding="same")(x)
    x = L.Add()([L.BatchNormalization()(y), inner(x)])
    x = L.GlobalAveragePooling2D()(L.BatchNormalization()(x))
    x = L.Dense(4, activation="tanh")(x)
    return keras.Model(picture, [L.Dense(3, name="place")(x), L.Dense(10, name="digit")(x)]), 1


def wrapped():
    """Layers around others."""
    return keras.Sequential(
        [
            L.Input((4, 6)),
            L.TimeDistributed(L.Dense(4, activation="relu")),
            L.Bidirectional(L.LSTM(3, return_sequences=True), merge_mode="ave"),
            L.Reshape((4, 3, 1)),
            L.TimeDistributed(L.Conv1D(2, 2)),
            L.TimeDistributed(L.Flatten()),
            L.Bidirectional(L.GRU(2)),
            L.Dense(10),
        ]
    ), None


def operations():
    """Functions in the place of layers."""
    picture = L.Input((6, 6))
    if NAME.startswith("3"):
        o = keras.ops
        expand, relu, mean, joined, reshape, soft = o.expand_dims, o.relu, o.mean, o.concatenate, o.reshape, o.softmax
    else:
        expand, relu, mean, joined, reshape, soft = (
            tf.expand_dims, tf.nn.relu, tf.reduce_mean, tf.concat, tf.reshape, tf.nn.softmax,
        )
    x = expand((picture - 0.5) / 0.25, -1)
    y = L.Conv2D(2, 3, padding="same")(2 - x)
    x = relu(y + L.Conv2D(2, 1)(x))
    x = joined([mean(x * y, axis=[1, 2]), reshape(-x, (-1, 72))], -1)
    return keras.Model(picture, soft(L.Dense(10)(x))), None


for make in (groups, wrapped, operations):
    model, chosen = make()
    model.set_weights(
        [
            np.round(RANDOM.uniform(0.5, 1.5, w.shape) if "variance" in v.name else RANDOM.normal(0, 0.5, w.shape), 3)
            for w, v in zip(model.get_weights(), model.weights)
        ]
    )
    inputs = np.round(RANDOM.uniform(0, 1, (2, *model.input_shape[1:])), 3).astype("float32")
    outputs = model.predict(inputs, verbose=0)
    path = FOLDER / f"{make.__name__}-{NAME}.keras"
    model.save(path)
    with zipfile.ZipFile(path) as saved:
        parts = {name: saved.read(name) for name in saved.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as small:
        for name, content in parts.items():
            small.writestr(name, content)
    answers = {
        "file": path.name,
        "made_by": f"TensorFlow {tf.__version__}",
        "inputs": [[round(float(v), 3) for v in row.ravel()] for row in inputs],
        "outputs": [[float(f"{v:.7g}") for v in row] for row in (outputs if chosen is None else outputs[chosen])],
        "tolerance": 1e-5,
    }
    Path(f"{path}.json").write_text(json.dumps(answers) + "\n")
