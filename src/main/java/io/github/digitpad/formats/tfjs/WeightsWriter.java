package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Half;
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

    private final Quantization quantization;
    private final List<@Nullable Object> entries = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    WeightsWriter(Quantization quantization) {
        this.quantization = quantization;
    }

    /** Adds a weight that quantisation is for. */
    void addKernel(String name, Tensor kernel) {
        switch (quantization) {
            case NONE -> addExact(name, kernel);
            case UINT8 -> addLevels(name, kernel, "uint8", Byte.BYTES, 0xff);
            case UINT6 -> addLevels(name, kernel, "uint8", Byte.BYTES, 0x3f);
            case UINT16 -> addLevels(name, kernel, "uint16", Short.BYTES, 0xffff);
            case FLOAT16 -> addHalves(name, kernel);
        }
    }

    /** Adds a weight as it is. */
    void addExact(String name, Tensor tensor) {
        entries.add(entry(name, tensor));
        for (int i = 0; i < tensor.shape().size(); i++) {
            littleEndian(Float.floatToIntBits(finite(name, tensor, i)), Float.BYTES);
        }
    }

    /**
     * As TensorFlow.js's converter does: the range of the values in even steps, shifted to have zero on a step. Values
     * that lie on as many steps or fewer already keep theirs, so that nothing is lost.
     *
     * @see "tensorflowjs/quantization.py in the TensorFlow.js converter"
     */
    private void addLevels(String name, Tensor tensor, String dtype, int width, int greatestLevel) {
        float[] values = new float[tensor.shape().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = finite(name, tensor, i);
        }
        EvenSteps steps = EvenSteps.of(values, greatestLevel);
        Map<String, @Nullable Object> entry = entry(name, tensor);
        entry.put("quantization", JsonWriter.object("dtype", dtype, "min", steps.min(), "scale", steps.scale()));
        entries.add(entry);
        for (float value : values) {
            littleEndian(steps.level(value), width);
        }
    }

    private void addHalves(String name, Tensor tensor) {
        for (int i = 0; i < tensor.shape().size(); i++) {
            if (Math.abs(finite(name, tensor, i)) >= Half.LIMIT) {
                addExact(name, tensor);
                return;
            }
        }
        Map<String, @Nullable Object> entry = entry(name, tensor);
        entry.put("quantization", JsonWriter.object("dtype", "float16", "original_dtype", "float32"));
        entries.add(entry);
        for (int i = 0; i < tensor.shape().size(); i++) {
            littleEndian(Half.bits(tensor.get(i)), Short.BYTES);
        }
    }

    private void littleEndian(int bits, int width) {
        for (int i = 0; i < width; i++) {
            bytes.write(bits >>> (Byte.SIZE * i));
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
