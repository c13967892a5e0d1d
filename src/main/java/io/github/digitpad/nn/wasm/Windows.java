package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Padding;

/** How windows lie over a picture. */
record Windows(int strideY, int strideX, Padding padding, int dilationY, int dilationX) {

    /** Side by side, inside the picture. */
    static final Windows PLAIN = new Windows(1, 1, Padding.VALID, 1, 1);

    /** How many rows the first window reaches out of a picture of this height. */
    int above(int height, int windowHeight) {
        return padding.before(height, (windowHeight - 1) * dilationY + 1, strideY);
    }

    /** How many columns the first window reaches out of a picture of this width. */
    int leftOf(int width, int windowWidth) {
        return padding.before(width, (windowWidth - 1) * dilationX + 1, strideX);
    }

    /** Whether nothing lies between them or their cells: what fast algorithms need. */
    boolean isPlain() {
        return strideY == 1 && strideX == 1 && dilationY == 1 && dilationX == 1;
    }
}
