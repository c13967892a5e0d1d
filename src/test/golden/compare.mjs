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
  tf.disposeVariables();
  const model = await loadFrom(folder);
  const output = await model.predict(tf.tensor(expected.input, [1, ...expected.shape])).data();
  if (output.length !== expected.output.length) {
    console.error(`${name}: TensorFlow.js gives ${output.length} values, we give ${expected.output.length}`);
    process.exit(1);
  }
  output.forEach((value, i) => {
    const difference = Math.abs(value - expected.output[i]);
    if (!(difference <= tolerance)) {
      console.error(`${name}: value ${i} is ${value}, ours ${expected.output[i]}`);
      process.exitCode = 1;
    }
    worst = Math.max(worst, difference);
  });
  count++;
  values += output.length;
}
if (count === 0) {
  console.error('No models to compare. Run: mvn test -Dtest=WrittenModelsTest');
  process.exit(1);
}
console.log(`TensorFlow.js ${tf.version.tfjs}: ${count} models, ${values} values, largest difference ${worst}`);
