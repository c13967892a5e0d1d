/**
 * TensorFlow.js's models ({@code model.json} and its shards): reads layers models and graph models, writes layers
 * models.
 */
@NullMarked
package io.github.digitpad.formats.tfjs;

import org.jspecify.annotations.NullMarked;
