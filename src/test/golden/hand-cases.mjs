import * as tf from '@tensorflow/tfjs';

/**
 * What Keras has and TensorFlow.js's layers do not, or compute otherwise: the topology as Keras writes it, and the
 * definition in Keras's documentation as TensorFlow.js's operations.
 */
const input = (shape) => ({ class_name: 'InputLayer', config: { name: 'input', batch_input_shape: [null, ...shape] } });
const layer = (class_name, config) => ({ class_name, config: { name: class_name.toLowerCase(), ...config } });

function hand(shape, layers, weights, compute, rest = {}) {
  return { shape, topology: { class_name: 'Sequential', config: { name: 'hand', layers: [input(shape), ...layers] } }, weights, compute, ...rest };
}

export const handCases = {
  'conv-groups': hand(
    [6, 5, 4],
    [layer('Conv2D', { filters: 6, kernel_size: [3, 2], strides: [2, 1], padding: 'same', groups: 2 })],
    { 'conv2d/kernel': [3, 2, 2, 6], 'conv2d/bias': [6] },
    (x, w) => {
      const kernels = tf.split(w['conv2d/kernel'], 2, 3);
      const parts = tf.split(x, 2, 3).map((part, i) => tf.conv2d(part, kernels[i], [2, 1], 'same'));
      return tf.add(tf.concat(parts, 3), w['conv2d/bias']);
    },
  ),
  // TensorFlow.js's own layer leaves the dilation out.
  'depthwise-dilated': hand(
    [8, 8, 2],
    [layer('DepthwiseConv2D', { kernel_size: 3, dilation_rate: [2, 2], padding: 'same' })],
    { 'depthwiseconv2d/depthwise_kernel': [3, 3, 2, 1], 'depthwiseconv2d/bias': [2] },
    (x, w) => tf.add(tf.depthwiseConv2d(x, w['depthwiseconv2d/depthwise_kernel'], 1, 'same', 'NHWC', 2), w['depthwiseconv2d/bias']),
  ),
  // TensorFlow.js forgets the multiplier when it saves such a layer, and cannot load what it saved.
  'separable-multiplier': hand(
    [7, 6, 2],
    [layer('SeparableConv2D', { filters: 3, kernel_size: 3, depth_multiplier: 2, padding: 'same', dilation_rate: [2, 2], activation: 'relu' })],
    { 'separableconv2d/depthwise_kernel': [3, 3, 2, 2], 'separableconv2d/pointwise_kernel': [1, 1, 4, 3], 'separableconv2d/bias': [3] },
    (x, w) => {
      const [depthwise, pointwise, bias] = ['depthwise_kernel', 'pointwise_kernel', 'bias'].map((kind) => w[`separableconv2d/${kind}`]);
      return tf.relu(tf.add(tf.conv2d(tf.depthwiseConv2d(x, depthwise, 1, 'same', 'NHWC', 2), pointwise, 1, 'valid'), bias));
    },
  ),
  'relu-settings': hand(
    [24],
    [layer('ReLU', { max_value: 0.7, negative_slope: 0.25, threshold: 0.1 })],
    {},
    (x) => {
      const low = tf.mul(0.25, tf.sub(x, 0.1));
      return tf.where(tf.greaterEqual(x, 0.7), tf.fill(x.shape, 0.7), tf.where(tf.greaterEqual(x, 0.1), x, low));
    },
  ),
  'elu-alpha': hand([24], [layer('ELU', { alpha: 0.6 })], {}, (x) => tf.where(tf.greaterEqual(x, 0), x, tf.mul(0.6, tf.sub(tf.exp(x), 1)))),
  'leaky-relu-keras3': hand(
    [24],
    [layer('LeakyReLU', { negative_slope: 0.15 }), layer('Activation', { activation: 'leaky_relu' })],
    {},
    (x) => tf.leakyRelu(tf.leakyRelu(x, 0.15), 0.2),
  ),
  'normalization-weights': hand(
    [4, 5, 2],
    [layer('Normalization', { axis: [-1], mean: null, variance: null })],
    { 'normalization/mean': [2], 'normalization/variance': [2], 'normalization/count': [] },
    (x, w) => tf.div(tf.sub(x, w['normalization/mean']), tf.sqrt(w['normalization/variance'])),
  ),
  'normalization-settings': hand(
    [4, 5, 1],
    [layer('Normalization', { axis: null, mean: 0.1307, variance: 0.0949 })],
    {},
    (x) => tf.div(tf.sub(x, 0.1307), Math.sqrt(0.0949)),
  ),
  'global-keepdims': hand(
    [4, 5, 3],
    [layer('GlobalAveragePooling2D', { keepdims: true }), layer('Conv2D', { filters: 2, kernel_size: 1 })],
    { 'conv2d/kernel': [1, 1, 3, 2], 'conv2d/bias': [2] },
    (x, w) => tf.add(tf.conv2d(tf.mean(x, [1, 2], true), w['conv2d/kernel'], 1, 'valid'), w['conv2d/bias']),
  ),
  'rescaling-of-channels': hand(
    [3, 4, 2],
    [layer('Rescaling', { scale: [0.5, 2], offset: [-1, 0.25] })],
    {},
    (x) => tf.add(tf.mul(x, [0.5, 2]), [-1, 0.25]),
  ),
};
