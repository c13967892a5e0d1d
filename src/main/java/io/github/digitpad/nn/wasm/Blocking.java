package io.github.digitpad.nn.wasm;

/**
 * How many sums of products a kernel keeps in registers at a time: so many output pixels by so many vectors of output
 * channels. Each step of the innermost loop loads a value for each pixel and a vector of weights for each vector.
 *
 * @param rows of pixels
 * @param columns of pixels
 * @param cost of a step over all blocks together, in halves of a processor's cycles
 */
record Blocking(int rows, int columns, int vectors, int cost) {

    /** x86-64 has 16 vector registers, of which V8 keeps one and a product without relaxed SIMD takes another. */
    private static final int REGISTERS = 14;

    private static final int MOST_COLUMNS = 6;
    private static final int MOST_VECTORS = 12;

    /** A sum waits 4 cycles for the one before; two are begun in a cycle. */
    private static final int LATENCY = 8;

    /** What a loop and the addresses cost. */
    private static final int OVERHEAD = 2;

    /**
     * The cheapest one.
     *
     * @param height of the output, as {@code width}
     * @param vectors of output channels
     * @param pixelsForEach how many pixels are pooled to one of the output, which then are in registers together
     */
    static Blocking of(int height, int width, int vectors, int pixelsForEach) {
        Blocking best = new Blocking(1, 1, 1, Integer.MAX_VALUE);
        for (int rows = 1; rows <= Math.min(2, height); rows++) {
            for (int columns = 1; columns <= Math.min(MOST_COLUMNS, width); columns++) {
                for (int chosen = 1; chosen <= Math.min(MOST_VECTORS, vectors); chosen++) {
                    int pixels = rows * columns * pixelsForEach;
                    if (pixels * chosen + Math.min(pixels, chosen) + 1 <= REGISTERS) {
                        int blocks = blocks(height, rows) * blocks(width, columns);
                        int cost = blocks * (vectors / chosen * cost(pixels, chosen) + cost(pixels, vectors % chosen));
                        if (cost < best.cost) {
                            best = new Blocking(rows, columns, chosen, cost);
                        }
                    }
                }
            }
        }
        return best;
    }

    private static int cost(int pixels, int vectors) {
        if (vectors == 0) {
            return 0;
        }
        int steps = Math.max(LATENCY, Math.max(pixels * vectors, pixels + vectors));
        return OVERHEAD + steps + (vectors + 1) / 2;
    }

    /** How many blocks cover an extent; the last one ends where the extent does. */
    static int blocks(int extent, int block) {
        return (extent - 1) / block + 1;
    }
}
