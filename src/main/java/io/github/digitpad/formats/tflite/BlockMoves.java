package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Blocks;
import io.github.digitpad.formats.tflite.Value.Computed;

/** Operators that make channels, or pictures of a batch, of the pixels in blocks, and the other way round. */
final class BlockMoves {

    private final Call call;
    private final Operator operator;
    private final Computation computation;

    BlockMoves(Call call) {
        this.call = call;
        this.operator = call.operator();
        this.computation = call.computation();
    }

    /** Blocks of pixels of {@code [batch, height, width, channels]} as more channels, or the other way round. */
    Value depth(boolean toDepth) throws ModelFormatException {
        Value input = call.get(0);
        int[] in = input.dims().toArray();
        int block = operator.setting(0, 0);
        int inner = in.length == 4 && block > 0 && block < 1 << 10 ? block * block : 0;
        if (inner == 0 || (toDepth ? in[1] % block + in[2] % block : in[3] % inner) != 0) {
            throw operator.error("puts blocks of " + block + " of " + input.dims() + " elsewhere, which does not fit");
        }
        if (toDepth) {
            Dims apart = Dims.of(in[0], in[1] / block, block, in[2] / block, block, in[3]);
            Value turned = computation.transposed(call.name(), Computation.reshaped(input, apart), 0, 1, 3, 2, 4, 5);
            return Computation.reshaped(turned, Dims.of(in[0], in[1] / block, in[2] / block, in[3] * inner));
        }
        Dims apart = Dims.of(in[0], in[1], in[2], block, block, in[3] / inner);
        Value turned = computation.transposed(call.name(), Computation.reshaped(input, apart), 0, 1, 3, 2, 4, 5);
        return Computation.reshaped(turned, Dims.of(in[0], in[1] * block, in[2] * block, in[3] / inner));
    }

    /** Pixels that lie some steps apart as pictures of a batch. */
    Value spaceToBatch() throws ModelFormatException {
        Value input = call.get(0);
        int[] block = call.integers(1);
        int[] pads = call.integers(2);
        Dims dims = input.dims();
        int spatial = block.length;
        if (spatial < 1 || spatial > 2 || dims.rank() <= spatial || pads.length != 2 * spatial) {
            throw operator.error(
                    "makes blocks of " + Dims.text(block) + " of " + dims + ", supported: one or two axes");
        }
        int[] sides = new int[2 * dims.rank()];
        System.arraycopy(pads, 0, sides, 2, pads.length);
        Value padded = new Moves(call).padded(input, sides);
        if (spatial == 2 && dims.rank() == 4 && dims.extent(0) == 1 && padded instanceof Computed whole) {
            return toBatch(new Blocks(whole, block[0], block[1]));
        }
        return toBatch(padded, block);
    }

    /** What a picture is as a batch of those whose pixels lie some steps apart. */
    Computed toBatch(Blocks blocks) throws ModelFormatException {
        Computed batch = (Computed) toBatch(blocks.whole(), blocks.stepY(), blocks.stepX());
        return new Computed(batch.node(), batch.dims(), blocks);
    }

    private Value toBatch(Value padded, int... block) throws ModelFormatException {
        int[] in = padded.dims().toArray();
        int spatial = block.length;
        int[] apart = new int[in.length + spatial];
        int[] order = new int[apart.length];
        int[] out = in.clone();
        apart[0] = in[0];
        order[spatial] = 0;
        for (int axis = 1; axis < in.length; axis++) {
            boolean parted = axis <= spatial;
            if (parted) {
                int step = block[axis - 1];
                if (step < 1 || in[axis] % step != 0) {
                    throw operator.error("makes blocks of " + Dims.text(block) + " of " + padded.dims());
                }
                apart[2 * axis - 1] = in[axis] / step;
                apart[2 * axis] = step;
                order[axis - 1] = 2 * axis;
                order[spatial + axis] = 2 * axis - 1;
                out[axis] = in[axis] / step;
                out[0] *= step;
            } else {
                apart[axis + spatial] = in[axis];
                order[axis + spatial] = axis + spatial;
            }
        }
        Value turned = computation.transposed(call.name(), Computation.reshaped(padded, Dims.of(apart)), order);
        return Computation.reshaped(turned, Dims.of(out));
    }

    Value batchToSpace() throws ModelFormatException {
        Value input = call.get(0);
        int[] block = call.integers(1);
        int[] crops = call.integers(2);
        int[] in = input.dims().toArray();
        int spatial = block.length;
        if (spatial < 1 || spatial > 2 || in.length <= spatial || crops.length != 2 * spatial) {
            throw operator.error("undoes blocks of " + Dims.text(block) + " of " + input.dims());
        }
        Value whole = input instanceof Computed computed
                        && computed.blocks() != null
                        && spatial == 2
                        && computed.blocks().stepY() == block[0]
                        && computed.blocks().stepX() == block[1]
                ? computed.blocks().whole()
                : fromBatch(input, in, block);
        for (int axis = 1; axis <= spatial; axis++) {
            int size = whole.dims().extent(axis) - crops[2 * axis - 2] - crops[2 * axis - 1];
            whole = computation.part(call.name(), whole, axis, crops[2 * axis - 2], size);
        }
        return whole;
    }

    private Value fromBatch(Value input, int[] in, int[] block) throws ModelFormatException {
        int spatial = block.length;
        int[] apart = new int[in.length + spatial];
        int[] order = new int[apart.length];
        int[] out = in.clone();
        for (int axis = 1; axis < in.length; axis++) {
            apart[spatial + axis] = in[axis];
            if (axis <= spatial) {
                int step = block[axis - 1];
                if (step < 1 || out[0] % step != 0) {
                    throw operator.error("undoes blocks of " + Dims.text(block) + " of " + input.dims());
                }
                apart[axis - 1] = step;
                out[0] /= step;
                out[axis] = in[axis] * step;
                order[2 * axis - 1] = spatial + axis;
                order[2 * axis] = axis - 1;
            } else {
                order[spatial + axis] = spatial + axis;
            }
        }
        apart[spatial] = out[0];
        order[0] = spatial;
        Value turned = computation.transposed(call.name(), Computation.reshaped(input, Dims.of(apart)), order);
        return Computation.reshaped(turned, Dims.of(out));
    }
}
