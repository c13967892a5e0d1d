package io.github.digitpad.tfjs;

import io.github.digitpad.nn.Tensor;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects weights into one group of shards and the manifest that describes them. */
final class WeightsWriter {

    /** Where TensorFlow.js's converter cuts, so that browsers cache each file. */
    private static final int SHARD_BYTES = 4 * 1024 * 1024;

    /** The greatest value of a byte. */
    private static final int LEVELS = 255;

    private final Quantization quantization;
    private final List<@Nullable Object> entries = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    WeightsWriter(Quantization quantization) {
        this.quantization = quantization;
    }

    void addKernel(String name, Tensor kernel) {
        if (quantization == Quantization.UINT8) {
            addBytes(name, kernel);
        } else {
            addFloats(name, kernel);
        }
    }

    void addBias(String name, Tensor bias) {
        addFloats(name, bias);
    }

    private void addFloats(String name, Tensor tensor) {
        entries.add(entry(name, tensor));
        for (int i = 0; i < tensor.shape().size(); i++) {
            int bits = Float.floatToIntBits(finite(name, tensor, i));
            bytes.write(bits);
            bytes.write(bits >> 8);
            bytes.write(bits >> 16);
            bytes.write(bits >> 24);
        }
    }

    /**
     * As TensorFlow.js's converter does: the range of the values in 255 steps, shifted to have zero on a step.
     *
     * @see "tensorflowjs/quantization.py in the TensorFlow.js converter"
     */
    private void addBytes(String name, Tensor tensor) {
        double least = finite(name, tensor, 0);
        double greatest = least;
        for (int i = 1; i < tensor.shape().size(); i++) {
            double value = finite(name, tensor, i);
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double scale = greatest > least ? (greatest - least) / LEVELS : 1;
        double min = least;
        if (least <= 0 && greatest >= 0) {
            min = 0 - Math.rint(-least / scale) * scale;
        }
        Map<String, @Nullable Object> entry = entry(name, tensor);
        entry.put("quantization", JsonWriter.object("dtype", "uint8", "min", min, "scale", scale));
        entries.add(entry);
        for (int i = 0; i < tensor.shape().size(); i++) {
            double level = Math.rint((tensor.get(i) - min) / scale);
            bytes.write((int) Math.max(0, Math.min(LEVELS, level)));
        }
    }

    private static float finite(String name, Tensor tensor, int index) {
        float value = tensor.get(index);
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException(
                    "weight \"" + name + "\" " + tensor.shape() + ": has " + value + " at index " + index);
        }
        return value;
    }

    private static Map<String, @Nullable Object> entry(String name, Tensor tensor) {
        List<Object> extents = new ArrayList<>();
        for (int extent : tensor.shape().toArray()) {
            extents.add(extent);
        }
        return JsonWriter.object("name", name, "shape", extents, "dtype", "float32");
    }

    List<@Nullable Object> manifest() {
        List<@Nullable Object> groups = new ArrayList<>();
        if (!entries.isEmpty()) {
            groups.add(JsonWriter.object("paths", new ArrayList<>(shards().keySet()), "weights", entries));
        }
        return groups;
    }

    Map<String, byte[]> shards() {
        byte[] all = bytes.toByteArray();
        int count = (all.length + SHARD_BYTES - 1) / SHARD_BYTES;
        Map<String, byte[]> shards = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int end = Math.min(all.length, (i + 1) * SHARD_BYTES);
            shards.put("group1-shard" + (i + 1) + "of" + count + ".bin", Arrays.copyOfRange(all, i * SHARD_BYTES, end));
        }
        return shards;
    }
}
