package io.github.digitpad.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * All that a run needs to go on: batches and dropout depend on the seed and the step alone.
 *
 * @param nextStep counted from 0
 * @param live the weights that are trained
 * @param averaged the weights that are published
 */
record Checkpoint(int nextStep, Weights live, Weights averaged, AdamW optimizer) {

    static Checkpoint start(Weights weights) {
        return new Checkpoint(0, weights, weights.copy(), AdamW.forWeights(weights));
    }

    /** Replaces the file in one step, so that a kill at any moment leaves a whole one. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(nextStep);
            for (Weights weights : parts()) {
                for (int i = 0; i < weights.size(); i++) {
                    for (float value : weights.get(i)) {
                        out.writeFloat(value);
                    }
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads a file that was written with the same network and settings.
     *
     * @param shape weights as many as the file has of each kind
     */
    static Checkpoint read(Path file, Weights shape) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int nextStep = in.readInt();
            Checkpoint checkpoint = new Checkpoint(
                    nextStep, Weights.zerosLike(shape), Weights.zerosLike(shape), AdamW.forWeights(shape));
            for (Weights weights : checkpoint.parts()) {
                for (int i = 0; i < weights.size(); i++) {
                    float[] values = weights.get(i);
                    for (int j = 0; j < values.length; j++) {
                        values[j] = in.readFloat();
                    }
                }
            }
            return checkpoint;
        }
    }

    private List<Weights> parts() {
        return List.of(live, averaged, optimizer.mean(), optimizer.variance());
    }
}
