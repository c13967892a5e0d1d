package io.github.digitpad.train;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.reading.CertaintyThresholds;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the thresholds of certainty for a network that was trained earlier, as the trainer does for its own. */
@Command(
        name = "certainty",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Finds from which probability on an answer is certain or likely, and writes certainty.json.")
final class CertaintyFitMain extends FitCommand {

    @Option(
            names = "--fold",
            paramLabel = "K/N",
            defaultValue = "7/7",
            description = "which of the pen's writers the network was not trained on: the K-th and every N-th after")
    private String fold = "7/7";

    /** Those who validate are asked here, not left out. */
    private CertaintyFitMain() {
        super(Set.of());
    }

    public static void main(String[] args) {
        run(new CertaintyFitMain(), args);
    }

    @Override
    void fit(LearnedFiles set, PenDigits digits, LearnedWriter out) throws IOException {
        DataSplit split = DataSplit.read(data(), null, HeldOut.of(fold, false), digits);
        List<LabelledPicture> pictures = split.validationSet();
        List<LabelledPicture> strokes = split.validationPenSet();
        SuretyTable sure = SuretyTable.of(
                set.network(),
                Stream.concat(pictures.stream(), strokes.stream()).toList());
        NonDigitReport refused =
                NonDigitReport.of(set.network(), List.of(pictures, strokes), NonDigits.forValidation(split));
        System.out.println(sure);
        System.out.println(refused);
        CertaintyThresholds certainty = CertaintyFit.of(sure, refused);
        System.out.println(certainty);
        out.write(certainty, origin(CertaintyFit.fittedOn(split), "certainty", "--fold " + fold));
    }
}
