/**
 * A topology that TensorFlow.js saved, as Keras 3 writes the same model: batch_shape, dtype policies, inputs as
 * __keras_tensor__ objects, flat input_layers and output_layers.
 */
export function toKeras3(topology) {
  const model = { class_name: topology.class_name, config: structuredClone(topology.config) };
  return { keras_version: '3.4.1', backend: 'tensorflow', model_config: convert(model) };
}

function convert(layer) {
  const config = layer.config;
  if (config.batch_input_shape) {
    config.batch_shape = config.batch_input_shape;
    delete config.batch_input_shape;
  }
  if (layer.class_name === 'DepthwiseConv2D') {
    delete config.kernel_initializer;
  }
  if (config.layers) {
    config.layers = config.layers.map((inner) => convert(inner));
    for (const key of ['input_layers', 'output_layers']) {
      if (config[key]?.length === 1) {
        config[key] = config[key][0];
      }
    }
  } else if (layer.class_name !== 'InputLayer') {
    config.dtype = { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' }, registered_name: null };
  }
  const converted = {
    module: config.layers ? 'keras' : 'keras.layers',
    class_name: layer.class_name === 'Model' ? 'Functional' : layer.class_name,
    config,
    registered_name: layer.class_name === 'Model' ? 'Functional' : null,
  };
  if (layer.inbound_nodes) {
    converted.name = layer.name;
    converted.inbound_nodes = layer.inbound_nodes.map((node) => {
      const tensors = node.map(([name, index, tensor]) => ({
        class_name: '__keras_tensor__',
        config: { shape: null, dtype: 'float32', keras_history: [name, index, tensor] },
      }));
      return { args: tensors.length > 1 ? [tensors] : tensors, kwargs: {} };
    });
  }
  return converted;
}

/** The weights' names with their places instead: conv2d/0. */
export function numbered(specs) {
  const places = new Map();
  return specs.map((spec) => {
    const layer = spec.name.slice(0, spec.name.lastIndexOf('/'));
    const order = ['gamma', 'beta', 'moving_mean', 'moving_variance'].indexOf(spec.name.slice(layer.length + 1));
    const place = order >= 0 ? order : (places.get(layer) ?? 0);
    places.set(layer, place + 1);
    return { ...spec, name: `${layer}/${place}` };
  });
}
