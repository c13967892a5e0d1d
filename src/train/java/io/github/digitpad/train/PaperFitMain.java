package io.github.digitpad.train;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.formats.learned.Origin;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits how sure numbers in pictures are, on lines and pages that were not trained on. */
@Command(
        name = "paper-fit",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Fits how sure numbers in pictures are, on lines and pages that were not trained on.")
final class PaperFitMain implements Callable<Integer> {

    private static final ReadingOptions MARKED = ReadingOptions.allowing("0-9.,-");

    @Mixin
    private PaperData data = new PaperData();

    @Option(
            names = "--weights",
            paramLabel = "DIR",
            defaultValue = "model-weights",
            description = "the folder that has paper/, and gets paper.json")
    private Path weights = Path.of("model-weights");

    @Option(names = "--lines", defaultValue = "4000", description = "how many lines are composed")
    private int lines;

    private PaperFitMain() {}

    /** Starts it; {@code --help} says how. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PaperFitMain()).execute(args));
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
        LearnedFiles files = new LearnedFiles(new WeightFolder(weights));
        PaperReader reader = new LearnedPaper(files.paperNetwork(), PaperCertainty.unfitted()).newReader();
        List<LogisticRegression.Example> examples = new ArrayList<>();
        List<RegisterLines.Crop> crops = data.measuringCrops();
        for (RegisterLines.Crop crop : crops) {
            add(examples, reader, crop.light(), crop.text(), false);
        }
        PaperComposer composer = data.forMeasuring();
        SplittableRandom random = new SplittableRandom(78);
        for (int i = 0; i < lines; i++) {
            PaperComposer.Photograph line = composer.photograph(random);
            add(examples, reader, line.light(), line.text().replace("?", ""), random.nextBoolean());
        }
        PaperCertainty fitted = PaperFit.of(examples);
        new LearnedWriter(weights)
                .write(
                        fitted,
                        new Origin(
                                lines + " composed lines of writers, and " + crops.size()
                                        + " real numbers of pages, that were left out of training",
                                "mvn -B -Ptrain compile exec:exec@paper-fit -Dtrain.data=DIR -Ddigitpad.weights=DIR"
                                        + " -Dtrain.args=\"--lines " + lines + data.options() + "\""));
        System.out.println("fitted to " + examples.size() + " readings: certain from "
                + fitted.thresholds().certainFrom());
    }

    /** A reading, if there is one, and whether its digits are right; of lines without digits none is. */
    private static void add(
            List<LogisticRegression.Example> examples,
            PaperReader reader,
            GrayImage light,
            String text,
            boolean isPlain) {
        PaperReader.Evidence evidence = reader.evidence(light, isPlain ? ReadingOptions.DIGITS : MARKED);
        if (evidence != null) {
            examples.add(new LogisticRegression.Example(
                    evidence.features(), PaperCheckMain.digits(evidence.text()).equals(PaperCheckMain.digits(text))));
        }
    }
}
