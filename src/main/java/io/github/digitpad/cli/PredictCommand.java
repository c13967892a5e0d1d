package io.github.digitpad.cli;

import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code predict FILE…}: reads pictures of one digit each; {@code predict --csv}: makes a Kaggle submission. */
@Command(
        name = "predict",
        description = "Reads pictures of one digit each: PNG or JPEG, dark on light or light on dark. "
                + "Or Kaggle's test.csv, to make a submission.",
        footer = "Prints the file, the digit and its probability, a line a file.",
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {

    @Mixin
    private ModelOption model = new ModelOption();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Pictures.")
    private List<Path> files = List.of();

    @ArgGroup(exclusive = false)
    private @Nullable Kaggle kaggle;

    @Spec
    private CommandSpec spec;

    private static final class Kaggle {
        @Option(
                names = "--csv",
                required = true,
                paramLabel = "FILE",
                description = "Kaggle's test.csv: pixel0 to pixel783, also gzipped.")
        private Path csv;

        @Option(
                names = "--submission",
                required = true,
                paramLabel = "FILE",
                description = "The file to write: ImageId,Label.")
        private Path submission;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() == (kaggle == null)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "needs pictures, or --csv and --submission, and not both");
        }
        return kaggle == null ? readPictures() : writeSubmission(kaggle.csv, kaggle.submission);
    }

    private int writeSubmission(Path csv, Path submission) throws IOException {
        WholeFile file = new WholeFile(submission);
        file.requireOther(csv);
        int count = new Submission(csv, model.read()).writeTo(file);
        spec.commandLine().getOut().printf(Locale.ROOT, "%d digits in %s%n", count, submission);
        return CommandLine.ExitCode.OK;
    }

    /** Reads every file that can be read; one that cannot does not keep the others from being read. */
    private int readPictures() throws IOException {
        Reader reader = model.read().newReader();
        PrintWriter out = spec.commandLine().getOut();
        int exitCode = CommandLine.ExitCode.OK;
        for (Path file : files) {
            try {
                Reading reading = reader.read(PictureFile.readInk(file), ReadingOptions.ONE_DIGIT);
                if (reading.digits().isEmpty()) {
                    throw new IOException(
                            file + ": the picture shows nothing but one shade. Needs one digit on a plain ground.");
                }
                out.printf(Locale.ROOT, "%s %s %.4f%n", file, reading.text(), reading.confidence());
            } catch (IOException e) {
                spec.commandLine().getErr().println(InputFiles.explain(e));
                exitCode = CommandLine.ExitCode.SOFTWARE;
            }
        }
        return exitCode;
    }
}
