import * as tf from '@tensorflow/tfjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { seeded, toBase64 } from './seeded.mjs';

const { conv2d, maxPooling2d, averagePooling2d, globalAveragePooling2d, dense, flatten, reLU, softmax, activation, dropout } =
  tf.layers;

/** Each case: the layers after the input, the input's shape, and what is special. */
const cases = {
  'conv-valid-odd': { shape: [7, 9, 2], layers: () => [conv2d({ filters: 3, kernelSize: [3, 2] })] },
  'conv-same-odd': { shape: [7, 5, 3], layers: () => [conv2d({ filters: 4, kernelSize: 3, padding: 'same' })] },
  'conv-same-even-kernel': { shape: [5, 6, 2], layers: () => [conv2d({ filters: 2, kernelSize: [4, 2], padding: 'same' })] },
  'conv-same-stride2-even': { shape: [6, 8, 2], layers: () => [conv2d({ filters: 3, kernelSize: 3, strides: 2, padding: 'same' })] },
  'conv-same-stride2-odd': { shape: [7, 7, 1], layers: () => [conv2d({ filters: 2, kernelSize: 5, strides: 2, padding: 'same' })] },
  'conv-same-unequal': { shape: [8, 7, 2], layers: () => [conv2d({ filters: 3, kernelSize: [2, 5], strides: [3, 2], padding: 'same' })] },
  'conv-same-stride-over-kernel': { shape: [7, 8, 1], layers: () => [conv2d({ filters: 2, kernelSize: 1, strides: [2, 3], padding: 'same' })] },
  'conv-same-kernel-over-picture': { shape: [3, 2, 2], layers: () => [conv2d({ filters: 2, kernelSize: 5, padding: 'same' })] },
  'conv-valid-unequal': { shape: [9, 8, 3], layers: () => [conv2d({ filters: 2, kernelSize: [3, 2], strides: [2, 3] })] },
  'conv-no-bias': { shape: [5, 5, 2], layers: () => [conv2d({ filters: 3, kernelSize: 2, useBias: false })] },
  'conv-relu-softmax': {
    shape: [5, 4, 2],
    layers: () => [conv2d({ filters: 3, kernelSize: 2, activation: 'relu' }), conv2d({ filters: 4, kernelSize: 1, activation: 'softmax' })],
  },
  'max-valid-odd': { shape: [7, 5, 3], layers: () => [maxPooling2d({ poolSize: 2 })] },
  'max-same-odd': { shape: [7, 5, 3], layers: () => [maxPooling2d({ poolSize: 2, padding: 'same' })], negative: true },
  'max-overlapping': { shape: [7, 8, 2], layers: () => [maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' })], negative: true },
  'max-unequal': { shape: [8, 9, 2], layers: () => [maxPooling2d({ poolSize: [3, 2], strides: [2, 3] })] },
  'average-valid-odd': { shape: [7, 5, 3], layers: () => [averagePooling2d({ poolSize: 2 })] },
  'average-same-odd': { shape: [7, 5, 3], layers: () => [averagePooling2d({ poolSize: 2, padding: 'same' })] },
  'average-overlapping': { shape: [7, 8, 2], layers: () => [averagePooling2d({ poolSize: 3, strides: 2, padding: 'same' })] },
  'average-unequal': { shape: [8, 9, 2], layers: () => [averagePooling2d({ poolSize: [2, 4], strides: [3, 1], padding: 'same' })] },
  'global-average': { shape: [5, 7, 4], layers: () => [globalAveragePooling2d({ dataFormat: 'channelsLast' })] },
  dense: { shape: [11], layers: () => [dense({ units: 6 })] },
  'dense-no-bias-softmax': { shape: [7], layers: () => [dense({ units: 5, useBias: false, activation: 'softmax' })] },
  flatten: { shape: [3, 4, 5], layers: () => [flatten(), dense({ units: 3 })] },
  relu: { shape: [4, 3, 2], layers: () => [reLU()] },
  softmax: { shape: [10], layers: () => [softmax()], range: 40 },
  'softmax-of-channels': { shape: [3, 2, 4], layers: () => [softmax({ axis: -1 })] },
  activations: { shape: [8], layers: () => [dense({ units: 6 }), activation({ activation: 'relu' }), activation({ activation: 'linear' }), activation({ activation: 'softmax' })] },
  small: { shape: [12, 12, 1], layers: smallNetwork },
  'small-functional': { shape: [12, 12, 1], layers: smallNetwork, functional: true },
  'small-uint8': { shape: [12, 12, 1], layers: smallNetwork, quantize: 'uint8' },
  'small-uint16': { shape: [12, 12, 1], layers: smallNetwork, quantize: 'uint16' },
  'small-shards': { shape: [12, 12, 1], layers: smallNetwork, shardBytes: 101 },
};

function smallNetwork() {
  return [
    conv2d({ filters: 4, kernelSize: 3, activation: 'relu', padding: 'same', strides: 2 }),
    maxPooling2d({ poolSize: 2 }),
    conv2d({ filters: 5, kernelSize: 2 }),
    reLU(),
    dropout({ rate: 0.4 }),
    averagePooling2d({ poolSize: 2, strides: 1, padding: 'same' }),
    flatten(),
    dense({ units: 8, activation: 'relu' }),
    dense({ units: 10, activation: 'softmax' }),
  ];
}

function build({ shape, layers, functional }, random) {
  let model;
  if (functional) {
    const input = tf.input({ shape });
    model = tf.model({ inputs: input, outputs: layers().reduce((tensor, layer) => layer.apply(tensor), input) });
  } else {
    model = tf.sequential();
    model.add(tf.layers.inputLayer({ inputShape: shape }));
    layers().forEach((layer) => model.add(layer));
  }
  model.setWeights(model.getWeights().map((w) => tf.tensor(Array.from({ length: w.size }, () => Math.fround(random() * 0.7)), w.shape)));
  return model;
}

/** The documented scheme of the converter: every weight as q * scale + min, zero on a step. */
function quantize(artifacts, dtype) {
  const levels = dtype === 'uint8' ? 255 : 65535;
  const values = new Float32Array(artifacts.weightData);
  const stored = [];
  let at = 0;
  for (const spec of artifacts.weightSpecs) {
    const size = spec.shape.reduce((a, b) => a * b, 1);
    const weights = values.subarray(at, at + size);
    at += size;
    const least = Math.min(0, ...weights);
    const scale = (Math.max(0, ...weights) - least) / levels;
    const min = -Math.round(-least / scale) * scale;
    const steps = Array.from(weights, (w) => Math.max(0, Math.min(levels, Math.round((w - min) / scale))));
    spec.quantization = { dtype, min, scale };
    stored.push(Buffer.from((dtype === 'uint8' ? Uint8Array : Uint16Array).from(steps).buffer));
  }
  artifacts.weightData = new Uint8Array(Buffer.concat(stored)).buffer;
}

async function golden(name, settings, seed) {
  const random = seeded(seed);
  const model = build(settings, random);
  let artifacts;
  await model.save(
    tf.io.withSaveHandler(async (saved) => {
      artifacts = saved;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  if (settings.quantize) {
    quantize(artifacts, settings.quantize);
  }
  const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
  const size = settings.shape.reduce((a, b) => a * b, 1);
  const range = settings.range ?? 1;
  const input = Float32Array.from({ length: size }, () => (settings.negative ? -1.5 + random() : random() * range));
  const output = await loaded.predict(tf.tensor(input, [1, ...settings.shape])).data();
  const bytes = Buffer.from(artifacts.weightData);
  const shardBytes = settings.shardBytes ?? Math.max(1, bytes.length);
  const shards = {};
  for (let i = 0; i * shardBytes < bytes.length; i++) {
    shards[`weights${i + 1}.bin`] = bytes.subarray(i * shardBytes, (i + 1) * shardBytes).toString('base64');
  }
  const { format, generatedBy, convertedBy, modelTopology } = artifacts;
  return {
    name,
    madeWith: `TensorFlow.js ${tf.version.tfjs}`,
    modelJson: JSON.stringify({
      format,
      generatedBy,
      convertedBy,
      modelTopology,
      weightsManifest: [{ paths: Object.keys(shards), weights: artifacts.weightSpecs }],
    }),
    shards,
    input: toBase64(input),
    output: toBase64(output),
  };
}

await tf.setBackend('cpu');
const folder = new URL('../resources/golden/', import.meta.url);
mkdirSync(folder, { recursive: true });
let seed = 1;
for (const [name, settings] of Object.entries(cases)) {
  tf.disposeVariables();
  const text = JSON.stringify(await golden(name, settings, seed++)) + '\n';
  writeFileSync(new URL(`${name}.json`, folder), text);
  console.log(`${name}: ${text.length} bytes`);
}
