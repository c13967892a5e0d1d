package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;

/** Keras's layers that put the values they get into other shapes and places. */
final class ShapeLayers {

    private final LayerBuilder builder;
    private final LayerSpec spec;
    private final String name;

    ShapeLayers(LayerBuilder builder) {
        this.builder = builder;
        this.spec = builder.spec();
        this.name = builder.name();
    }

    /** Keras moves channels that come first to the end before it flattens; its first version knew no such setting. */
    void flatten() throws ModelFormatException {
        if (builder.rank() > 1 && spec.isChannelsFirst()) {
            int[] order = new int[builder.rank()];
            for (int axis = 0; axis < order.length; axis++) {
                order[axis] = (axis + 1) % order.length;
            }
            builder.transpose("channels", order);
        }
        builder.add(new Flatten(name));
    }

    void reshape() throws ModelFormatException {
        Json expand = spec.config().get("expand");
        Json squeeze = spec.config().get("squeeze");
        if (expand.exists() || squeeze.exists()) {
            otherRank(expand.exists() ? expand : squeeze, expand.exists());
            return;
        }
        Json target = spec.config().get("target_shape");
        int[] extents = new int[target.size()];
        for (int i = 0; i < extents.length; i++) {
            // TensorFlow.js saves -1 as null.
            extents[i] = target.at(i).integer(-1);
        }
        builder.add(
                new Reshape(name, LayerBuilder.shapeOf(extents, builder.shape().size())));
    }

    /** An axis of one value more, or less. */
    private void otherRank(Json setting, boolean more) throws ModelFormatException {
        Shape shape = builder.shape();
        int rank = shape.rank() + (more ? 1 : -1);
        int number = (setting.isList() && setting.size() == 1 ? setting.at(0) : setting).integer();
        int all = more ? rank : shape.rank();
        int axis = number < 0 ? all + number : number - 1;
        if (axis < 0 || axis >= all || (!more && shape.extent(axis) != 1)) {
            throw setting.wrong(more ? "a place for an axis" : "an axis of one value");
        }
        int[] extents = new int[rank];
        for (int i = 0; i < rank; i++) {
            extents[i] =
                    !more ? shape.extent(i < axis ? i : i + 1) : i == axis ? 1 : shape.extent(i < axis ? i : i - 1);
        }
        builder.add(new Reshape(name, Shape.of(extents)));
    }

    void permute() throws ModelFormatException {
        Json dims = spec.config().get("dims");
        int[] order = new int[dims.size()];
        for (int axis = 0; axis < order.length; axis++) {
            order[axis] = dims.at(axis).integer() - 1;
        }
        builder.add(Rearrange.transpose(name, builder.shape(), order));
    }

    void repeat() throws ModelFormatException {
        Shape shape = builder.shape();
        int times = spec.count("n");
        if (shape.rank() != 1 || (double) shape.size() * times > 1 << 24) {
            throw new IllegalArgumentException("repeats " + shape + " " + times + " times: needs one short row");
        }
        int[] from = new int[shape.size() * times];
        for (int i = 0; i < from.length; i++) {
            from[i] = i % shape.size();
        }
        builder.add(new Rearrange(name, shape, Shape.of(times, shape.size()), from));
    }
}
