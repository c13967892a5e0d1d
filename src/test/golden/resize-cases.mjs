import * as tf from '@tensorflow/tfjs';
import { build, type } from './graph-cases.mjs';

const { conv2d, upSampling2d } = tf.layers;

/** As the converter writes what Keras's UpSampling2D of sizes 2 and 3 becomes, with half_pixel_centers, and without. */
function nearest(g) {
  const resize = (name, x, size, halfPixelCenters) =>
    g.node(name, 'ResizeNearestNeighbor', [x, g.whole(`${name}/size`, size)], {
      ...type, align_corners: { b: false }, half_pixel_centers: { b: halfPixelCenters },
    });
  const x = resize('up', g.conv('c', g.input, [2, 2, 1, 3]), [8, 15], true);
  return resize('again', g.unary('relu', 'Relu', x), [24, 30], false);
}

export const resizeCases = {
  'up-sampling': {
    shape: [3, 4, 2],
    layers: () => [
      upSampling2d({ size: [2, 3] }),
      conv2d({ filters: 3, kernelSize: 2, padding: 'same' }),
      upSampling2d({ size: [1, 2], interpolation: 'nearest', dataFormat: 'channelsLast' }),
    ],
  },
  'graph-up-sampling': build([4, 5, 1], nearest),
};
