package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunsTest {

    private static final NetworkSpec SMALL = new NetworkSpec(
            "small",
            28,
            List.of(
                    new NetworkSpec.Convolution(5, 2, 255),
                    new NetworkSpec.MaxPool(4),
                    new NetworkSpec.Classes(10, 255)));
    private static final Settings LEARNER = Settings.of(1, 2);
    private static final List<Settings> TEACHERS = List.of(LEARNER.with(2, 1), LEARNER.with(3, 1));

    @TempDir
    Path data;

    @TempDir
    Path work;

    @Test
    void teachersAreTrainedOnceAndTheLearnerFollowsThem() throws IOException {
        try (TorchNetwork torch = new TorchNetwork(SMALL, 0.1)) {
            TrainingRuns runs = runs();
            Weights alone = runs.train(torch, LEARNER, List.of());
            Weights taught = runs.train(torch, LEARNER, TEACHERS);
            assertEquals(4, files().size());
            for (Path file : files()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            }

            Weights again = runs.train(torch, LEARNER, TEACHERS);
            assertArrayEquals(taught.get(0), again.get(0));
            for (Path file : files()) {
                assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(file), "trained again: " + file);
            }
            assertFalse(Arrays.equals(alone.get(0), taught.get(0)), "the teachers changed nothing");

            runs.forget(LEARNER, TEACHERS);
            assertEquals(1, files().size());
            assertArrayEquals(
                    taught.get(0), runs.train(torch, LEARNER, TEACHERS).get(0));
        }
    }

    @Test
    void learnerStartsAsItsLastTeacher() throws IOException {
        try (TorchNetwork torch = new TorchNetwork(SMALL, 0.1)) {
            TrainingRuns runs = runs();
            Weights last = runs.train(torch, TEACHERS.get(1), List.of());

            Weights notYetTrained = runs.train(torch, LEARNER.with(LEARNER.seed(), 0), TEACHERS);

            assertArrayEquals(last.get(0), notYetTrained.get(0));
        }
    }

    private TrainingRuns runs() throws IOException {
        DataSplit split = TinyData.split(data);
        return new TrainingRuns(SMALL, split, NonDigits.forTraining(split), work);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.toList();
        }
    }
}
