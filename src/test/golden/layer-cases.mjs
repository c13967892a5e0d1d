import * as tf from '@tensorflow/tfjs';

const { conv2d, depthwiseConv2d, separableConv2d, maxPooling2d, averagePooling2d, globalAveragePooling2d, globalMaxPooling2d } = tf.layers;
const { dense, flatten, reshape, zeroPadding2d, batchNormalization, rescaling, reLU, leakyReLU, prelu, elu, thresholdedReLU } = tf.layers;
const { softmax, activation, dropout, gaussianNoise, gaussianDropout, alphaDropout, add, multiply, concatenate } = tf.layers;

/** A model of one line. */
const chain = (shape, layers, rest = {}) => ({ shape, layers, ...rest });

/** A model that is any function of its input. */
const graph = (shape, apply, rest = {}) => ({ shape, graph: apply, ...rest });

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

/** Convolution, batch norm and ReLU as residual networks repeat them. */
function normalised(x, filters, strides = 1) {
  const conv = conv2d({ filters, kernelSize: 3, strides, padding: 'same', useBias: false }).apply(x);
  return reLU().apply(batchNormalization().apply(conv));
}

function residual(input) {
  const first = normalised(input, 4, 2);
  const second = batchNormalization().apply(conv2d({ filters: 4, kernelSize: 3, padding: 'same' }).apply(normalised(first, 4)));
  const sum = reLU().apply(add().apply([first, second]));
  const narrow = conv2d({ filters: 3, kernelSize: 1, strides: 2, activation: 'elu' }).apply(sum);
  const wide = maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' }).apply(sum);
  const joined = concatenate({ axis: -1 }).apply([narrow, wide]);
  return dense({ units: 10, activation: 'softmax' }).apply(globalAveragePooling2d({ dataFormat: 'channelsLast' }).apply(joined));
}

function mobile(input) {
  const first = reLU({ maxValue: 6 }).apply(
    batchNormalization().apply(conv2d({ filters: 4, kernelSize: 3, strides: 2, padding: 'same', useBias: false }).apply(input)),
  );
  const deep = batchNormalization().apply(depthwiseConv2d({ kernelSize: 3, padding: 'same', useBias: false }).apply(first));
  const point = batchNormalization().apply(conv2d({ filters: 4, kernelSize: 1, useBias: false }).apply(reLU({ maxValue: 6 }).apply(deep)));
  const squeezed = reshape({ targetShape: [1, 1, 4] }).apply(globalMaxPooling2d({ dataFormat: 'channelsLast' }).apply(add().apply([first, point])));
  return softmax().apply(flatten().apply(conv2d({ filters: 10, kernelSize: 1 }).apply(dropout({ rate: 0.2 }).apply(squeezed))));
}

