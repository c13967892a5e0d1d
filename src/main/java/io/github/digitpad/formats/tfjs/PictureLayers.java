package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Keras's layers that make pictures, or rows, of other sizes. */
final class PictureLayers {

    private static final String NEAREST = "nearest";
    private static final String BILINEAR = "bilinear";

    private final LayerBuilder builder;
    private final LayerSpec spec;
    private final String name;

    /** Of a picture 2, of a row 1. */
    private final int axes;

    PictureLayers(LayerBuilder builder, int axes) {
        this.builder = builder;
        this.spec = builder.spec();
        this.name = builder.name();
        this.axes = axes;
    }

    void pool(BiFunction<String, Window, Layer> layer) throws ModelFormatException {
        asPicture(() -> {
            int[] pool = axes == 2 ? spec.pair("pool_size", 2, 2) : new int[] {1, spec.single("pool_size", 2)};
            int[] strides = axes == 2 ? spec.pair("strides", pool) : new int[] {1, spec.single("strides", pool[1])};
            Window window = new Window(pool[0], pool[1], strides[0], strides[1], spec.padding());
            builder.add(layer.apply(name, window));
        });
    }

    /** A pool that leaves so many rows and columns: where they divide the picture's, one of such a size. */
    void adaptivePool(BiFunction<String, Window, Layer> layer) throws ModelFormatException {
        asPicture(() -> {
            int[] places = axes == 2 ? spec.pair("output_size") : new int[] {1, spec.single("output_size", 1)};
            Shape shape = requirePicture(builder.shape());
            int[] pool = {shape.extent(0) / places[0], shape.extent(1) / places[1]};
            if (pool[0] * places[0] != shape.extent(0) || pool[1] * places[1] != shape.extent(1)) {
                throw spec.unsupported("output_size", "[" + places[0] + ", " + places[1] + "]", "divisors of " + shape);
            }
            builder.add(layer.apply(name, new Window(pool[0], pool[1], pool[0], pool[1], Padding.VALID)));
        });
    }

    void globalPool(Function<String, UnaryLayer> layer) throws ModelFormatException {
        builder.channelsLast(() -> {
            toPicture();
            builder.add(layer.apply(name));
            if (spec.config().get("keepdims").flag(false)) {
                int[] extents = new int[axes + 1];
                Arrays.fill(extents, 1);
                extents[axes] = builder.channels();
                builder.add(new Reshape(name + "/keepdims", Shape.of(extents)));
            }
        });
    }

    void zeroPadding() throws ModelFormatException {
        asPicture(() -> {
            int[] sides = sides("padding");
            builder.add(new ZeroPadding2d(name, sides[0], sides[1], sides[2], sides[3]));
        });
    }

    void cropping() throws ModelFormatException {
        asPicture(() -> {
            int[] sides = sides("cropping");
            Shape shape = builder.shape();
            crop(sides[0], sides[2], shape.extent(0) - sides[0] - sides[1], shape.extent(1) - sides[2] - sides[3]);
        });
    }

    private void crop(int top, int left, int height, int width) {
        Shape shape = requirePicture(builder.shape());
        int[] begin = {top, left, 0};
        int[] size = {height, width, shape.extent(2)};
        int[] step = {1, 1, 1};
        builder.add(Rearrange.slice(name, shape, begin, size, step));
    }

    /** The middle of a larger picture. */
    void centerCrop() throws ModelFormatException {
        asPicture(() -> {
            Shape shape = requirePicture(builder.shape());
            int height = spec.count("height");
            int width = spec.count("width");
            if (height > shape.extent(0) || width > shape.extent(1)) {
                throw new IllegalArgumentException(
                        "takes [" + height + ", " + width + "] of " + shape + ": needs a larger picture");
            }
            crop((shape.extent(0) - height) / 2, (shape.extent(1) - width) / 2, height, width);
        });
    }

    void upSampling() throws ModelFormatException {
        asPicture(() -> {
            int[] size = axes == 2 ? spec.pair("size", 2, 2) : new int[] {1, spec.single("size", 2)};
            String interpolation = interpolation(NEAREST);
            Shape shape = requirePicture(builder.shape());
            if (interpolation.equals(NEAREST)) {
                builder.add(new UpSampling2d(name, size[0], size[1]));
            } else {
                bilinear(scaled(shape.extent(0), size[0]), scaled(shape.extent(1), size[1]));
            }
        });
    }

    private static int scaled(int extent, int by) {
        double scaled = (double) extent * by;
        if (scaled > 1 << 15) {
            throw new IllegalArgumentException("makes a picture of " + extent + " cells " + by + " times as large");
        }
        return (int) scaled;
    }

