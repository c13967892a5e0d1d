package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;

/** Value after value from the address that a table in memory says. */
final class RearrangeKernel implements Kernel {

    private final int tableAt;
    private final Picture output;

    /** @param input dense */
    RearrangeKernel(Picture input, Rearrange layer, Memory memory, Picture output) {
        int zeroAt = memory.place(Code.LANE);
        int[] from = layer.from();
        float[] addresses = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            // Below 2^31 - 2^16, so that as a single it is a number, which nothing changes on its way.
            addresses[i] = Float.intBitsToFloat(from[i] < 0 ? zeroAt : input.at() + from[i] * Code.LANE);
        }
        this.tableAt = memory.place(Tensor.of(Shape.of(addresses.length), addresses));
        this.output = output;
    }

    @Override
    public void run(Code code, int scratchAt) {
        int row = code.number();
        int column = code.number();
        int table = code.number();
        int source = code.number();
        int target = code.number();
        int value = code.vector();
        code.assign(table, tableAt);
        Code.Loop rows = code.loop(row, output.height(), 1);
        Code.Loop columns = code.loop(column, output.width(), 1);
        code.address(target, output, row, column);
        Code.Loop channels = code.loop(code.number(), output.channels(), 1);
        code.loadNumber(table);
        code.set(source);
        code.splat(source, 0);
        code.set(value);
        code.storeLanes(value, 1, target, 0);
        code.advance(table, Code.LANE);
        code.advance(target, Code.LANE);
        channels.end();
        columns.end();
        rows.end();
    }
}
