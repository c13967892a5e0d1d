/** Graph models, written as the converter writes them: GraphDef in protobuf's JSON, constants in the manifest. */

const bytes = (text) => Buffer.from(text).toString('base64');
export const type = { T: { type: 'DT_FLOAT' } };
const ints = (...values) => ({ list: { i: values.map(String) } });
const texts = (...values) => ({ list: { s: values.map(bytes) } });

/** Collects nodes; each method gives the name of the node that it adds. */
class Graph {
  constructor(shape) {
    this.nodes = [];
    this.weights = {};
    this.shape = shape;
    const dim = [-1, ...shape].map((size) => ({ size: String(size) }));
    this.input = this.node('input', 'Placeholder', [], { dtype: { type: 'DT_FLOAT' }, shape: { shape: { dim } } });
  }

  node(name, op, input, attr = {}) {
    this.nodes.push({ name, op, ...(input.length ? { input } : {}), attr });
    return name;
  }

  weight(name, shape, rest = {}) {
    this.weights[name] = { shape, dtype: 'float32', ...rest };
    return this.node(name, 'Const', [], { dtype: { type: 'DT_FLOAT' }, value: { tensor: { dtype: 'DT_FLOAT', tensorShape: {} } } });
  }

  whole(name, values, shape = [values.length]) {
    this.weights[name] = { shape, dtype: 'int32', values };
    return this.node(name, 'Const', [], { dtype: { type: 'DT_INT32' }, value: { tensor: { dtype: 'DT_INT32', tensorShape: {} } } });
  }

  window(strides, padding, rest = {}) {
    return { ...type, strides: ints(1, ...strides, 1), padding: { s: bytes(padding) }, data_format: { s: bytes('NHWC') }, ...rest };
  }

  conv(name, x, kernel, strides = [1, 1], padding = 'SAME', rest = {}) {
    return this.node(name, 'Conv2D', [x, this.weight(`${name}/kernel`, kernel)], this.window(strides, padding, { dilations: ints(1, 1, 1, 1), ...rest }));
  }

  bias(name, x, channels) {
    return this.node(name, 'BiasAdd', [x, this.weight(`${name}/bias`, [channels])], { ...type, data_format: { s: bytes('NHWC') } });
  }

  unary(name, op, x, attr = {}) {
    return this.node(name, op, [x], { ...type, ...attr });
  }
}

export function build(shape, make, rest = {}) {
  const graph = new Graph(shape);
  const output = graph.node('Identity', 'Identity', [make(graph)], type);
  return { shape, graphDef: { node: graph.nodes, versions: { producer: 1087 }, library: {} }, weights: graph.weights, output, ...rest };
}

function plain(g) {
  let x = g.bias('b1', g.conv('c1', g.input, [3, 3, 1, 4], [2, 2]), 4);
  x = g.node('p1', 'MaxPool', [g.unary('r1', 'Relu', x)], g.window([2, 2], 'VALID', { ksize: ints(1, 2, 2, 1) }));
  x = g.conv('c2', x, [2, 2, 4, 5], [1, 1], 'VALID');
  const positive = { positive: true };
  const norm = ['gamma', 'beta', 'mean'].map((part) => g.weight(`bn/${part}`, [5])).concat(g.weight('bn/variance', [5], positive));
  x = g.node('bn', 'FusedBatchNormV3', [x, ...norm], { ...type, epsilon: { f: 0.002 }, is_training: { b: false }, data_format: { s: bytes('NHWC') } });
  x = g.unary('leaky', 'LeakyRelu', x, { alpha: { f: 0.15 } });
  x = g.node('p2', 'AvgPool', [x], g.window([1, 1], 'SAME', { ksize: ints(1, 2, 2, 1) }));
  x = g.node('flat', 'Reshape', [x, g.whole('flat/shape', [-1, 20])], { ...type, Tshape: { type: 'DT_INT32' } });
  x = g.node('dense', 'MatMul', [x, g.weight('dense/kernel', [20, 10])], { ...type, transpose_a: { b: false }, transpose_b: { b: false } });
  x = g.node('logits', 'AddV2', [x, g.weight('dense/bias', [10])], type);
  return g.unary('probabilities', 'Softmax', x);
}

function fused(g) {
  const conv = (name, op, x, kernel, outputs, activation, rest = {}) =>
    g.node(name, op, [x, g.weight(`${name}/kernel`, kernel), g.weight(`${name}/bias`, [outputs])].concat(rest.more ?? []),
      g.window(rest.strides ?? [1, 1], rest.padding ?? 'SAME', {
        dilations: ints(1, 1, 1, 1), num_args: { i: String(1 + (rest.more ?? []).length) }, fused_ops: texts('BiasAdd', activation), epsilon: { f: 0 },
        leakyrelu_alpha: { f: 0.3 },
      }));
  let x = conv('c1', '_FusedConv2D', g.input, [3, 3, 1, 4], 4, 'Relu', { strides: [2, 2] });
  x = conv('d1', 'FusedDepthwiseConv2dNative', x, [3, 3, 4, 1], 4, 'Relu6');
  x = conv('c2', '_FusedConv2D', x, [1, 1, 4, 5], 5, 'LeakyRelu');
  x = conv('c3', '_FusedConv2D', x, [2, 2, 5, 4], 4, 'Elu', { padding: 'VALID' });
  x = conv('c4', '_FusedConv2D', x, [1, 1, 4, 3], 3, 'Prelu', { more: [g.weight('c4/alpha', [1, 1, 3])] });
  x = g.node('pad', 'Pad', [x, g.whole('pad/sides', [0, 0, 1, 2, 0, 1, 0, 0], [4, 2])], { ...type, Tpaddings: { type: 'DT_INT32' } });
  x = g.node('mean', 'Mean', [x, g.whole('mean/axes', [1, 2])], { ...type, keep_dims: { b: true } });
  x = g.node('squeeze', 'Squeeze', [x], { ...type, squeeze_dims: ints(1, 2) });
  const matmul = (name, input, kernel, units, ...ops) =>
    g.node(name, '_FusedMatMul', [input, g.weight(`${name}/kernel`, kernel), g.weight(`${name}/bias`, [units])], {
      ...type, transpose_a: { b: false }, transpose_b: { b: false }, num_args: { i: '1' }, fused_ops: texts('BiasAdd', ...ops), epsilon: { f: 0 },
    });
  return g.unary('probabilities', 'Softmax', matmul('f2', matmul('f1', x, [3, 6], 6, 'Relu'), [6, 10], 10));
}

