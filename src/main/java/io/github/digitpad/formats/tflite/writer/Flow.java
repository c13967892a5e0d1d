package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.nn.Shape;

/**
 * What an operator gives: a tensor with the batch in front.
 *
 * @param tensor its index
 * @param shape without the batch
 */
record Flow(int tensor, Shape shape) {}
