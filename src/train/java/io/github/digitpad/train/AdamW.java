package io.github.digitpad.train;

/**
 * The optimiser: Adam with decoupled weight decay.
 *
 * @param mean of the gradients, decaying
 * @param variance of the gradients about 0, decaying
 * @see "Loshchilov, Hutter 2019, Decoupled Weight Decay Regularization"
 */
record AdamW(Weights mean, Weights variance) {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.99;
    private static final double EPSILON = 1e-8;

    static AdamW forWeights(Weights weights) {
        return new AdamW(Weights.zerosLike(weights), Weights.zerosLike(weights));
    }

    /**
     * One step for one parameter.
     *
     * @param step counted from 0
     * @param decay of the weights, per unit of learning rate
     */
    void update(float[] weights, float[] gradient, int parameter, int step, double learningRate, double decay) {
        float[] means = mean.get(parameter);
        float[] variances = variance.get(parameter);
        double correction1 = 1 - Math.pow(BETA_1, step + 1.0);
        double correction2 = 1 - Math.pow(BETA_2, step + 1.0);
        for (int i = 0; i < weights.length; i++) {
            means[i] = (float) (BETA_1 * means[i] + (1 - BETA_1) * gradient[i]);
            variances[i] = (float) (BETA_2 * variances[i] + (1 - BETA_2) * gradient[i] * gradient[i]);
            double direction = means[i] / correction1 / (Math.sqrt(variances[i] / correction2) + EPSILON);
            weights[i] = (float) (weights[i] * (1 - learningRate * decay) - learningRate * direction);
        }
    }
}
