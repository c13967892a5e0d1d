#!/usr/bin/env bash
# TensorFlow.js 4.22.0 (@tensorflow/tfjs, layers models): in a functional model a layer that takes one and the same tensor twice,
# add().apply([x, x]), makes every later layer that takes x directly fail in predict: it counts two users of x, and frees x after that layer. The
# error names neither layer nor tensor: "Cannot read properties of undefined (reading 'backend')". Building, summary() and loading
# such a model work, and Keras runs it. If x is the model's input, is also an output, or is used by such a layer alone, it goes well.
# What helps: another layer in between, activation({activation: "linear"}).
#
# Output seen, and needed (x = dense of [1, 2] to [3, 3]):
#   add(x, x): 6 6
#   add(add(x, x), x): fails
#   add(maximum(x, x), x): fails
#   concatenate(x, x): 3 3 3 3
#   add(add(x, linear(x)), x): 9 9
#   add(add(input, input), input): 3 6
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @tensorflow/tfjs@4.22.0 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.mjs <<'JS'
import * as tf from "@tensorflow/tfjs";

await tf.setBackend("cpu");
const {add, maximum, concatenate, activation, dense} = tf.layers;
const join = (layer, ...parts) => layer().apply(parts);
const linear = x => activation({activation: "linear"}).apply(x);
const CASES = {
  "add(x, x)": x => join(add, x, x),
  "add(add(x, x), x)": x => join(add, join(add, x, x), x),
  "add(maximum(x, x), x)": x => join(add, join(maximum, x, x), x),
  "concatenate(x, x)": x => join(concatenate, x, x),
  "add(add(x, linear(x)), x)": x => join(add, join(add, x, linear(x)), x),
  "add(add(input, input), input)": (x, input) => join(add, join(add, input, input), input),
};
for (const [what, build] of Object.entries(CASES)) {
  const input = tf.input({shape: [2]});
  const x = dense({units: 2, kernelInitializer: "ones"}).apply(input);
  const model = tf.model({inputs: input, outputs: build(x, input)});
  let seen;
  try {
    seen = [...model.predict(tf.tensor([[1, 2]])).dataSync()].join(" ");
  } catch {
    seen = "fails";
  }
  console.log(`${what}: ${seen}`);
}
JS
cat > needed.txt <<'TXT'
add(x, x): 6 6
add(add(x, x), x): fails
add(maximum(x, x), x): fails
concatenate(x, x): 3 3 3 3
add(add(x, linear(x)), x): 9 9
add(add(input, input), input): 3 6
TXT
node seen.mjs 2> node.err | grep -v '^=\|^Hi\|^$' | tee seen.txt || { cat node.err; exit 2; }
diff needed.txt seen.txt && echo "as seen before"
