package io.github.digitpad.train;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.formats.learned.Origin;
import io.github.digitpad.formats.learned.WeightFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A fit of something to the network in a folder, which it is written beside. */
abstract class FitCommand implements Callable<Integer> {

    /** Pendigits' writers that validate the network, every seventh, and so judge what is fitted to it. */
    static final Set<Integer> VALIDATING = Set.of(7, 14, 21, 28);

    @Option(
            names = "--weights",
            paramLabel = "DIR",
            defaultValue = "model-weights",
            description = "the folder that has the network, and gets the file")
    private Path weights = Path.of("model-weights");

    @Mixin
    private PenOptions pen = new PenOptions();

    private final Set<Integer> leftOut;

    /** @param leftOut writers, if nothing is said */
    FitCommand(Set<Integer> leftOut) {
        this.leftOut = leftOut;
    }

    /** Starts it; {@code --help} says how. */
    static void run(FitCommand fit, String[] args) {
        System.exit(new CommandLine(fit).execute(args));
    }

    @Override
    public Integer call() {
        try {
            PenDigits digits = pen.read(pen.leftOut(leftOut));
            fit(new LearnedFiles(new WeightFolder(weights)), digits, new LearnedWriter(weights));
            return CommandLine.ExitCode.OK;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Fits and writes. */
    abstract void fit(LearnedFiles set, PenDigits digits, LearnedWriter out) throws IOException;

    /** The folder that has the network. */
    Path weights() {
        return weights;
    }

    /** The folder that has the data. */
    Path data() {
        return pen.data();
    }

    /** Where the digits come from, and under which licence. */
    String source() {
        return pen.sources();
    }

    /**
     * What the file says of where it comes from.
     *
     * @param fittedOn in words
     * @param execution what Maven calls the command
     * @param options more of them, each with a blank before
     */
    Origin origin(String fittedOn, String execution, String options) {
        String args = (options + pen.options(pen.leftOut(leftOut))).strip();
        return new Origin(
                fittedOn,
                "mvn -B -Ptrain compile exec:exec@" + execution + " -Dtrain.data=DIR"
                        + (args.isEmpty() ? "" : " -Dtrain.args=\"" + args + "\""));
    }
}
