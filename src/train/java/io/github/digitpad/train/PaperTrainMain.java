package io.github.digitpad.train;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Network;
import io.github.digitpad.paper.LineColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the network that reads numbers in pictures, on composed and real ones, and writes it to a folder. */
@Command(
        name = "paper",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Trains the network that reads numbers in pictures. Run it again to go on after a kill.")
final class PaperTrainMain implements Callable<Integer> {

    private static final int BATCH = 32;

    /** Each line is seen about so often. */
    private static final int SEEN = 4;

    private static final int STEPS_PER_SHARD = SEEN * LinePool.LINES / BATCH;

    private static final double DROPOUT = 0.15;

    /** Columns that are read in one call: with what they see on either side, a number of five digits. */
    private static final int COLUMNS = 32;

    private static final int STEPS_PER_CHECKPOINT = 200;

    @Mixin
    private PaperData data = new PaperData();

    @Option(
            names = "--weights",
            paramLabel = "DIR",
            defaultValue = "model-weights",
            description = "the set that gets the network, in its folder paper")
    private Path weights = Path.of("model-weights");

    @Option(names = "--work", defaultValue = "target/train", description = "the folder for checkpoints and strips")
    private Path work = Path.of("target/train");

    @Option(names = "--steps", defaultValue = "12000", description = "how many batches of " + BATCH + " lines")
    private int steps;

    @Option(names = "--rate", defaultValue = "4e-3", description = "the highest learning rate")
    private double rate;

    @Option(names = "--start", paramLabel = "DIR", description = "begin with the weights of the network in this folder")
    private @Nullable Path start;

    @Option(names = "--seed", defaultValue = "5", description = "of everything random")
    private long seed;

    @Option(names = "--from-checkpoint", description = "do not train: write the network as the last checkpoint has it")
    private boolean unfinished;

    private PaperTrainMain() {}

    /** Starts it; {@code --help} says how. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PaperTrainMain()).execute(args));
    }

    @Override
    public Integer call() {
        try {
            train();
            return CommandLine.ExitCode.OK;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void train() throws IOException {
        PaperComposer composer = data.forTraining();
        Files.createDirectories(work);
        try (LinePool pool = new LinePool(seed, BATCH, STEPS_PER_SHARD, composer, work.resolve("paper"))) {
            Network bytes = inBytes(trained(pool));
            Network coarse = Coarsening.coarsen(bytes, NetworkSpec.PAPER.levels(), pool.windows(bytes.inputShape()));
            Path folder = weights.resolve("paper");
            Files.createDirectories(folder);
            ModelDirectory.write(folder, LayersModelWriter.write(coarse, Quantization.UINT8));
            System.out.println("wrote " + folder + ". From where on it is sure is to be fitted: exec:exec@paper-fit");
        }
    }

    private Network trained(LinePool pool) throws IOException {
        Settings settings = new Settings(seed, steps, BATCH, 1, 0, rate, 0.04, 0.03, 0, DROPOUT, 0.999);
        try (TorchNetwork torch = new TorchNetwork(NetworkSpec.PAPER, DROPOUT)) {
            Weights trained = unfinished
                    ? Checkpoint.read(checkpoint(), torch.read()).averaged()
                    : new Training<LineBatch>(
                                    settings,
                                    pool::batch,
                                    steps,
                                    torch,
                                    torch::step,
                                    checkpoint(),
                                    STEPS_PER_CHECKPOINT)
                            .run(
                                    start == null
                                            ? torch.initialWeights(seed)
                                            : Unfolding.unfold(ModelDirectory.read(start), torch, pool::batch));
            return Folding.fold(NetworkSpec.PAPER, trained, LineColumns.width(COLUMNS));
        }
    }

    private Path checkpoint() {
        return work.resolve("paper-" + seed + "-" + steps + ".bin");
    }

    private static Network inBytes(Network network) throws ModelFormatException {
        LayersModel model = LayersModelWriter.write(Equalization.equalize(network), Quantization.UINT8);
        return LayersModelReader.read("model.json", model.json(), model::shard);
    }
}
