import * as tf from '@tensorflow/tfjs';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { seeded, toBase64 } from './seeded.mjs';

/**
 * What TensorFlow.js's `tf.grads` gives: for the golden models, of a weighted sum of all that a model gives, to its input; for DigitPad's own
 * network, of the logarithm of how many times as probable a digit is as another; for functions of one value, of each. It does not load models
 * as Keras 3 writes them, has no gradients of dilated convolutions, and computes a few models right only by its operations: these are left out.
 */
const loadable = (file) => {
  const { format, modelTopology, weightsManifest, ...rest } = JSON.parse(file.modelJson);
  const parts = Object.values(file.shards).map((shard) => Buffer.from(shard, 'base64'));
  const weightData = new Uint8Array(Buffer.concat(parts)).buffer;
  const artifacts = { ...rest, format, modelTopology, weightSpecs: weightsManifest[0].weights, weightData };
  return (format === 'graph-model' ? tf.loadGraphModel : tf.loadLayersModel)(tf.io.fromMemory(artifacts));
};

const floats = (base64) => new Float32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);

await tf.setBackend('cpu');
const from = new URL('../resources/golden/', import.meta.url);
const to = new URL('../resources/golden-gradients/', import.meta.url);
const gradients = {};
let seed = 1;
for (const name of readdirSync(from).sort()) {
  const file = JSON.parse(readFileSync(new URL(name, from), 'utf8'));
  tf.disposeVariables();
  try {
    const model = await loadable(file);
    const random = seeded(seed++);
    const input = floats(file.input);
    const weights = Float32Array.from({ length: floats(file.output).length }, () => random());
    const x = tf.tensor(input, [1, ...model.inputs[0].shape.slice(1)]);
    const sum = (values) => {
      const output = model.predict(values);
      return output.mul(tf.tensor(weights, output.shape)).sum();
    };
    const output = await model.predict(x).data();
    if (floats(file.output).some((value, i) => Math.abs(value - output[i]) > 1e-5)) {
      throw new Error('its layers compute something else than its operations');
    }
    const [gradient] = tf.grads(sum)([x]);
    gradients[file.name] = { weights: toBase64(weights), gradient: toBase64(await gradient.data()) };
  } catch (error) {
    console.log(`${file.name}: left out: ${error.message}`);
  }
}

const own = JSON.parse(readFileSync(new URL('../../../model-weights/model.json', import.meta.url), 'utf8'));
const weights = readFileSync(new URL('../../../model-weights/group1-shard1of1.bin', import.meta.url)).toString('base64');
const network = await loadable({ modelJson: JSON.stringify(own), shards: { all: weights } });
/** A 4 of three lines, with soft edges, as a pen 2.5 px wide draws it. */
const lines = [[13, 4, 7, 15], [7, 15, 20, 14.5], [17, 5, 15.5, 23.5]];
const distance = (x, y, [x1, y1, x2, y2]) => {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
};
const picture = Float32Array.from({ length: 784 }, (_, i) => {
  const nearest = Math.min(...lines.map((line) => distance((i % 28) + 0.5, Math.floor(i / 28) + 0.5, line)));
  return Math.min(1, Math.max(0, 1.75 - nearest));
});
const [digit, other] = [4, 9];
const ratio = (x) => {
  const probabilities = network.predict(x);
  return probabilities.slice([0, digit], [1, 1]).log().sub(probabilities.slice([0, other], [1, 1]).log()).sum();
};
const [ofOwn] = tf.grads(ratio)([tf.tensor(picture, [1, 28, 28, 1])]);

const places = [-2.6, -1.2, -0.4, 0.3, 0.9, 2.7];
const functions = {};
for (const name of ['exp', 'log', 'sqrt', 'reciprocal', 'abs', 'sign', 'round', 'floor', 'erf', 'softplus']) {
  const [gradient] = tf.grads((x) => tf[name](x).sum())([tf.tensor(places)]);
  functions[name.toUpperCase()] = toBase64(await gradient.data());
}
const [logSoftmax] = tf.grads((x) => tf.logSoftmax(x).slice([1], [1]).sum())([tf.tensor(places)]);
functions.LOG_SOFTMAX = toBase64(await logSoftmax.data());

mkdirSync(to, { recursive: true });
const all = {
  madeWith: `TensorFlow.js ${tf.version.tfjs}`,
  gradients,
  own: { digit, other, picture: toBase64(picture), gradient: toBase64(await ofOwn.data()) },
  places: toBase64(Float32Array.from(places)),
  functions,
};
const text = JSON.stringify(all) + '\n';
writeFileSync(new URL('gradients.json', to), text);
console.log(`${Object.keys(gradients).length} models, ${text.length} bytes`);
