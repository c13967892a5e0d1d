package io.github.digitpad.train;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.formats.learned.Origin;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenWeights;
import io.github.digitpad.reading.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fits what the pen's movements say of a digit, and writes {@code pen.json}. For the weights no network is asked; what
 * they count beside the picture depends on it.
 */
@Command(
        name = "pen",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Fits what the pen's movements say of a digit, and writes pen.json.")
final class PenFitMain extends FitCommand {

    /** Coarse enough that each weight is one character of the page's script. */
    private static final double UNIT = 0.15;

    /** What the pen counts is taken from there for a folder that has a network alone. */
    private static final Path PUBLISHED = Path.of("model-weights");

    @Option(
            names = "--fit-mix",
            description =
                    "also fit what the pen counts beside the picture, on the digits of those who are left out: needs"
                            + " a network that never saw them either; else it stays as pen.json has it, or is as in"
                            + " model-weights where there is none")
    private boolean fitMix;

    PenFitMain() {
        super(VALIDATING);
    }

    public static void main(String[] args) {
        run(new PenFitMain(), args);
    }

    @Override
    void fit(LearnedFiles set, PenDigits digits, LearnedWriter out) throws IOException {
        Origin origin = origin(digits.description(), "pen", fitMix ? " --fit-mix" : "");
        int[] units = units(PenFit.fit(digits.kept()));
        PenWeights.Mix mix;
        Origin mixOrigin;
        if (fitMix) {
            PenWeights alone = new PenWeights(UNIT, units, MixFit.PICTURE_ALONE);
            Reader reader = Reader.of(set.network(), new Learned(set.certainty(), alone, NumberFit.unfitted()));
            MixFit fit = MixFit.of(reader, weights(units), digits.leftOut());
            System.err.println(fit);
            mix = fit.mix();
            mixOrigin = new Origin(fit.toString(), origin.command());
        } else {
            boolean hasMix = Files.exists(weights().resolve("pen.json"));
            LearnedFiles of = hasMix ? set : new LearnedFiles(new WeightFolder(PUBLISHED));
            mix = of.mix();
            mixOrigin = of.mixOrigin();
        }
        out.write(new PenWeights(UNIT, units, mix), origin, mixOrigin);
    }

    private static double[] weights(int[] units) {
        double[] weights = new double[units.length];
        for (int i = 0; i < units.length; i++) {
            weights[i] = UNIT * units[i];
        }
        return weights;
    }

    private static int[] units(double[] weights) {
        int[] units = new int[weights.length];
        for (int i = 0; i < units.length; i++) {
            long rounded = Math.round(weights[i] / UNIT);
            units[i] = (int) Math.max(-PenWeights.MOST_UNITS, Math.min(PenWeights.MOST_UNITS, rounded));
        }
        return units;
    }
}
