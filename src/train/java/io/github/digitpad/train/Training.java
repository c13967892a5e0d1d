package io.github.digitpad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** The training loop: from the last checkpoint, or the start, to the averaged weights. */
final class Training<B> {

    /** What a step does with its batch. */
    interface Learner<B> {
        TorchNetwork.Step step(B batch, int seed);
    }

    /** About half a minute's work. */
    static final int STEPS_PER_CHECKPOINT = 500;

    private final Settings settings;
    private final IntFunction<B> batches;
    private final TorchNetwork network;
    private final Learner<B> learner;
    private final Path checkpointFile;
    private final int steps;
    private final int stepsPerCheckpoint;

    /**
     * A run that has not begun.
     *
     * @param batches gives the batch of each step, counted from 0, the same each time
     * @param checkpointFile of these settings and no others; need not be there yet
     */
    Training(
            Settings settings,
            IntFunction<B> batches,
            int steps,
            TorchNetwork network,
            Learner<B> learner,
            Path checkpointFile,
            int stepsPerCheckpoint) {
        this.settings = settings;
        this.batches = batches;
        this.network = network;
        this.learner = learner;
        this.checkpointFile = checkpointFile;
        this.steps = steps;
        this.stepsPerCheckpoint = stepsPerCheckpoint;
    }

    /**
     * Trains to the end; while one batch is trained on, a second thread makes the next.
     *
     * @param initial what a run that has no checkpoint starts from; not changed
     */
    Weights run(Weights initial) throws IOException {
        Checkpoint state = Checkpoint.start(initial.copy());
        if (Files.exists(checkpointFile)) {
            state = Checkpoint.read(checkpointFile, state.live());
            System.out.println("goes on at step " + state.nextStep() + " of " + steps + " from " + checkpointFile);
        }
        if (state.nextStep() == steps) {
            return state.averaged();
        }
        Progress progress = new Progress(settings, steps);
        ExecutorService background = Executors.newSingleThreadExecutor();
        CompletableFuture<B> coming = make(state.nextStep(), background);
        try {
            for (int step = state.nextStep(); step < steps; step++) {
                B batch = coming.join();
                if (step + 1 < steps) {
                    coming = make(step + 1, background);
                }
                progress.done(step, train(state, step, batch));
                if ((step + 1) % stepsPerCheckpoint == 0 || step + 1 == steps) {
                    new Checkpoint(step + 1, state.live(), state.averaged(), state.optimizer()).write(checkpointFile);
                }
            }
        } finally {
            background.shutdown();
            // What makes the batches may be closed after this, so that none must be in the making.
            coming.handle((batch, failure) -> batch).join();
        }
        return state.averaged();
    }

    private CompletableFuture<B> make(int step, ExecutorService background) {
        return CompletableFuture.supplyAsync(() -> batches.apply(step), background);
    }

    /** One step; changes the state's arrays in place. */
    private double train(Checkpoint state, int step, B batch) {
        Weights live = state.live();
        network.write(live);
        TorchNetwork.Step result = learner.step(batch, (int) settings.seed() * 31 + step);
        if (!Double.isFinite(result.loss())) {
            throw new IllegalStateException("step " + step + ": the loss is " + result.loss()
                    + "; needs a finite one. The same command goes on from the last checkpoint");
        }
        double learningRate = settings.learningRate(step, steps);
        Weights statistics = network.read();
        for (int i = 0; i < live.size(); i++) {
            float[] values = live.get(i);
            if (network.isTrained(i)) {
                double decay = network.isKernel(i) ? settings.weightDecay() : 0;
                state.optimizer().update(values, result.gradients().get(i), i, step, learningRate, decay);
            } else {
                System.arraycopy(statistics.get(i), 0, values, 0, values.length);
            }
        }
        state.averaged().averageWith(live, Math.min(settings.averaging(), (2.0 + step) / (11.0 + step)));
        return result.loss();
    }
}