function flattenOfKeras3(g) {
  const x = g.unary('act', 'Tanh', g.bias('b', g.conv('c', g.input, [3, 3, 2, 3], [2, 2]), 3));
  const shape = g.node('shape', 'Shape', [x], { ...type, out_type: { type: 'DT_INT32' } });
  const parts = ['begin', 'end', 'step'].map((part, i) => g.whole(`slice/${part}`, [[0], [1], [1]][i]));
  const batch = g.node('batch', 'StridedSlice', [shape, ...parts], {
    T: { type: 'DT_INT32' }, Index: { type: 'DT_INT32' }, begin_mask: { i: '0' }, end_mask: { i: '0' },
    ellipsis_mask: { i: '0' }, new_axis_mask: { i: '0' }, shrink_axis_mask: { i: '1' },
  });
  const target = g.node('target', 'Pack', [batch, g.whole('rest', [27], [])], { T: { type: 'DT_INT32' }, N: { i: '2' }, axis: { i: '0' } });
  const flat = g.node('flat', 'Reshape', [x, target], { ...type, Tshape: { type: 'DT_INT32' } });
  const kernel = g.weight('dense/kernel', [4, 27]);
  return g.node('dense', 'MatMul', [flat, kernel], { ...type, transpose_a: { b: false }, transpose_b: { b: true } });
}

function branches(g) {
  const scaled = g.node('scaled', 'Mul', [g.input, g.weight('scale', [])], type);
  const shifted = g.node('shifted', 'Sub', [scaled, g.weight('shift', [1, 1, 1, 2])], type);
  const a = g.unary('elu', 'Elu', g.bias('ba', g.conv('ca', shifted, [3, 3, 2, 2]), 2));
  const gate = g.unary('sigmoid', 'Sigmoid', g.conv('cb', shifted, [1, 1, 2, 2]));
  const gated = g.node('gated', 'Mul', [a, gate], type);
  const mirrored = g.node('mirrored', 'Sub', [g.weight('one', [2]), gated], type);
  const difference = g.node('difference', 'Sub', [mirrored, a], type);
  const sum = g.node('sum', 'AddV2', [difference, shifted], type);
  const joined = g.node('joined', 'ConcatV2', [sum, g.unary('relu6', 'Relu6', sum), gated, g.whole('axis', [-1], [])], { ...type, N: { i: '3' } });
  const prelu = g.node('prelu', 'Prelu', [joined, g.weight('alpha', [1, 1, 6])], type);
  return g.node('max', 'Max', [prelu, g.whole('max/axes', [1, 2])], { ...type, keep_dims: { b: false } });
}

/** A vector in, a picture made of it; padding said cell by cell; a constant divided by. */
function explicit(g) {
  const picture = g.node('picture', 'Reshape', [g.input, g.whole('picture/shape', [-1, 6, 5, 1])], { ...type, Tshape: { type: 'DT_INT32' } });
  const ranged = g.node('ranged', 'RealDiv', [picture, g.weight('range', [], { positive: true })], type);
  const conv = g.conv('c', ranged, [3, 3, 1, 2], [1, 2], 'EXPLICIT', { explicit_paddings: ints(0, 0, 1, 0, 2, 1, 0, 0) });
  const kernel = g.weight('d/kernel', [3, 3, 2, 2]);
  const deep = g.node('d', 'DepthwiseConv2dNative', [conv, kernel], g.window([1, 1], 'SAME', { dilations: ints(1, 2, 2, 1) }));
  return g.unary('neg', 'Neg', g.unary('r', 'Relu', deep));
}

function rows(g) {
  const expanded = g.node('expanded', 'ExpandDims', [g.input, g.whole('axis', [-1], [])], { ...type, Tdim: { type: 'DT_INT32' } });
  const x = g.unary('r', 'Relu', g.bias('b', g.conv('c', expanded, [3, 3, 1, 2], [2, 2], 'VALID'), 2));
  return g.node('mean', 'Mean', [x, g.whole('axes', [-3, -2])], { ...type, keep_dims: { b: false } });
}

export const graphCases = {
  'graph-plain': build([12, 12, 1], plain),
  'graph-plain-uint8': build([12, 12, 1], plain, { quantize: 'uint8', shardBytes: 61 }),
  'graph-fused': build([11, 10, 1], fused),
  'graph-fused-float16': build([11, 10, 1], fused, { quantize: 'float16' }),
  'graph-flatten': build([6, 5, 2], flattenOfKeras3),
  'graph-branches': build([5, 6, 2], branches),
  'graph-explicit': build([30], explicit),
  'graph-rows': build([7, 8], rows, { signature: true }),
};
