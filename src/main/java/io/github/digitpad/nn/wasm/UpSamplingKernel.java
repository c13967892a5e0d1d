package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.UpSampling2d;

/** Each pixel as a block of pixels. */
final class UpSamplingKernel implements Kernel {

    private final Picture input;
    private final UpSampling2d layer;
    private final Picture output;

    /** @param output with room for whole vectors at each pixel */
    UpSamplingKernel(Picture input, UpSampling2d layer, Picture output) {
        this.input = input;
        this.layer = layer;
        this.output = output;
    }

    @Override
    public void run(Code code, int scratchAt) {
        int row = code.number();
        int column = code.number();
        int channel = code.number();
        int source = code.number();
        int target = code.number();
        int value = code.vector();
        Code.Loop rows = code.loop(row, input.height(), 1);
        Code.Loop columns = code.loop(column, input.width(), 1);
        Code.Loop channels = code.loop(channel, output.vectors(), Code.VECTOR);
        code.address(source, input, row, column);
        code.get(source);
        code.plusTimes(channel, 1);
        code.set(source);
        code.load(source, 0);
        code.set(value);
        code.number(output.at());
        code.plusTimes(row, layer.sizeY() * output.rowStride());
        code.plusTimes(column, layer.sizeX() * output.pixelStride());
        code.plusTimes(channel, 1);
        code.set(target);
        Code.Loop down = code.loop(code.number(), layer.sizeY(), 1);
        Code.Loop along = code.loop(code.number(), layer.sizeX(), 1);
        code.store(value, target, 0);
        code.advance(target, output.pixelStride());
        along.end();
        code.advance(target, output.rowStride() - layer.sizeX() * output.pixelStride());
        down.end();
        channels.end();
        columns.end();
        rows.end();
    }
}
