/**
 * The page's second script, loaded when a person first brings a model of their own: from the model's files to a packed
 * network, which the first script reads. So the first needs no model reader.
 */
@NullMarked
package io.github.digitpad.models;

import org.jspecify.annotations.NullMarked;