/** Each case: the input's shape, the layers after it, and what is special. */
export const layerCases = {
  'conv-valid-odd': chain([7, 9, 2], () => [conv2d({ filters: 3, kernelSize: [3, 2] })]),
  'conv-same-odd': chain([7, 5, 3], () => [conv2d({ filters: 4, kernelSize: 3, padding: 'same' })]),
  'conv-same-even-kernel': chain([5, 6, 2], () => [conv2d({ filters: 2, kernelSize: [4, 2], padding: 'same' })]),
  'conv-same-stride2-even': chain([6, 8, 2], () => [conv2d({ filters: 3, kernelSize: 3, strides: 2, padding: 'same' })]),
  'conv-same-stride2-odd': chain([7, 7, 1], () => [conv2d({ filters: 2, kernelSize: 5, strides: 2, padding: 'same' })]),
  'conv-same-unequal': chain([8, 7, 2], () => [conv2d({ filters: 3, kernelSize: [2, 5], strides: [3, 2], padding: 'same' })]),
  'conv-same-stride-over-kernel': chain([7, 8, 1], () => [conv2d({ filters: 2, kernelSize: 1, strides: [2, 3], padding: 'same' })]),
  'conv-same-kernel-over-picture': chain([3, 2, 2], () => [conv2d({ filters: 2, kernelSize: 5, padding: 'same' })]),
  'conv-valid-unequal': chain([9, 8, 3], () => [conv2d({ filters: 2, kernelSize: [3, 2], strides: [2, 3] })]),
  'conv-no-bias': chain([5, 5, 2], () => [conv2d({ filters: 3, kernelSize: 2, useBias: false })]),
  'conv-relu-softmax': chain([5, 4, 2], () => [
    conv2d({ filters: 3, kernelSize: 2, activation: 'relu' }),
    conv2d({ filters: 4, kernelSize: 1, activation: 'softmax' }),
  ]),
  'max-valid-odd': chain([7, 5, 3], () => [maxPooling2d({ poolSize: 2 })]),
  'max-same-odd': chain([7, 5, 3], () => [maxPooling2d({ poolSize: 2, padding: 'same' })], { negative: true }),
  'max-overlapping': chain([7, 8, 2], () => [maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' })], { negative: true }),
  'max-unequal': chain([8, 9, 2], () => [maxPooling2d({ poolSize: [3, 2], strides: [2, 3] })]),
  'average-valid-odd': chain([7, 5, 3], () => [averagePooling2d({ poolSize: 2 })]),
  'average-same-odd': chain([7, 5, 3], () => [averagePooling2d({ poolSize: 2, padding: 'same' })]),
  'average-overlapping': chain([7, 8, 2], () => [averagePooling2d({ poolSize: 3, strides: 2, padding: 'same' })]),
  'average-unequal': chain([8, 9, 2], () => [averagePooling2d({ poolSize: [2, 4], strides: [3, 1], padding: 'same' })]),
  'global-average': chain([5, 7, 4], () => [globalAveragePooling2d({ dataFormat: 'channelsLast' })]),
  dense: chain([11], () => [dense({ units: 6 })]),
  'dense-no-bias-softmax': chain([7], () => [dense({ units: 5, useBias: false, activation: 'softmax' })]),
  flatten: chain([3, 4, 5], () => [flatten(), dense({ units: 3 })]),
  relu: chain([4, 3, 2], () => [reLU()]),
  softmax: chain([10], () => [softmax()], { range: 40 }),
  'softmax-of-channels': chain([3, 2, 4], () => [softmax({ axis: -1 })]),
  activations: chain([8], () => [
    dense({ units: 6 }),
    activation({ activation: 'relu' }),
    activation({ activation: 'linear' }),
    activation({ activation: 'softmax' }),
  ]),
  small: chain([12, 12, 1], smallNetwork),
  'small-functional': chain([12, 12, 1], smallNetwork, { functional: true }),
  'small-uint8': chain([12, 12, 1], smallNetwork, { quantize: 'uint8' }),
  'small-uint16': chain([12, 12, 1], smallNetwork, { quantize: 'uint16' }),
  'small-shards': chain([12, 12, 1], smallNetwork, { shardBytes: 101 }),
  'small-float16': chain([12, 12, 1], smallNetwork, { quantize: 'float16', shardBytes: 333 }),

  'conv-dilated-valid': chain([9, 8, 2], () => [conv2d({ filters: 3, kernelSize: [3, 2], dilationRate: 2 })]),
  'conv-dilated-same': chain([7, 6, 2], () => [conv2d({ filters: 2, kernelSize: 3, dilationRate: [2, 3], padding: 'same' })]),
  'depthwise-multiplier': chain([6, 7, 3], () => [depthwiseConv2d({ kernelSize: [3, 2], depthMultiplier: 2, activation: 'tanh' })]),
  'depthwise-same-stride2': chain([7, 8, 2], () => [depthwiseConv2d({ kernelSize: 3, strides: 2, padding: 'same', useBias: false })]),
  'separable-stride2': chain([7, 9, 2], () => [
    separableConv2d({ filters: 4, kernelSize: 3, strides: 2, padding: 'same', activation: 'relu' }),
  ]),
  'separable-no-bias': chain([6, 6, 3], () => [separableConv2d({ filters: 2, kernelSize: 2, useBias: false })]),
  'global-max': chain([5, 7, 4], () => [globalMaxPooling2d({ dataFormat: 'channelsLast' })], { negative: true }),
  'zero-padding': chain([3, 4, 2], () => [zeroPadding2d({ padding: [[1, 2], [0, 3]] }), conv2d({ filters: 2, kernelSize: 3 })]),
  'dense-of-rows': chain([4, 3], () => [dense({ units: 5, activation: 'sigmoid' }), flatten(), dense({ units: 2 })]),
  'reshape-vector': chain([30], () => [reshape({ targetShape: [6, 5, 1] }), conv2d({ filters: 2, kernelSize: 3 }), reshape({ targetShape: [-1] })]),
  'reshape-rows': chain([6, 5], () => [reshape({ targetShape: [6, 5, 1] }), maxPooling2d({ poolSize: 2 }), flatten(), dense({ units: 4 })]),
  'rows-dense': chain([6, 5], () => [flatten(), dense({ units: 7, activation: 'relu' }), dense({ units: 3, activation: 'softmax' })]),
  'relu6-elu-sigmoid-tanh': chain([9], () => [
    dense({ units: 8, activation: 'relu6' }),
    dense({ units: 8, activation: 'elu' }),
    dense({ units: 8, activation: 'sigmoid' }),
    dense({ units: 8 }),
    activation({ activation: 'tanh' }),
  ], { range: 9 }),
  'relu-greatest': chain([20], () => [reLU({ maxValue: 0.5 })]),
  'leaky-relu': chain([20], () => [leakyReLU({ alpha: 0.1 }), leakyReLU()]),
  'threshold-relu': chain([20], () => [thresholdedReLU({ theta: 0.4 })]),
  elu: chain([20], () => [elu()]),
  'prelu-of-channels': chain([4, 3, 5], () => [prelu({ sharedAxes: [1, 2] })]),
  'prelu-of-values': chain([3, 2, 4], () => [prelu()]),
  'norm-after-conv': chain([6, 5, 2], () => [conv2d({ filters: 3, kernelSize: 3 }), batchNormalization({ epsilon: 0.01 }), reLU()]),
  'norm-after-relu': chain([6, 5, 2], () => [conv2d({ filters: 3, kernelSize: 3, activation: 'relu' }), batchNormalization()]),
  'norm-after-pool': chain([6, 5, 3], () => [maxPooling2d({ poolSize: 2 }), batchNormalization({ scale: false })]),
  'norm-of-input': chain([5, 4, 2], () => [batchNormalization({ center: false }), conv2d({ filters: 2, kernelSize: 3, padding: 'same' })]),
  'norm-after-depthwise': chain([6, 6, 2], () => [depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2 }), batchNormalization()]),
  'norm-after-dense': chain([8], () => [dense({ units: 5 }), batchNormalization(), activation({ activation: 'relu' }), dense({ units: 3 })]),
  rescaling: chain([4, 5, 1], () => [rescaling({ scale: 1 / 127.5, offset: -1 }), conv2d({ filters: 2, kernelSize: 2 })], { range: 255 }),
  'training-only': chain([5, 5, 2], () => [
    gaussianNoise({ stddev: 1 }),
    conv2d({ filters: 2, kernelSize: 2 }),
    gaussianDropout({ rate: 0.5 }),
    alphaDropout({ rate: 0.5 }),
    dropout({ rate: 0.5 }),
  ]),
  add: graph([4, 5, 2], (x) => add().apply([conv2d({ filters: 2, kernelSize: 3, padding: 'same' }).apply(x), x, reLU().apply(x)])),
  multiply: graph([4, 5, 2], (x) => multiply().apply([x, activation({ activation: 'sigmoid' }).apply(conv2d({ filters: 2, kernelSize: 1 }).apply(x))])),
  'concatenate-channels': graph([4, 5, 2], (x) => concatenate().apply([conv2d({ filters: 3, kernelSize: 1 }).apply(x), x])),
  'concatenate-rows': graph([4, 5, 2], (x) => concatenate({ axis: 1 }).apply([maxPooling2d({ poolSize: [2, 1] }).apply(x), x, x])),
  'shared-layer': graph([6, 6, 2], (x) => {
    const shared = conv2d({ filters: 2, kernelSize: 3, padding: 'same', activation: 'relu' });
    return add().apply([shared.apply(x), shared.apply(shared.apply(x))]);
  }),
  residual: graph([12, 11, 1], residual),
  'residual-uint8': graph([12, 11, 1], residual, { quantize: 'uint8', shardBytes: 97 }),
  mobile: graph([10, 10, 1], mobile),
  'mobile-float16': graph([10, 10, 1], mobile, { quantize: 'float16' }),
  nested: chain([8, 8, 1], () => {
    const features = tf.sequential({ name: 'features' });
    features.add(conv2d({ filters: 3, kernelSize: 3, inputShape: [8, 8, 1], name: 'first' }));
    features.add(batchNormalization({ name: 'norm' }));
    const branching = tf.input({ shape: [6, 6, 3] });
    const sum = add().apply([branching, conv2d({ filters: 3, kernelSize: 3, padding: 'same', name: 'second' }).apply(branching)]);
    return [features, tf.model({ inputs: branching, outputs: sum, name: 'block' }), flatten(), dense({ units: 4, name: 'last' })];
  }),
};
