#!/usr/bin/env bash
# TensorFlow.js 4.22.0 (@tensorflow/tfjs, layers models) loads layers of Keras with options that it does not have, and leaves the options out
# without a word, so that the model answers wrongly. ELU with an alpha and a GRU with reset_after are refused by name; these are not:
# the slope and threshold of ReLU, the slope of LeakyReLU under the name that Keras 3 writes ("alpha" is what it knows; else 0.3), the
# dilation of DepthwiseConv2D and Conv2DTranspose, "keepdims" of global pools, LayerNormalization's rms_scaling. UpSampling2D knows
# "bilinear", but takes its points from the pixels' corners, Keras from their middles; hard_sigmoid is that of Keras 2 (0.2 x + 0.5).
# Keras 3.15.1 (NumPy backend) makes the layers' configs and the right answers here. Output seen, and needed:
#   ReLU, negative_slope 0.5: Keras -1 1 9; TensorFlow.js 0 1 9
#   ReLU, threshold 2: Keras 0 0 9; TensorFlow.js 0 1 9
#   LeakyReLU, negative_slope 0.1: Keras -0.2 1 9; TensorFlow.js -0.6 1 9
#   hard_sigmoid: Keras 0.167 0.667 1; TensorFlow.js 0.1 0.7 1
#   LayerNormalization, rms_scaling: Keras -0.431 0.215 1.94; TensorFlow.js -1.01 -0.359 1.36
#   UpSampling2D, bilinear, of 0 4: Keras 0 1 3 4; TensorFlow.js 0 2 4 4
#   GlobalMaxPooling2D, keepdims: Keras 1x1x1x1; TensorFlow.js 1x1
#   DepthwiseConv2D 3x3, dilation 2, of 7x7: Keras 1x3x3x1; TensorFlow.js 1x5x5x1
#   Conv2DTranspose 3x3, dilation 2, of 4x4: Keras 1x8x8x1; TensorFlow.js 1x6x6x1
#   MaxPooling2D 2x2, of 4x4: Keras 1x2x2x1; TensorFlow.js 1x2x2x1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check keras==3.15.1 h5py==3.14.0 numpy==2.2.6 scipy==1.15.3 jax==0.7.1 > pip.log 2>&1 \
  || { cat pip.log; exit 2; }
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > keras_part.py <<'PY'
import os
os.environ["KERAS_BACKEND"] = "numpy"
import json, numpy
from keras import layers as L

row, picture = [[-2, 1, 9]], lambda *shape: numpy.arange(numpy.prod(shape)).reshape((1, *shape, 1)).tolist()
CASES = [
    ("ReLU, negative_slope 0.5", L.ReLU(negative_slope=0.5), row, "values"),
    ("ReLU, threshold 2", L.ReLU(threshold=2.0), row, "values"),
    ("LeakyReLU, negative_slope 0.1", L.LeakyReLU(negative_slope=0.1), row, "values"),
    ("hard_sigmoid", L.Activation("hard_sigmoid"), row, "values"),
    ("LayerNormalization, rms_scaling", L.LayerNormalization(rms_scaling=True), row, "values"),
    ("UpSampling2D, bilinear, of 0 4", L.UpSampling2D((1, 2), interpolation="bilinear"), [[[[0], [4]]]], "values"),
    ("GlobalMaxPooling2D, keepdims", L.GlobalMaxPooling2D(keepdims=True), picture(4, 4), "shape"),
    ("DepthwiseConv2D 3x3, dilation 2, of 7x7", L.DepthwiseConv2D(3, dilation_rate=2), picture(7, 7), "shape"),
    ("Conv2DTranspose 3x3, dilation 2, of 4x4", L.Conv2DTranspose(1, 3, dilation_rate=2), picture(4, 4), "shape"),
    ("MaxPooling2D 2x2, of 4x4", L.MaxPooling2D(2), picture(4, 4), "shape"),
]
made = []
for what, layer, given, kind in CASES:
    y = numpy.asarray(layer(numpy.array(given, dtype="float32")))
    config = layer.get_config() | {"dtype": "float32", "batch_input_shape": [None, *numpy.shape(given)[1:]]}
    made.append(dict(what=what, given=given, kind=kind, type=type(layer).__name__, config=config, values=y.ravel().tolist(), shape=list(y.shape)))
json.dump(made, open("cases.json", "w"))
PY
env/bin/python keras_part.py 2> keras.err || { cat keras.err; exit 2; }
cat > seen.mjs <<'JS'
import * as tf from "@tensorflow/tfjs";
import {readFileSync} from "node:fs";

await tf.setBackend("cpu");
const text = (kind, values, shape) => kind === "shape" ? shape.join("x") : [...values].map(v => +v.toPrecision(3)).join(" ");
for (const {what, given, kind, type, config, values, shape} of JSON.parse(readFileSync("cases.json"))) {
  const modelTopology = {class_name: "Sequential", config: {name: "m", layers: [{class_name: type, config}]}, keras_version: "2.15.0"};
  const y = (await tf.models.modelFromJSON({modelTopology})).predict(tf.tensor(given));
  console.log(`${what}: Keras ${text(kind, values, shape)}; TensorFlow.js ${text(kind, y.dataSync(), y.shape)}`);
}
JS
cat > needed.txt <<'TXT'
ReLU, negative_slope 0.5: Keras -1 1 9; TensorFlow.js 0 1 9
ReLU, threshold 2: Keras 0 0 9; TensorFlow.js 0 1 9
LeakyReLU, negative_slope 0.1: Keras -0.2 1 9; TensorFlow.js -0.6 1 9
hard_sigmoid: Keras 0.167 0.667 1; TensorFlow.js 0.1 0.7 1
LayerNormalization, rms_scaling: Keras -0.431 0.215 1.94; TensorFlow.js -1.01 -0.359 1.36
UpSampling2D, bilinear, of 0 4: Keras 0 1 3 4; TensorFlow.js 0 2 4 4
GlobalMaxPooling2D, keepdims: Keras 1x1x1x1; TensorFlow.js 1x1
DepthwiseConv2D 3x3, dilation 2, of 7x7: Keras 1x3x3x1; TensorFlow.js 1x5x5x1
Conv2DTranspose 3x3, dilation 2, of 4x4: Keras 1x8x8x1; TensorFlow.js 1x6x6x1
MaxPooling2D 2x2, of 4x4: Keras 1x2x2x1; TensorFlow.js 1x2x2x1
TXT
node seen.mjs 2> node.err | grep -v '^=\|^Hi\|^$' | tee seen.txt || { cat node.err; exit 2; }
diff needed.txt seen.txt && echo "as seen before"
