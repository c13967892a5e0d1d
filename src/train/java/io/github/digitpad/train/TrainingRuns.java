package io.github.digitpad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Trains networks of one kind on the same data, and keeps each run's progress until it is told to forget it.
 *
 * @param folder for the checkpoints, one file for each choice of settings
 */
record TrainingRuns(NetworkSpec spec, DataSplit split, NonDigits nonDigits, Path folder) {

    /**
     * Trains the teachers, one after the other, then the network that learns from them; a run that was killed goes on
     * where it was, and one that is finished is not trained again. The learner starts as what its last teacher has
     * become, which saves it the first epochs.
     *
     * @param torch that trains them all, one at a time
     * @param teachers what each is trained with; none leaves the labels alone to learn from
     */
    Weights train(TorchNetwork torch, Settings settings, List<Settings> teachers) throws IOException {
        Files.createDirectories(folder);
        List<Weights> taught = new ArrayList<>();
        for (Settings teacher : teachers) {
            System.out.println(
                    "teacher " + (taught.size() + 1) + " of " + teachers.size() + ", seed " + teacher.seed());
            taught.add(train(torch, teacher, List.of()));
        }
        try (Teachers answers = Teachers.of(spec, taught)) {
            BatchMaker batches = new BatchMaker(settings, split, nonDigits, spec.sidePx());
            Training<Batch> training = new Training<>(
                    settings,
                    step -> answers.teach(batches.batch(step), step),
                    batches.steps(),
                    torch,
                    torch::step,
                    checkpoint(settings, teachers),
                    Training.STEPS_PER_CHECKPOINT);
            return training.run(
                    taught.isEmpty() ? torch.initialWeights(settings.seed()) : taught.get(taught.size() - 1));
        }
    }

    /**
     * Deletes what a run and its teachers left behind. Kept, a finished run would be all that the same settings ever
     * give, whatever has changed in the code.
     */
    void forget(Settings settings, List<Settings> teachers) throws IOException {
        Files.deleteIfExists(checkpoint(settings, teachers));
        for (Settings teacher : teachers) {
            Files.deleteIfExists(checkpoint(teacher, List.of()));
        }
    }

    /** A run goes on only where the same settings on the same data, with the same teachers, left off. */
    private Path checkpoint(Settings settings, List<Settings> teachers) {
        int choice = Objects.hash(settings.toString(), teachers.toString(), spec.toString(), split.description());
        return folder.resolve("checkpoint-" + Integer.toHexString(choice) + ".bin");
    }
}
