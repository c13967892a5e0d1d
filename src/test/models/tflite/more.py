"""Makes .tflite models of operators that no layer of make.py becomes, and beside each its right answers.

    venv/bin/python more.py        into this folder, with make.py's requirements
"""
import os
import sys
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import keras
import numpy as np
import tensorflow as tf
from compact import write
from keras import layers as L

random = np.random.default_rng(3)


def constant(*shape, scale=0.5):
    return tf.constant(random.normal(size=shape).astype("float32") * scale)


def head(x):
    x = tf.reshape(x, [1, -1])
    return tf.matmul(x, constant(x.shape[1], 10, scale=0.2))


def moves(x):
    a, b, d = tf.split(x, 3, axis=3)
    y = tf.reverse(tf.stack([a[..., 0], b[..., 0]], axis=1), [2])
    y = tf.transpose(y, [0, 2, 3, 1])
    y = tf.pad(y, [[0, 0], [1, 2], [2, 1], [0, 0]], mode="REFLECT")
    y = tf.pad(y, [[0, 0], [1, 2], [2, 1], [0, 0]], mode="SYMMETRIC")
    y = tf.pad(y, [[0, 0], [1, 0], [0, 1], [0, 1]], constant_values=0.7)
    y = tf.stack(tf.unstack(y[:, ::2, ::-3, :], axis=1)[:3], 1)
    return head(tf.concat([tf.reshape(y, [1, -1]), tf.reshape(d, [1, -1])], 1))


def blocks(x):
    y = tf.nn.conv2d(tf.nn.space_to_depth(x, 2), constant(3, 3, 16, 8), 1, "SAME")
    y = tf.nn.l2_normalize(tf.nn.depth_to_space(y, 2), -1)
    return head(tf.tile(tf.gather(y, [3, 1, 5, 5], axis=1), [1, 1, 2, 1]))


def conv1d(x):
    y = tf.nn.relu(tf.nn.conv1d(x, constant(3, 2, 4), 1, "SAME", dilations=2))
    return head(tf.nn.conv1d(y, constant(3, 4, 4), 2, "VALID"))


def reductions(x):
    y = [tf.reduce_mean(x, [1, 2]), tf.reduce_sum(x, [1, 2]), tf.reduce_max(x, [1, 2]), tf.reduce_min(x, [1, 2])]
    more = [tf.reduce_mean(x, 3), tf.reduce_max(x, 3, keepdims=True), tf.reduce_sum(x, [1, 3]), tf.reduce_min(x, [2])]
    return head(tf.concat(y + [tf.reshape(z, [1, -1]) for z in more] + [tf.math.reduce_variance(x, [1, 2])], 1))


def channels_first(x):
    y = tf.transpose(x, [0, 2, 3, 1])
    y = tf.transpose(tf.nn.conv2d(y, constant(3, 3, 1, 4), 2, [[0, 0], [1, 1], [1, 1], [0, 0]]), [0, 3, 1, 2])
    y = tf.transpose(tf.nn.relu(y + constant(4, 1, 1)), [0, 2, 3, 1])
    return head(tf.transpose(tf.nn.max_pool2d(y, 2, 2, "VALID"), [0, 3, 1, 2]))


def attention():
    inputs = L.Input((7, 8), batch_size=1)
    model = keras.Model(inputs, L.Dense(10)(L.Flatten()(L.MultiHeadAttention(2, 4)(inputs, inputs))))
    for weight in model.weights:
        weight.assign(random.normal(size=weight.shape).astype("float32") * 0.3)
    return model


def save(name, converter, shape):
    content = converter.convert()
    interpreter = tf.lite.Interpreter(model_content=content, num_threads=1)
    interpreter.allocate_tensors()
    given = random.random(shape).astype("float32")
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], given)
    interpreter.invoke()
    outputs = interpreter.get_tensor(interpreter.get_output_details()[0]["index"])
    answers = {
        "file": name + ".tflite",
        "made_by": "tf.lite.TFLiteConverter",
        "versions": {"tensorflow-cpu": tf.__version__, "keras": keras.__version__},
        "tolerance": 1e-4 * max(1, float(np.abs(outputs).max())),
        "inputs": [given.ravel().tolist()],
        "outputs": [outputs.ravel().tolist()],
    }
    with open(name + ".tflite", "wb") as file:
        file.write(content)
    write(name + ".json", answers)


for function, shape in [(moves, [1, 12, 12, 3]), (blocks, [1, 8, 8, 4]), (conv1d, [1, 30, 2]), (reductions, [1, 8, 8, 3]), (channels_first, [1, 1, 28, 28])]:
    traced = tf.function(function, input_signature=[tf.TensorSpec(shape, tf.float32)])
    converter = tf.lite.TFLiteConverter.from_concrete_functions([traced.get_concrete_function()], traced)
    save(function.__name__.replace("_", "-"), converter, shape)
save("attention", tf.lite.TFLiteConverter.from_keras_model(attention()), [1, 7, 8])
