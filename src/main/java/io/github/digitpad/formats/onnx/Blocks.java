package io.github.digitpad.formats.onnx;

/** Channels to blocks of pixels, and back. */
final class Blocks {

    private final NodeCall call;
    private final Moves moves;

    Blocks(NodeCall call) {
        this.call = call;
        this.moves = new Moves(call);
    }

    /** Channels to blocks of pixels. */
    OnnxValue depthToSpace() {
        int[] dims = call.get(0).dims();
        int block = block();
        int inner = dims[1] / (block * block);
        boolean depthFirst = call.text("mode", "DCR").equals("DCR");
        int[] six = depthFirst
                ? new int[] {dims[0], block, block, inner, dims[2], dims[3]}
                : new int[] {dims[0], inner, block, block, dims[2], dims[3]};
        OnnxValue parts = moves.reshaped(call.get(0), six);
        OnnxValue moved =
                depthFirst ? moves.transposed(parts, 0, 3, 4, 1, 5, 2) : moves.transposed(parts, 0, 1, 4, 2, 5, 3);
        return moves.reshaped(moved, new int[] {dims[0], inner, dims[2] * block, dims[3] * block});
    }

    /** Blocks of pixels to channels. */
    OnnxValue spaceToDepth() {
        int[] dims = call.get(0).dims();
        int block = block();
        int height = dims[2] / block;
        int width = dims[3] / block;
        OnnxValue parts = moves.reshaped(call.get(0), new int[] {dims[0], dims[1], height, block, width, block});
        OnnxValue moved = moves.transposed(parts, 0, 3, 5, 1, 2, 4);
        return moves.reshaped(moved, new int[] {dims[0], dims[1] * block * block, height, width});
    }

    private int block() {
        int block = call.integer("blocksize", 0);
        if (block < 1 || block > 1024 || call.get(0).rank() != 4) {
            throw new IllegalArgumentException("needs a picture [batch, channels, height, width] and a blocksize");
        }
        return block;
    }
}
