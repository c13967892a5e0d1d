package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.formats.learned.Origin;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Softmax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the network, writes it to a folder, reads it back and says how good it is. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Trains the network and writes it as a TensorFlow.js layers model with its card. Run it again"
                + " to go on after a kill.")
public final class Main implements Callable<Integer> {

    /** How many pictures the folded network is compared with PyTorch on. */
    private static final int COMPARED = 500;

    @Mixin
    private PenOptions pen = new PenOptions();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Kaggle's train.csv, to train on in place of the folder's mnist/")
    private @Nullable Path csv;

    @Option(
            names = "--pictures",
            paramLabel = "FILE",
            split = ",",
            description =
                    "a data set of any kind that evaluate reads, pictures and labels in one file or two, to train on"
                            + " in place of the folder's mnist/")
    private List<Path> pictures = List.of();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "do not train: round the weights of this folder, a byte each, that an earlier run stored;"
                    + " needs --temperature as its card says")
    private @Nullable Path from;

    @Option(names = "--out", defaultValue = "model-weights", description = "the folder to write the network to")
    private Path out = Path.of("model-weights");

    @Option(
            names = "--work",
            defaultValue = "target/train",
            description = "the folder for checkpoints, one file for each choice of settings")
    private Path work = Path.of("target/train");

    @Option(names = "--epochs", defaultValue = "40", description = "how often each MNIST picture is seen")
    private double epochs;

    @Option(names = "--seed", defaultValue = "1", description = "of everything random")
    private long seed;

    @Option(
            names = "--teachers",
            paramLabel = "COUNT",
            defaultValue = "0",
            description = "how many networks, with the seeds that follow, are trained first for this one to learn from")
    private int teachers;

    @Option(
            names = "--teacher-epochs",
            defaultValue = "40",
            description = "how often a teacher sees each MNIST picture")
    private double teacherEpochs;

    @Option(
            names = "--non-digits",
            paramLabel = "SHARE",
            defaultValue = "0.06",
            description = "the part of each batch that is no digit, from 0 to below 0.5")
    private double nonDigitShare;

    @Option(
            names = "--fold",
            paramLabel = "K/N",
            defaultValue = "7/7",
            description = "which of the pen's writers validate: the K-th and every N-th after")
    private String fold = "7/7";

    @Option(
            names = "--all",
            description = "train on those who validate as well; needs --temperature from a run without")
    private boolean all;

    @Option(
            names = "--temperature",
            description = "what logits are divided by, instead of what fits the validation pictures best")
    private @Nullable Double givenTemperature;

    @Option(
            names = "--test",
            description = "also read MNIST's test files, once: for weights that are going to be published")
    private boolean test;

    private Main() {}

    /** Starts the trainer; {@code --help} says how. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        try {
            train();
            return CommandLine.ExitCode.OK;
        } catch (DataFormatException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void train() throws IOException {
        if (all && givenTemperature == null) {
            throw new IllegalArgumentException("--all: needs --temperature, as printed by a run of the same settings"
                    + " without --all; nothing is left to fit it on");
        }
        if (from != null && givenTemperature == null) {
            throw new IllegalArgumentException("--from: needs --temperature, as the card in that folder says");
        }
        if (csv != null && test) {
            throw new IllegalArgumentException("--csv with --test: Kaggle's train.csv has pictures of MNIST's test"
                    + " files, so that the figure would mean nothing. Leave one of them out");
        }
        if (csv != null && !pictures.isEmpty()) {
            throw new IllegalArgumentException("--csv and --pictures: needs one of them, or neither");
        }
        if (!(nonDigitShare >= 0 && nonDigitShare < 0.5)) {
            throw new IllegalArgumentException("--non-digits " + nonDigitShare + ": needs 0 to below 0.5");
        }
        if (teachers < 0) {
            throw new IllegalArgumentException("--teachers " + teachers + ": needs 0 or more");
        }
        Settings settings = Settings.of(seed, epochs).withNonDigits(nonDigitShare);
        DataSplit split = DataSplit.read(pen.data(), own(), HeldOut.of(fold, all), pen.read(leftOut()));
        NonDigits nonDigits = NonDigits.forTraining(split);
        NonDigits otherNonDigits = NonDigits.forValidation(split);
        System.out.println(split.description());
        List<LabelledPicture> validation = split.validationSet();
        List<LabelledPicture> penValidation = split.validationPenSet();

        List<Settings> teaching = teachers(settings);
        Temperature temperature;
        Network bytes;
        if (from != null && givenTemperature != null) {
            temperature = new Temperature(givenTemperature, false);
            bytes = ModelDirectory.read(from);
        } else {
            Network logits = trained(split, nonDigits, settings, teaching);
            temperature = givenTemperature != null
                    ? new Temperature(givenTemperature, false)
                    : Temperature.fit(
                            logits,
                            Stream.concat(validation.stream(), penValidation.stream())
                                    .toList());
            bytes = inBytes(temperature.fold(logits).plus(new Softmax("dense/softmax")));
        }
        System.out.println("temperature: " + temperature.value());
        Network coarse = Coarsening.coarsen(
                bytes,
                NetworkSpec.DIGITS.levels(),
                new BatchMaker(settings, split, nonDigits, NetworkSpec.DIGITS.sidePx()).pictures(Coarsening.BATCHES));
        LayersModel model = LayersModelWriter.write(coarse, Quantization.UINT8);
        ModelDirectory.write(out, model);
        Network published = ModelDirectory.read(out);

        List<Result> results = new ArrayList<>();
        String part = all ? "trained on" : "validation";
        results.add(Result.of(split.pictures().name() + ", " + part, bytes, published, validation));
        results.add(Result.of("pen strokes, " + part, bytes, published, penValidation));
        if (test) {
            PictureSet testSet = PictureSet.read(pen.data().resolve("mnist"), "t10k");
            List<LabelledPicture> pictures =
                    IntStream.range(0, testSet.count()).mapToObj(testSet::get).toList();
            results.add(Result.of("MNIST, test", bytes, published, pictures));
        }
        results.forEach(System.out::println);
        SuretyTable sure = SuretyTable.of(
                published,
                Stream.concat(validation.stream(), penValidation.stream()).toList());
        System.out.println(sure);
        NonDigitReport unsure = NonDigitReport.of(published, List.of(validation, penValidation), otherNonDigits);
        System.out.println(unsure);
        new LearnedWriter(out)
                .write(CertaintyFit.of(sure, unsure), new Origin(CertaintyFit.fittedOn(split), command()));

        long weightBytes = model.shards().values().stream()
                .mapToLong(shard -> shard.length)
                .sum();
        Files.writeString(
                out.resolve("MODEL_CARD.md"),
                ModelCard.text(
                        published,
                        weightBytes,
                        settings,
                        teaching,
                        split,
                        pen.sources(),
                        temperature,
                        results,
                        unsure,
                        command(),
                        from != null,
                        LocalDate.now(ZoneOffset.UTC)));
        System.out.println(
                "wrote " + out + ": " + weightBytes + " bytes of weights. What else was learned is to be fitted"
                        + " to it again: exec:exec@pen, then exec:exec@numbers");
        if (from == null) {
            new TrainingRuns(NetworkSpec.DIGITS, split, nonDigits, work).forget(settings, teaching);
        }
    }

    /** Trains a network that ends in logits. */
    private Network trained(DataSplit split, NonDigits nonDigits, Settings settings, List<Settings> teaching)
            throws IOException {
        NetworkSpec spec = NetworkSpec.DIGITS;
        try (TorchNetwork torch = new TorchNetwork(spec, settings.dropout())) {
            Weights weights = new TrainingRuns(spec, split, nonDigits, work).train(torch, settings, teaching);
            torch.write(weights);
            Network folded = Folding.fold(spec, weights);
            List<LabelledPicture> pictures = split.validationSet();
            double difference =
                    FoldCheck.requireAgreement(torch, folded, pictures.subList(0, Math.min(COMPARED, pictures.size())));
            System.out.println("folded network: logits differ from PyTorch's by at most " + difference);
            return folded;
        }
    }

    /** What is left of a network in a byte a weight: from there the rounding starts, now or later. */
    private static Network inBytes(Network network) throws ModelFormatException {
        LayersModel model = LayersModelWriter.write(Equalization.equalize(network), Quantization.UINT8);
        return LayersModelReader.read("model.json", model.json(), model::shard);
    }

    /** What the teachers are trained with: the network's settings with the seeds that follow its own. */
    private List<Settings> teachers(Settings settings) {
        return LongStream.rangeClosed(seed + 1, seed + teachers)
                .mapToObj(teacherSeed -> settings.with(teacherSeed, teacherEpochs))
                .toList();
    }

    /** What is trained on in place of MNIST; null, if nothing is. */
    private @Nullable PictureSet own() throws IOException {
        if (csv != null) {
            return PictureSet.readCsv(csv);
        }
        return pictures.isEmpty() ? null : PictureSet.read(pictures);
    }

    /** Nobody, if nothing is said: those who validate are not trained on anyway. */
    private LeftOut leftOut() {
        return pen.leftOut(Set.of());
    }

    /** What made these weights, with the folder's place left out. */
    private String command() {
        return "mvn -B -Ptrain compile exec:exec@train -Dtrain.data=DIR -Dtrain.args=\"--epochs " + epochs + " --seed "
                + seed + (teachers > 0 ? " --teachers " + teachers + " --teacher-epochs " + teacherEpochs : "")
                + " --non-digits " + nonDigitShare + " --fold " + fold + pen.options(leftOut())
                + (csv != null ? " --csv train.csv" : "")
                + (pictures.isEmpty()
                        ? ""
                        : " --pictures "
                                + pictures.stream()
                                        .map(file -> String.valueOf(file.getFileName()))
                                        .collect(Collectors.joining(",")))
                + (all ? " --all" : "")
                + (from != null ? " --from DIR" : "")
                + (givenTemperature != null ? " --temperature " + givenTemperature : "") + (test ? " --test" : "")
                + "\"";
    }
}