    void resizing() throws ModelFormatException {
        asPicture(() -> {
            for (String key : new String[] {"crop_to_aspect_ratio", "pad_to_aspect_ratio", "antialias"}) {
                if (spec.config().get(key).flag(false)) {
                    throw spec.unsupported(key, "true", "false");
                }
            }
            int height = scaled(spec.count("height"), 1);
            int width = scaled(spec.count("width"), 1);
            if (interpolation(BILINEAR).equals(BILINEAR)) {
                bilinear(height, width);
            } else {
                nearest(height, width);
            }
        });
    }

    private String interpolation(String otherwise) throws ModelFormatException {
        String found = spec.config().get("interpolation").string(otherwise);
        if (!found.equals(NEAREST) && !found.equals(BILINEAR)) {
            throw spec.unsupported("interpolation", Json.quote(found), "\"nearest\", \"bilinear\"");
        }
        return found;
    }

    private void nearest(int height, int width) {
        Shape shape = requirePicture(builder.shape());
        int channels = shape.extent(2);
        Shape output = Shape.of(height, width, channels);
        int[] from = new int[output.size()];
        int at = 0;
        for (int y = 0; y < height; y++) {
            int row = (int) ((y + 0.5) * shape.extent(0) / height);
            for (int x = 0; x < width; x++) {
                int column = (int) ((x + 0.5) * shape.extent(1) / width);
                for (int channel = 0; channel < channels; channel++) {
                    from[at++] = (row * shape.extent(1) + column) * channels + channel;
                }
            }
        }
        builder.add(new Rearrange(name, shape, output, from));
    }

    /** Along one axis after the other, with what each place takes of those that were there. */
    private void bilinear(int height, int width) throws ModelFormatException {
        Shape shape = requirePicture(builder.shape());
        builder.withLast(0, () -> resize(name + "/rows", shape.extent(0), height));
        builder.withLast(1, () -> resize(name, shape.extent(1), width));
    }

    private void resize(String resizedName, int from, int to) {
        float[] kernel = new float[from * to];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * from / to - 0.5;
            int before = (int) Math.floor(centre);
            double share = centre - before;
            kernel[Math.max(0, before) * to + i] += (float) (1 - share);
            kernel[Math.min(from - 1, before + 1) * to + i] += (float) share;
        }
        builder.add(new Dense(resizedName, Tensor.of(Shape.of(from, to), kernel), LayerBuilder.zeros(to)));
    }

    /** Top, bottom, left, right: of one number for all; of one for each axis; of pairs of these. */
    private int[] sides(String key) throws ModelFormatException {
        Json setting = spec.config().get(key);
        int[] sides = new int[4];
        int first = axes == 2 ? 0 : 2;
        if (axes == 1
                && setting.isList()
                && setting.size() == 2
                && !setting.at(0).isList()) {
            return new int[] {0, 0, setting.at(0).integer(), setting.at(1).integer()};
        }
        if (!setting.isList()) {
            Arrays.fill(sides, first, 4, setting.integer(1));
            return sides;
        }
        for (int axis = 0; axis < axes; axis++) {
            Json ofAxis = setting.at(axis);
            if (setting.size() != axes || (ofAxis.isList() && ofAxis.size() != 2)) {
                throw setting.wrong("a number, two, or two pairs");
            }
            sides[first + 2 * axis] = (ofAxis.isList() ? ofAxis.at(0) : ofAxis).integer();
            sides[first + 2 * axis + 1] = (ofAxis.isList() ? ofAxis.at(1) : ofAxis).integer();
        }
        return sides;
    }

    private void asPicture(LayerBuilder.Step step) throws ModelFormatException {
        builder.channelsLast(() -> {
            boolean row = toPicture();
            step.take();
            if (row) {
                Shape shape = builder.shape();
                builder.add(new Reshape(name + "/row", Shape.of(shape.extent(1), shape.extent(2))));
            }
        });
    }

    /** A row as a picture with one row of pixels. */
    private boolean toPicture() {
        boolean row = axes == 1 && builder.rank() == 2;
        if (row) {
            Shape shape = builder.shape();
            builder.add(new Reshape(name + "/picture", Shape.of(1, shape.extent(0), shape.extent(1))));
        }
        return row;
    }

    private static Shape requirePicture(Shape shape) {
        if (shape.rank() != 3) {
            throw new IllegalArgumentException("needs [height, width, channels], gets " + shape);
        }
        return shape;
    }
}
