package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;

/** The same with the JVM's kernels, where they are faster. */
final class JvmLowering extends Lowering {

    /** What takes longer for each product than this is as fast without SIMD. */
    private static final double SLOW = 3;

    JvmLowering(Network network) {
        super(network);
    }

    @Override
    Kernel kernel(Conv2d conv, Shape shape, double[] picture, double[] output, Finish finish) {
        double byRows = RowConvolution.time(conv);
        double byPlanes = PlaneConvolution.time(conv, shape);
        double byTiles = WinogradPlanes.time(conv, shape);
        double least = Math.min(byRows, Math.min(byPlanes, byTiles));
        if (least > SLOW) {
            return super.kernel(conv, shape, picture, output, finish);
        }
        if (least == byTiles) {
            return new WinogradPlanes(conv, shape, picture, output, finish);
        }
        return least == byPlanes
                ? new PlaneConvolution(conv, shape, picture, output, finish)
                : new RowConvolution(conv, shape, picture, output, finish);
    }

    @Override
    Kernel kernel(Dense dense, double[] input, double[] output, Finish finish) {
        return finish.channels() < WeightRows.FEWEST
                ? super.kernel(dense, input, output, finish)
                : new RowDense(dense, input, output, finish);
    }
}
