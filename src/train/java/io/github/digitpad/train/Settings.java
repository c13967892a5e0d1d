package io.github.digitpad.train;

/**
 * What training depends on besides the data; the same settings give the same weights on the same machine.
 *
 * @param epochs how often each MNIST picture is seen
 * @param batchSize pictures per step
 * @param penShare the part of each batch that is drawn from pen strokes
 * @param nonDigitShare the part of each batch that is no digit, and is to be answered with ten equal probabilities
 * @param learningRate the highest, after warm-up
 * @param warmUp the part of all steps in which the learning rate rises
 * @param weightDecay of kernels, per step and unit of learning rate
 * @param labelSmoothing the part of each label that is spread over all classes
 * @param dropout the part of the dense layer's inputs that is left out while training
 * @param averaging how much of the averaged weights is kept at each step
 */
record Settings(
        long seed,
        double epochs,
        int batchSize,
        double penShare,
        double nonDigitShare,
        double learningRate,
        double warmUp,
        double weightDecay,
        double labelSmoothing,
        double dropout,
        double averaging) {

    /** What the committed weights were trained with. */
    static Settings of(long seed, double epochs) {
        return new Settings(seed, epochs, 128, 0.4, 0.06, 6e-3, 0.08, 0.03, 0.05, 0.1, 0.998);
    }

    int penPerBatch() {
        return (int) Math.round(batchSize * penShare);
    }

    int nonDigitsPerBatch() {
        return (int) Math.round(batchSize * nonDigitShare);
    }

    int picturesPerBatch() {
        return batchSize - penPerBatch() - nonDigitsPerBatch();
    }

    /** These settings with another share of pictures that are no digits. */
    Settings withNonDigits(double share) {
        return new Settings(
                seed,
                epochs,
                batchSize,
                penShare,
                share,
                learningRate,
                warmUp,
                weightDecay,
                labelSmoothing,
                dropout,
                averaging);
    }

    /** These settings with another seed and for another time. */
    Settings with(long otherSeed, double otherEpochs) {
        return new Settings(
                otherSeed,
                otherEpochs,
                batchSize,
                penShare,
                nonDigitShare,
                learningRate,
                warmUp,
                weightDecay,
                labelSmoothing,
                dropout,
                averaging);
    }

    /** The learning rate of a step, counted from 0: linear warm-up under a cosine that ends near 0. */
    double learningRate(int step, int steps) {
        double rise = Math.min(1, (step + 1) / (warmUp * steps));
        double fall = 0.5 * (1 + Math.cos(Math.PI * step / steps)) + 1e-3;
        return learningRate * rise * fall;
    }
}
