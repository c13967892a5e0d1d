package io.github.digitpad.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The network in PyTorch, which computes losses, gradients and logits. Its parameters in order: for each convolution
 * kernel {@code [outChannels, inChannels, height, width]}, gamma, beta, running mean, running variance; for the dense
 * layer kernel {@code [units, in]}, bias.
 */
final class TorchNetwork implements AutoCloseable {

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);
    private final SequentialBlock block;
    private final List<Parameter> parameters;
    private final NetworkSpec spec;

    TorchNetwork(NetworkSpec spec, double dropout) {
        this.spec = spec;
        this.block = block(spec, dropout);
        block.initialize(manager, DataType.FLOAT32, new Shape(1, spec.planes(), spec.height(), spec.width()));
        this.parameters = block.getParameters().values();
    }

    /** A network that is not trained further: it only gives logits, and keeps nothing for gradients. */
    static TorchNetwork fixed(NetworkSpec spec, Weights weights) {
        TorchNetwork network = new TorchNetwork(spec, 0);
        network.block.freezeParameters(true);
        network.write(weights);
        return network;
    }

    private static SequentialBlock block(NetworkSpec spec, double dropout) {
        SequentialBlock block = new SequentialBlock();
        for (NetworkSpec.Part part : spec.parts()) {
            if (part instanceof NetworkSpec.Convolution convolution) {
                block.add(Conv2d.builder()
                        .setKernelShape(new Shape(convolution.kernelSize(), convolution.kernelSize()))
                        .setFilters(convolution.channels())
                        .optBias(false)
                        .build());
                block.add(BatchNorm.builder().optEpsilon(Folding.EPSILON).build());
                block.add(Activation.reluBlock());
            } else if (part instanceof NetworkSpec.MaxPool pool) {
                Shape size = new Shape(pool.height(), pool.width());
                block.add(Pool.maxPool2dBlock(size, size));
            } else if (part instanceof NetworkSpec.Classes classes) {
                block.add(Blocks.batchFlattenBlock());
                block.add(Dropout.builder().optRate((float) dropout).build());
                block.add(Linear.builder().setUnits(classes.count()).build());
            } else if (part instanceof NetworkSpec.Columns columns) {
                block.add(Dropout.builder().optRate((float) dropout).build());
                block.add(Conv2d.builder()
                        .setKernelShape(new Shape(1, columns.width()))
                        .setFilters(columns.count())
                        .build());
            }
        }
        return block;
    }

    /**
     * Weights to start from: kernels Gaussian, scaled to keep the signal's variance (He et al. 2015); batch norm
     * changes nothing yet.
     */
    Weights initialWeights(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Weights weights = Weights.zerosLike(read());
        for (int i = 0; i < parameters.size(); i++) {
            float[] values = weights.get(i);
            switch (parameters.get(i).getType()) {
                case WEIGHT -> {
                    double deviation = Math.sqrt(variance(parameters.get(i).getShape()));
                    for (int j = 0; j < values.length; j++) {
                        values[j] = (float) (random.nextGaussian() * deviation);
                    }
                }
                case GAMMA, RUNNING_VAR -> Arrays.fill(values, 1);
                default -> Arrays.fill(values, 0);
            }
        }
        return weights;
    }

    private static double variance(Shape kernel) {
        return kernel.dimension() == 4 ? 2.0 / (kernel.get(0) * kernel.get(2) * kernel.get(3)) : 1.0 / kernel.get(1);
    }

    /** Whether a parameter is a kernel, which decays. */
    boolean isKernel(int parameter) {
        return parameters.get(parameter).getType() == Parameter.Type.WEIGHT;
    }

    /** Whether a parameter follows the loss's gradient; the others follow the batches' statistics. */
    boolean isTrained(int parameter) {
        return parameters.get(parameter).requiresGradient();
    }

    /** A copy of all parameters. */
    Weights read() {
        return new Weights(parameters.stream()
                .map(parameter -> parameter.getArray().toFloatArray())
                .toList());
    }

    /** Puts other numbers in place of all parameters. */
    void write(Weights weights) {
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).getArray().set(FloatBuffer.wrap(weights.get(i)));
        }
    }

    /** What one batch led to; the gradient of a parameter that is not trained is empty. */
    record Step(double loss, List<float[]> gradients) {}

    /**
     * Computes the cross-entropy of a batch, at its temperature, and its gradients, and lets batch norm follow the
     * batch.
     *
     * @param seed of the dropout
     */
    Step step(Batch batch, int seed) {
        return step(
                batch.pictures(),
                batch.size(),
                seed,
                (logits, scope) -> logits.div(batch.temperature())
                        .logSoftmax(1)
                        .mul(scope.create(
                                batch.targets(), new Shape(batch.size(), batch.targets().length / batch.size())))
                        .sum()
                        .div(-batch.size()));
    }

    /**
     * The same for lines, of which many readings of the columns are right.
     *
     * @see CtcLoss
     */
    Step step(LineBatch batch, int seed) {
        double[] loss = new double[1];
        Step step = step(batch.strips(), batch.size(), seed, (logits, scope) -> {
            float[] gradient = new float[(int) logits.size()];
            loss[0] = CtcLoss.of(logits.toFloatArray(), batch.texts(), gradient);
            // What follows this sum's slope follows the loss's.
            return logits.mul(scope.create(gradient, logits.getShape())).sum();
        });
        return new Step(loss[0], step.gradients());
    }

    private interface Loss {
        NDArray of(NDArray logits, NDManager scope);
    }

    private Step step(float[] pictures, int size, int seed, Loss of) {
        Engine.getInstance().setRandomSeed(seed);
        try (NDManager scope = manager.newSubManager()) {
            NDArray input = input(pictures, size, scope);
            double lossValue;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                zeroGradients(scope);
                NDList logits = block.forward(store, new NDList(input), true);
                logits.attach(scope);
                NDArray loss = of.of(logits.singletonOrThrow(), scope);
                collector.backward(loss);
                lossValue = loss.getFloat();
            }
            List<float[]> gradients = new ArrayList<>();
            for (int i = 0; i < parameters.size(); i++) {
                gradients.add(gradient(i, scope));
            }
            return new Step(lossValue, gradients);
        }
    }

    /**
     * Forgets the gradients of the step before, to which a new collector would add. The collector's own way leaves two
     * arrays behind for every parameter, and then visits all that have been left.
     */
    private void zeroGradients(NDManager scope) {
        for (int i = 0; i < parameters.size(); i++) {
            if (isTrained(i)) {
                NDArray gradient = parameters.get(i).getArray().getGradient();
                gradient.attach(scope);
                gradient.subi(gradient);
            }
        }
    }

    private float[] gradient(int parameter, NDManager scope) {
        if (!isTrained(parameter)) {
            return new float[0];
        }
        NDArray gradient = parameters.get(parameter).getArray().getGradient();
        gradient.attach(scope);
        return gradient.toFloatArray();
    }

    /** What pictures lie in, channels first. */
    private NDArray input(float[] pictures, int size, NDManager scope) {
        int column = size * spec.planes() * spec.height();
        return scope.create(pictures, new Shape(size, spec.planes(), spec.height(), pictures.length / column));
    }

    /** The logits of pictures, {@code [size, classes]}, without dropout and with batch norm's running statistics. */
    float[] logits(float[] pictures) {
        return logits(pictures, pictures.length / (spec.planes() * spec.height() * spec.width()));
    }

    /** The same of so many, of any width where the answer is of columns: {@code [size, classes, 1, columns]}. */
    float[] logits(float[] pictures, int size) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray input = input(pictures, size, scope);
            NDList logits = block.forward(store, new NDList(input), false);
            logits.attach(scope);
            return logits.singletonOrThrow().toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
