package io.github.digitpad.train;

import java.util.List;

/**
 * Trained networks from whose answers another network learns: what several find doubtful, or take for another digit
 * than its label says, says more than the label does. They see the very pictures that the learner sees. Serves one
 * thread.
 *
 * @see "Hinton, Vinyals, Dean 2015, Distilling the Knowledge in a Neural Network"
 */
final class Teachers implements AutoCloseable {

    /** What the logits of both sides are divided by, so that the unlikely digits' probabilities count, too. */
    static final double TEMPERATURE = 2;

    /** Of the targets; the rest are a teacher's probabilities. */
    static final double LABEL_SHARE = 0.1;

    private final List<TorchNetwork> networks;

    private Teachers(List<TorchNetwork> networks) {
        this.networks = networks;
    }

    /** Networks of one kind, none or more; to be closed. */
    static Teachers of(NetworkSpec spec, List<Weights> weights) {
        return new Teachers(
                weights.stream().map(each -> TorchNetwork.fixed(spec, each)).toList());
    }

    /**
     * The batch with the answers of one teacher, the next at the next step: so the learner follows their mean, and each
     * step costs one teacher's time. What is no digit keeps its targets. Without teachers the batch is as it was.
     */
    Batch teach(Batch batch, int step) {
        if (networks.isEmpty()) {
            return batch;
        }
        float[] logits = networks.get(step % networks.size()).logits(batch.pictures());
        float[] targets = batch.targets().clone();
        int classes = targets.length / batch.size();
        for (int i = 0; i < batch.digits(); i++) {
            mix(targets, logits, i * classes, classes);
        }
        return batch.withTargets(targets, TEMPERATURE);
    }

    /** Leaves the label its share, and gives the rest to the logits' probabilities. */
    private static void mix(float[] targets, float[] logits, int offset, int classes) {
        double greatest = logits[offset + Scores.best(logits, offset, classes)];
        double total = 0;
        for (int i = offset; i < offset + classes; i++) {
            total += Math.exp((logits[i] - greatest) / TEMPERATURE);
        }
        for (int i = offset; i < offset + classes; i++) {
            double probability = Math.exp((logits[i] - greatest) / TEMPERATURE) / total;
            targets[i] = (float) (LABEL_SHARE * targets[i] + (1 - LABEL_SHARE) * probability);
        }
    }

    @Override
    public void close() {
        networks.forEach(TorchNetwork::close);
    }
}
