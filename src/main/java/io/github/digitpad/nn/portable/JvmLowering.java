package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** With the JVM's kernels, in floats, where they are faster. */
final class JvmLowering extends Lowering<float[]> {

    /** What takes longer for each product than this is as fast without SIMD. */
    private static final double SLOW = 3;

    /** Of a kernel's transformed weights: 16 MB. */
    private static final int MOST_WEIGHTS = 1 << 22;

    /**
     * A way to compute a convolution.
     *
     * @param time for each product of its definition, as of {@link Planes#time}
     */
    private record Way(double time, Supplier<Kernel> kernel) {}

    JvmLowering(Network network) {
        super(network);
    }

    @Override
    float[] array(int size) {
        return new float[size];
    }

    @Override
    Kernel plain(Layer layer, List<Shape> shapes, List<float[]> inputs, float[] output) {
        float[][] arrays = inputs.toArray(new float[0][]);
        return () -> layer.forward(arrays, shapes, output);
    }

    @Override
    Kernel kernel(Conv2d conv, Shape shape, float[] picture, float[] output, Finish finish) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(SLOW, () -> inDoubles(conv, shape, picture, output, finish)));
        ways.add(new Way(RowConvolution.time(conv), () -> new RowConvolution(conv, shape, picture, output, finish)));
        ways.add(new Way(
                PlaneConvolution.time(conv, shape), () -> new PlaneConvolution(conv, shape, picture, output, finish)));
        for (int outputs = 2; outputs <= WinogradTiles.MOST_OUTPUTS; outputs++) {
            WinogradTiles tiles = WinogradTiles.of(outputs, conv.outputShape(shape));
            if (WinogradRows.isFor(conv, tiles, finish.pool)
                    && (outputs == 2 || conv.kernel().shape().size() / 9 <= MOST_WEIGHTS / tiles.values())) {
                ways.add(new Way(
                        WinogradRows.time(conv, shape, tiles),
                        () -> new WinogradRows(conv, shape, picture, output, finish, tiles)));
            }
        }
        ways.sort(Comparator.comparingDouble(Way::time));
        return ways.get(0).kernel().get();
    }

    private static Kernel inDoubles(Conv2d conv, Shape shape, float[] picture, float[] output, Finish finish) {
        double[] from = new double[picture.length];
        double[] to = new double[output.length];
        return new InDoubles(picture, from, ScalarLowering.convolution(conv, shape, from, to, finish), to, output);
    }

    @Override
    Kernel kernel(Dense dense, float[] input, float[] output, Finish finish) {
        if (finish.channels() >= WeightRows.FEWEST) {
            return new RowDense(dense, input, output, finish);
        }
        double[] from = new double[input.length];
        double[] to = new double[output.length];
        return new InDoubles(input, from, new DenseKernel(dense, from, to, finish), to, output);
    }
}
