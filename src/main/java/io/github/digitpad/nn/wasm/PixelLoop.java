package io.github.digitpad.nn.wasm;

/**
 * A loop over all vectors of pictures of the same height, width and channels, which may lie differently in memory; as
 * one loop where nothing lies between the pixels.
 */
final class PixelLoop {

    /** What to do with a vector of each picture. */
    interface Body {
        /**
         * Writes the code.
         *
         * @param sources locals with the inputs' addresses
         * @param target the local with the output's address
         * @param lanes how many of the vector's lanes may be written
         */
        void write(int[] sources, int target, int lanes);
    }

    private final Picture output;
    private final boolean exact;
    private final Picture[] inputs;

    /** @param exact whether nothing may be written after a pixel's last channel */
    PixelLoop(Picture output, boolean exact, Picture... inputs) {
        this.output = output;
        this.exact = exact;
        this.inputs = inputs;
    }

    void write(Code code, Body body) {
        int[] sources = new int[inputs.length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = code.number();
        }
        int target = code.number();
        if (isFlat()) {
            for (int i = 0; i < sources.length; i++) {
                code.assign(sources[i], inputs[i].at());
            }
            code.assign(target, output.at());
            int values = output.height() * output.width() * output.pixelStride() / Code.LANE;
            vectors(code, body, sources, target, values);
            return;
        }
        int row = code.number();
        int column = code.number();
        code.loop(
                row,
                output.height(),
                1,
                () -> code.loop(column, output.width(), 1, () -> {
                    for (int i = 0; i < sources.length; i++) {
                        code.address(sources[i], inputs[i], row, column);
                    }
                    code.address(target, output, row, column);
                    vectors(code, body, sources, target, output.channels());
                }));
    }

    private boolean isFlat() {
        boolean flat = output.hasNoGaps() && (!exact || output.isDense());
        for (Picture input : inputs) {
            flat &= input.hasNoGaps() && input.pixelStride() == output.pixelStride();
        }
        return flat;
    }

    private void vectors(Code code, Body body, int[] sources, int target, int values) {
        int index = code.number();
        int whole = exact ? values / 4 : Picture.vectors(values);
        if (whole > 0) {
            code.loop(index, whole, 1, () -> {
                body.write(sources, target, 4);
                for (int source : sources) {
                    code.advance(source, Code.VECTOR);
                }
                code.advance(target, Code.VECTOR);
            });
        }
        if (whole * 4 < values) {
            body.write(sources, target, values - whole * 4);
        }
    }
}
