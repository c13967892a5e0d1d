#!/usr/bin/env bash
# TensorFlow.js 4.22.0 (@tensorflow/tfjs): tf.layers.resizing, centerCrop and categoryEncoding work when they are applied to a tensor, and
# in no model, Sequential or functional. Models with them are made, and load from what Keras converts; predict fails. resizing
# takes the list that a model hands each layer for the tensor ("x must be rank 3 or 4, but got rank 1"). centerCrop and categoryEncoding
# write their output's shape into the array that is the input's, so that the model then asks for pictures of the size that it would crop
# to, and refuses those of the size that it was given. Pictures have to be resized before the model. rescaling works in both.
#
# Output seen, and needed, of a picture of 4 x 6 (resized or cropped to 2 x 2), and of numbers below 3:
#   resizing: applied 1x2x2x1; model fails (Error in resizeBilinear: x must be rank 3 or 4, but got rank 1.)
#   centerCrop: applied 1x2x2x1; model fails (to have shape [null,2,2,1] but got array with shape [1,4,6,1].)
#   categoryEncoding: applied 1x3; model fails (to have shape [null,3] but got array with shape [1,1].)
#   rescaling: applied 1x4x6x1; model 1x4x6x1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.mjs <<'JS'
import * as tf from "@tensorflow/tfjs";

await tf.setBackend("cpu");
const picture = tf.range(0, 24).reshape([1, 4, 6, 1]);
const CASES = {
  resizing: [{height: 2, width: 2, interpolation: "bilinear"}, picture],
  centerCrop: [{height: 2, width: 2}, picture],
  categoryEncoding: [{numTokens: 3, outputMode: "oneHot"}, tf.tensor([[1]])],
  rescaling: [{scale: 2}, picture],
};
for (const [name, [options, given]] of Object.entries(CASES)) {
  const applied = tf.layers[name](options).apply(given).shape.join("x");
  const model = tf.sequential({layers: [tf.layers.inputLayer({inputShape: given.shape.slice(1)}), tf.layers[name](options)]});
  let seen;
  try {
    seen = model.predict(given).shape.join("x");
  } catch ({message}) {
    seen = `fails (${message.replace(/^Error when checking : expected \S+ /, "")})`;
  }
  console.log(`${name}: applied ${applied}; model ${seen}`);
}
JS
cat > needed.txt <<'TXT'
resizing: applied 1x2x2x1; model fails (Error in resizeBilinear: x must be rank 3 or 4, but got rank 1.)
centerCrop: applied 1x2x2x1; model fails (to have shape [null,2,2,1] but got array with shape [1,4,6,1].)
categoryEncoding: applied 1x3; model fails (to have shape [null,3] but got array with shape [1,1].)
rescaling: applied 1x4x6x1; model 1x4x6x1
TXT
node seen.mjs 2> node.err | grep -v '^=\|^Hi\|^$' | tee seen.txt || { cat node.err; exit 2; }
diff needed.txt seen.txt && echo "as seen before"
