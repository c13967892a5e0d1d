package io.github.digitpad.data.sets.idx;

import io.github.digitpad.data.sets.Elements;
import io.github.digitpad.data.sets.PlainArray;
import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import io.github.digitpad.data.sets.StoredArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IDX, as MNIST's makers wrote it: {@code 00 00 type rank}, an extent for each axis, the elements, all big-endian.
 *
 * @see "LeCun, Cortes, Burges: The MNIST database of handwritten digits, file formats"
 */
public final class IdxFormat implements SetFormat {

    private static final int MOST_RANK = 4;

    @Override
    public String name() {
        return "IDX";
    }

    @Override
    public boolean recognises(SetFile file) throws IOException {
        byte[] head = file.head();
        return head.length >= 4
                && head[0] == 0
                && head[1] == 0
                && type(head[2]) != null
                && head[3] >= 1
                && head[3] <= MOST_RANK;
    }

    private static Elements.@Nullable Type type(byte code) {
        return switch (code) {
            case 0x08 -> Elements.Type.UINT8;
            case 0x09 -> Elements.Type.INT8;
            case 0x0B -> Elements.Type.INT16;
            case 0x0C -> Elements.Type.INT32;
            case 0x0D -> Elements.Type.FLOAT32;
            case 0x0E -> Elements.Type.FLOAT64;
            default -> null;
        };
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        byte[] head = file.head();
        Elements.Type type = type(head[2]);
        int rank = head[3];
        int from = Integer.BYTES * (1 + rank);
        if (type == null || head.length < from) {
            throw file.error("cut short in the header: needs " + from + " bytes, the file has " + head.length
                    + ". Copy or download it again");
        }
        long[] shape = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            shape[axis] = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(Integer.BYTES * (1 + axis)));
        }
        return SetContent.ofArrays(
                List.<StoredArray>of(PlainArray.of(file, file.stem(), shape, type, ByteOrder.BIG_ENDIAN, from, false)));
    }
}
