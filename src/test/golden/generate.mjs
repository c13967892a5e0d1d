import * as tf from '@tensorflow/tfjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { graphCases } from './graph-cases.mjs';
import { handCases } from './hand-cases.mjs';
import { numbered, toKeras3 } from './keras3.mjs';
import { layerCases } from './layer-cases.mjs';
import { quantize } from './quantize.mjs';
import { resizeCases } from './resize-cases.mjs';
import { seeded, toBase64 } from './seeded.mjs';

const sizeOf = (shape) => shape.reduce((a, b) => a * b, 1);

/** Numbers for a weight: a variance is above zero. */
function numbers(random, shape, positive) {
  return Float32Array.from({ length: sizeOf(shape) }, () => (positive ? 0.5 + Math.abs(random()) : random() * 0.7));
}

function build({ shape, layers, graph, functional }, random) {
  let model;
  if (functional || graph) {
    const input = tf.input({ shape });
    model = tf.model({ inputs: input, outputs: graph ? graph(input) : layers().reduce((tensor, layer) => layer.apply(tensor), input) });
  } else {
    model = tf.sequential();
    model.add(tf.layers.inputLayer({ inputShape: shape }));
    layers().forEach((layer) => model.add(layer));
  }
  model.setWeights(model.weights.map((w) => tf.tensor(numbers(random, w.shape, w.originalName.endsWith('variance')), w.shape)));
  return model;
}

/** A model that TensorFlow.js builds and saves. */
async function saved(settings, random) {
  let artifacts;
  await build(settings, random).save(
    tf.io.withSaveHandler(async (given) => {
      artifacts = given;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  return artifacts;
}

/** A model whose topology is written here; its weights are filled in. */
function written({ topology, graphDef, weights, output, signature }, random) {
  const listed = Object.entries(weights).map(([name, given]) => ({ name, dtype: 'float32', ...(Array.isArray(given) ? { shape: given } : given) }));
  const weightSpecs = listed.map(({ name, shape, dtype }) => ({ name, shape, dtype }));
  const parts = listed.map(({ name, shape, values, positive }) =>
    Buffer.from((values ? Int32Array.from(values) : numbers(random, shape, positive || name.endsWith('variance'))).buffer),
  );
  const artifacts = { modelTopology: topology ?? graphDef, weightSpecs, weightData: new Uint8Array(Buffer.concat(parts)).buffer };
  artifacts.format = graphDef ? 'graph-model' : 'layers-model';
  if (signature) {
    artifacts.signature = { inputs: { x: { name: 'input:0', dtype: 'DT_FLOAT' } }, outputs: { y: { name: `${output}:0`, dtype: 'DT_FLOAT' } } };
  }
  return artifacts;
}

function compute(artifacts, settings, input) {
  const x = tf.tensor(input, [1, ...settings.shape]);
  if (!settings.compute) {
    const loader = artifacts.format === 'graph-model' ? tf.loadGraphModel : tf.loadLayersModel;
    return loader(tf.io.fromMemory(artifacts)).then((model) => model.predict(x));
  }
  return settings.compute(x, tf.io.decodeWeights(artifacts.weightData, artifacts.weightSpecs));
}

function asFile(name, artifacts, settings, input, output) {
  const bytes = Buffer.from(artifacts.weightData);
  const shardBytes = settings.shardBytes ?? Math.max(1, bytes.length);
  const shards = {};
  for (let i = 0; i * shardBytes < bytes.length; i++) {
    shards[`weights${i + 1}.bin`] = bytes.subarray(i * shardBytes, (i + 1) * shardBytes).toString('base64');
  }
  const { format, generatedBy, convertedBy, modelTopology, signature, weightSpecs } = artifacts;
  const weightsManifest = [{ paths: Object.keys(shards), weights: weightSpecs }];
  const modelJson = JSON.stringify({ format, generatedBy, convertedBy, signature, modelTopology, weightsManifest }, (key, value) =>
    // How weights were made before training matters to no reader.
    key.endsWith('_initializer') && typeof value === 'object' ? null : value,
  );
  return { name, madeWith: `TensorFlow.js ${tf.version.tfjs}`, modelJson, shards, input: toBase64(input), output: toBase64(output) };
}

async function golden(name, settings, seed) {
  const random = seeded(seed);
  const artifacts = settings.weights ? written(settings, random) : await saved(settings, random);
  if (settings.quantize) {
    quantize(artifacts, settings.quantize);
  }
  const range = settings.range ?? 1;
  const input = Float32Array.from({ length: sizeOf(settings.shape) }, () => (settings.negative ? -1.5 + random() : random() * range));
  const output = await (await compute(artifacts, settings, input)).data();
  const file = asFile(name, artifacts, settings, input, output);
  const files = { [name]: file };
  if (keras3.includes(name)) {
    const converted = { ...artifacts, modelTopology: toKeras3(artifacts.modelTopology), weightSpecs: numbered(artifacts.weightSpecs) };
    files[`${name}-keras3`] = asFile(`${name}-keras3`, converted, settings, input, output);
  }
  return files;
}

/** Which cases are also written as Keras 3 has them. TensorFlow.js does not load that; it computed the same model. */
const keras3 = ['small', 'residual', 'mobile', 'shared-layer', 'nested', 'norm-after-pool', 'separable-stride2', 'concatenate-rows'];

await tf.setBackend('cpu');
const folder = new URL('../resources/golden/', import.meta.url);
mkdirSync(folder, { recursive: true });
let seed = 1;
let total = 0;
for (const [name, settings] of Object.entries({ ...layerCases, ...handCases, ...graphCases, ...resizeCases })) {
  tf.disposeVariables();
  for (const [file, content] of Object.entries(await golden(name, settings, seed++))) {
    const text = JSON.stringify(content) + '\n';
    writeFileSync(new URL(`${file}.json`, folder), text);
    total += text.length;
    console.log(`${file}: ${text.length} bytes`);
  }
}
console.log(`${total} bytes in all`);
