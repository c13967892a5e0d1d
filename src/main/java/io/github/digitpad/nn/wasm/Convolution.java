package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Window;

/**
 * A convolution to write code for, with what follows it. Arrays as in {@link io.github.digitpad.nn.Conv2d}.
 *
 * @param input with margins as wide as the windows reach out
 * @param pooled whether each 2×2 of the results becomes one of the output's pixels, the greatest; an odd row or column
 *     at the end is left out
 * @param activation of the results, before or after pooling: it must not matter
 */
record Convolution(
        Picture input,
        Window window,
        int groups,
        int kernelAt,
        int biasAt,
        Picture output,
        Activation activation,
        boolean pooled) {

    int inChannels() {
        return input.channels() / groups;
    }

    int outChannels() {
        return output.channels();
    }

    int kernelHeight() {
        return window.height();
    }

    int kernelWidth() {
        return window.width();
    }

    int strideY() {
        return window.strideY();
    }

    int strideX() {
        return window.strideX();
    }

    int dilationY() {
        return window.dilationY();
    }

    int dilationX() {
        return window.dilationX();
    }

    /** How many rows of results are wanted. */
    int computedHeight() {
        return pooled ? 2 * output.height() : output.height();
    }

    int computedWidth() {
        return pooled ? 2 * output.width() : output.width();
    }

    /** The address of the first window's first value. */
    int windowAt() {
        return input.at()
                - window.above(input.height()) * input.rowStride()
                - window.leftOf(input.width()) * input.pixelStride();
    }

    /** Whether windows lie side by side, without gaps: what fast algorithms need. */
    boolean isPlain() {
        return window.isPlain() && groups == 1;
    }

    /** By the algorithm that should be fastest. */
    Kernel kernel(Memory memory) {
        if (groups > 1 && groups == input.channels() && groups == output.channels()) {
            return new DepthwiseKernel(this);
        }
        if (OneChannelConvolution.fits(this)) {
            return new OneChannelConvolution(this, memory);
        }
        Product direct = new Product(this);
        double cost = direct.cost();
        int outputs = 0;
        if (isPlain() && kernelHeight() == kernelWidth() && kernelHeight() > 1) {
            for (int tile = 2; tile <= 4; tile += pooled ? 2 : 1) {
                if (WinogradConvolution.fits(this, tile) && WinogradConvolution.cost(this, tile) < cost) {
                    outputs = tile;
                    cost = WinogradConvolution.cost(this, tile);
                }
            }
        }
        return outputs == 0 ? direct : new WinogradConvolution(this, outputs, memory);
    }

    /** Adds the bias to a square of results, pools and activates them, and stores them at a local address. */
    void finish(Code code, int[][] results, int bias, int target) {
        int scale = pooled ? 2 : 1;
        for (int y = 0; y < results.length; y += scale) {
            for (int x = 0; x < results[y].length; x += scale) {
                int result = results[y][x];
                if (pooled) {
                    code.simd(result, Op.F32X4_PMAX, result, results[y][x + 1]);
                    code.simd(results[y + 1][x], Op.F32X4_PMAX, results[y + 1][x], results[y + 1][x + 1]);
                    code.simd(result, Op.F32X4_PMAX, result, results[y + 1][x]);
                }
                code.simd(result, Op.F32X4_ADD, result, bias);
                activation.apply(code, result);
                code.store(result, target, y / scale * output.rowStride() + x / scale * output.pixelStride());
            }
        }
    }
}
