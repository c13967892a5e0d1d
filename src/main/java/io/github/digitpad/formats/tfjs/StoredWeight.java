package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Half;
import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;

/** A weight in a group of shards: an entry of the manifest whose bytes are all there. */
final class StoredWeight implements KerasWeight {

    private final String file;
    private final Json entry;
    private final String name;
    private final List<Integer> extents;
    private final byte[] bytes;
    private final int offset;

    /**
     * A weight that is not decoded yet.
     *
     * @param file what messages call the shards
     * @param bytes the whole group's; this weight's begin at {@code offset}
     */
    StoredWeight(String file, Json entry, byte[] bytes, int offset) throws ModelFormatException {
        this.file = file;
        this.entry = entry;
        this.name = entry.get("name").string();
        this.extents = extents(entry.get("shape"));
        this.bytes = bytes;
        this.offset = offset;
    }

    private static List<Integer> extents(Json shape) throws ModelFormatException {
        List<Integer> extents = new ArrayList<>();
        for (int i = 0; i < shape.size(); i++) {
            int extent = shape.at(i).integer();
            if (extent < 0) {
                throw shape.at(i).wrong("0 or more");
            }
            extents.add(extent);
        }
        return extents;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Integer> extents() {
        return extents;
    }

    /** Whether it is what an optimizer keeps for further training. */
    boolean isOptimizers() throws ModelFormatException {
        return StoredWeights.isOptimizer(entry);
    }

    /** How many bytes it takes; exact up to 2^53. */
    double length() throws ModelFormatException {
        Json quantization = entry.get("quantization");
        Json dtype = (quantization.exists() ? quantization : entry).get("dtype");
        double length = bytesPerValue(dtype.string());
        if (length == 0) {
            throw dtype.wrong("one of float32, int32, float16, uint16, uint8, bool");
        }
        for (int extent : extents) {
            length = extent == 0 ? 0 : length * extent;
        }
        return length;
    }

    /** What the manifest's {@code dtype} takes per value; 0 if it is none that there is. */
    private static int bytesPerValue(String dtype) {
        return switch (dtype) {
            case "float32", "int32" -> 4;
            case "float16", "uint16" -> 2;
            case "uint8", "bool" -> 1;
            default -> 0;
        };
    }

    boolean isWhole() throws ModelFormatException {
        return entry.get("dtype").string().equals("int32")
                && !entry.get("quantization").exists();
    }

    @Override
    public Tensor tensor() throws ModelFormatException {
        Json quantization = entry.get("quantization");
        String dtype = entry.get("dtype").string();
        String stored = quantization.exists() ? quantization.get("dtype").string() : dtype;
        boolean steps = quantization.exists() && (stored.equals("uint8") || stored.equals("uint16"));
        boolean halves = quantization.exists() && stored.equals("float16");
        if (!dtype.equals("float32") || (quantization.exists() && !steps && !halves)) {
            throw unsupported(stored, "float32, or quantised to float16, uint8 or uint16");
        }
        float[] values = new float[size()];
        if (steps) {
            double min = quantization.get("min").number();
            double scale = quantization.get("scale").number();
            int width = bytesPerValue(stored);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (littleEndian(offset + i * width, width) * scale + min);
            }
        } else if (halves) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Half.toFloat(littleEndian(offset + 2 * i, 2));
            }
        } else {
            readSingles(values);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new ModelFormatException(file + ": weight " + label() + " has " + Numbers.text(values[i])
                        + " at index " + i + ", needs finite numbers.");
            }
        }
        int[] shape = new int[extents.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = extents.get(i);
        }
        return Tensor.wrap(shape.length == 0 ? Shape.of(1) : Shape.of(shape), values);
    }

    /** The whole numbers of one that {@link #isWhole}. */
    int[] integers() throws ModelFormatException {
        if (!isWhole()) {
            throw unsupported(entry.get("dtype").string(), "int32");
        }
        int[] values = new int[(int) length() / 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = littleEndian(offset + 4 * i, 4);
        }
        return values;
    }

    private ModelFormatException unsupported(String stored, String supported) {
        return new ModelFormatException(entry.source() + ": weight " + label() + " is stored as " + Json.quote(stored)
                + ", which is not supported. Supported: " + supported + ".");
    }

    /** How many values; fits, as all their bytes are there. */
    private int size() throws ModelFormatException {
        int size = 1;
        for (int extent : extents) {
            size *= extent;
        }
        if (size == 0) {
            throw new ModelFormatException(entry.source() + ": weight " + label() + " has no values.");
        }
        return size;
    }

    /** Most weights are stored so, and there may be millions: in a loop of its own, which browsers compile soon. */
    private void readSingles(float[] values) {
        byte[] from = bytes;
        int at = offset;
        for (int i = 0; i < values.length; i++) {
            int low = (from[at] & 0xff) | ((from[at + 1] & 0xff) << 8);
            values[i] = Float.intBitsToFloat(low | ((from[at + 2] & 0xff) << 16) | (from[at + 3] << 24));
            at += 4;
        }
    }

    private int littleEndian(int from, int width) {
        int bits = 0;
        for (int at = from + width - 1; at >= from; at--) {
            bits = (bits << 8) | (bytes[at] & 0xff);
        }
        return bits;
    }
}
