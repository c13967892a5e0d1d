package io.github.digitpad.train;

import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.formats.learned.Origin;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Network;
import io.github.digitpad.reading.CertaintyThresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds the thresholds of certainty for a network that was trained earlier, as the trainer does for its own. */
@Command(
        name = "certainty",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Finds from which probability on an answer is certain or likely, and writes certainty.json.")
final class CertaintyFitMain implements Callable<Integer> {

    @Option(
            names = "--weights",
            paramLabel = "DIR",
            defaultValue = "model-weights",
            description = "the folder that has the network, and gets the file")
    private Path weights = Path.of("model-weights");

    @Option(
            names = "--fold",
            paramLabel = "K/N",
            defaultValue = "7/7",
            description = "which of the pen's writers the network was not trained on: the K-th and every N-th after")
    private String fold = "7/7";

    @Mixin
    private PenOptions pen = new PenOptions();

    private CertaintyFitMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new CertaintyFitMain()).execute(args));
    }

    @Override
    public Integer call() {
        try {
            fit();
            return CommandLine.ExitCode.OK;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void fit() throws IOException {
        LeftOut leftOut = pen.leftOut(Set.of());
        DataSplit split = DataSplit.read(pen.data(), null, HeldOut.of(fold, false), pen.read(leftOut));
        Network network = ModelDirectory.read(weights);
        List<LabelledPicture> pictures = split.validationSet();
        List<LabelledPicture> strokes = split.validationPenSet();
        SuretyTable sure = SuretyTable.of(
                network, Stream.concat(pictures.stream(), strokes.stream()).toList());
        NonDigitReport refused = NonDigitReport.of(network, List.of(pictures, strokes), NonDigits.forValidation(split));
        System.out.println(sure);
        System.out.println(refused);
        CertaintyThresholds certainty = CertaintyFit.of(sure, refused);
        System.out.println(certainty);
        String args = ("--fold " + fold + pen.options(leftOut)).strip();
        new LearnedWriter(weights)
                .write(
                        certainty,
                        new Origin(
                                CertaintyFit.fittedOn(split),
                                "mvn -B -Ptrain compile exec:exec@certainty -Dtrain.data=DIR -Dtrain.args=\"" + args
                                        + "\""));
    }
}
