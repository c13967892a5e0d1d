package io.github.digitpad.formats.tfjs;

import java.util.List;

/**
 * One use of a layer in a model.
 *
 * @param number how many uses of the same layer the file lists before
 * @param inputs what it gets; nothing for the model's own input
 */
record LayerCall(LayerSpec layer, int number, List<Key> inputs) {

    /** What a use of a layer gives: the layer by its name in its model, and which use. */
    record Key(String layer, int number) {}

    Key key() {
        return new Key(layer.ownName(), number);
    }
}
