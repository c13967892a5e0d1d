import * as tf from '@tensorflow/tfjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Serves a model's folder to TensorFlow.js's own HTTP loader. */
async function loadFrom(folder) {
  const fetchFunc = async (url) => {
    const file = new URL(new URL(url).pathname.slice(1), folder);
    return new Response(readFileSync(file), {
      headers: { 'Content-Type': file.pathname.endsWith('.json') ? 'application/json' : 'application/octet-stream' },
    });
  };
  return tf.loadLayersModel(tf.io.http('http://localhost/model.json', { fetchFunc }));
}

/** Of the greatest value that a model gives, or of 1. */
const tolerance = 1e-5;
const written = new URL('../../../target/written-models/', import.meta.url);
if (!existsSync(written)) {
  console.error('No models to compare. Run: mvn test -Dtest=WrittenModelsTest');
  process.exit(1);
}
await tf.setBackend('cpu');
let worst = 0;
let count = 0;
let values = 0;
for (const name of readdirSync(written)) {
  const folder = new URL(`${name}/`, written);
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
  count++;
  values += expected.output.length;
  const output = await outputOf(folder, expected).catch((error) => {
    fail(`${name}: TensorFlow.js refuses it: ${error}`);
    return expected.output;
  });
  if (output.length !== expected.output.length) {
    fail(`${name}: TensorFlow.js gives ${output.length} values, we give ${expected.output.length}`);
    continue;
  }
  const scale = expected.output.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 1);
  const differences = expected.output.map((value, i) => Math.abs(value - output[i]) / scale);
  const at = differences.findIndex((difference) => !(difference <= tolerance));
  if (at >= 0) {
    fail(`${name}: value ${at} is ${output[at]}, ours ${expected.output[at]}`);
  }
  worst = Math.max(worst, ...differences);
}
if (count === 0) {
  console.error('No models to compare. Run: mvn test -Dtest=WrittenModelsTest');
  process.exit(1);
}
console.log(`TensorFlow.js ${tf.version.tfjs}: ${count} models, ${values} values, largest difference ${worst}`);

/** What TensorFlow.js computes. */
async function outputOf(folder, { input, shape }) {
  tf.disposeVariables();
  const model = await loadFrom(folder);
  return model.predict(tf.tensor(input, [1, ...shape])).data();
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
