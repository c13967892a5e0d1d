/**
 * Who takes part. A contender is `{name, asynchronous, select, predict}`: `select` is awaited before a block of
 * predictions and is not timed; `predict` takes a Float32Array of pixels and gives (a promise of, if `asynchronous`)
 * an array of outputs that later predictions leave alone or overwrite.
 *
 * One line each; a maker gets the model's address and may throw, with the reason, where it cannot run.
 */
export const makers = [
  ['DigitPad, wasm relaxed SIMD', (model) => ours(model, 'relaxed')],
  ['DigitPad, wasm SIMD', (model) => ours(model, 'simd')],
  ['DigitPad, portable', (model) => ours(model, 'portable')],
  ['ONNX Runtime Web, wasm SIMD', onnxRuntime],
  ['TensorFlow.js wasm, fused ops', tensorFlowFused],
  ['TensorFlow.js wasm, layers model', (model) => tensorFlow(model, 'wasm')],
  ['TensorFlow.js cpu, layers model', (model) => tensorFlow(model, 'cpu')],
];

const nothing = async () => {};

/** Opens a model with one of our engines; gives the engine's number. */
export async function open(model, engine) {
  const json = await (await fetch(`${model}/model.json`)).text();
  const shards = {};
  for (const path of JSON.parse(json).weightsManifest.flatMap((group) => group.paths)) {
    shards[path] = new Int8Array(await (await fetch(`${model}/${path}`)).arrayBuffer());
  }
  return new Promise((ready, failed) =>
    digitPadOpen(json, (path) => shards[path] ?? null, engine, ready, (message) => failed(new Error(message))),
  );
}

async function ours(model, engine) {
  const handle = await open(model, engine);
  const input = digitPadInput(handle);
  const output = digitPadOutput(handle);
  return {
    asynchronous: false,
    select: nothing,
    predict(pixels) {
      input.set(pixels);
      digitPadRun(handle);
      return output;
    },
  };
}

async function onnxRuntime(model) {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = new URL('npm/onnxruntime-web/dist/', location.href).href;
  const session = await ort.InferenceSession.create(`${model}/model.onnx`, { executionProviders: ['wasm'] });
  const input = session.inputNames[0];
  const output = session.outputNames[0];
  const shape = session.inputMetadata[0].shape.map((extent) => (typeof extent === 'number' && extent > 0 ? extent : 1));
  return {
    asynchronous: true,
    select: nothing,
    async predict(pixels) {
      const result = await session.run({ [input]: new ort.Tensor('float32', pixels, shape) });
      return result[output].data;
    },
  };
}

async function useBackend(backend) {
  if (backend === 'wasm') {
    tf.wasm.setWasmPaths(new URL('npm/@tensorflow/tfjs-backend-wasm/dist/', location.href).href);
    // One thread for all. Without this flag the page's isolation, which it needs for its clock, would bring in threads.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  }
  if (!(await tf.setBackend(backend))) {
    throw new Error(`TensorFlow.js has no backend "${backend}" here`);
  }
}

async function tensorFlow(model, backend) {
  await useBackend(backend);
  const layers = await tf.loadLayersModel(`${model}/model.json`);
  const shape = [1, ...layers.inputs[0].shape.slice(1)];
  return {
    asynchronous: false,
    select: () => tf.setBackend(backend),
    predict: (pixels) => tf.tidy(() => layers.predict(tf.tensor(pixels, shape)).dataSync()),
  };
}

/** The same network out of TensorFlow.js's fused operations, one call for a layer and its activation. */
async function tensorFlowFused(model) {
  await useBackend('wasm');
  const layers = await tf.loadLayersModel(`${model}/model.json`);
  const shape = [1, ...layers.inputs[0].shape.slice(1)];
  const steps = layers.layers.map(fusedStep).filter((step) => step !== null);
  return {
    asynchronous: false,
    select: () => tf.setBackend('wasm'),
    predict: (pixels) => tf.tidy(() => steps.reduce((x, step) => step(x), tf.tensor(pixels, shape)).dataSync()),
  };
}

function fusedStep(layer) {
  const kind = layer.getClassName();
  const config = layer.getConfig();
  const [kernel, bias] = layer.getWeights();
  const name = typeof config.activation === 'string' ? config.activation : 'linear';
  const softmax = name === 'softmax';
  const activation = softmax ? 'linear' : name;
  switch (kind) {
    case 'InputLayer':
    case 'Dropout':
      return null;
    case 'Conv2D':
      return (x) => tf.fused.conv2d({ x, filter: kernel, strides: config.strides, pad: config.padding, bias, activation });
    case 'MaxPooling2D':
      return (x) => tf.maxPool(x, config.poolSize, config.strides, config.padding);
    case 'Flatten':
      return (x) => tf.reshape(x, [1, -1]);
    case 'Dense':
      return (x) => {
        const y = tf.fused.matMul({ a: x, b: kernel, bias, activation });
        return softmax ? tf.softmax(y) : y;
      };
    default:
      throw new Error(`no fused form of ${kind} is written here`);
  }
}
