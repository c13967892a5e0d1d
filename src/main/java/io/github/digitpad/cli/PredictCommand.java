package io.github.digitpad.cli;

import io.github.digitpad.data.sets.DataPart;
import io.github.digitpad.data.sets.DataSet;
import io.github.digitpad.data.sets.DataSets;
import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/**
 * {@code predict FILE…}: reads pictures of one digit each; {@code predict --numbers FILE…}: reads numbers, of ink and
 * of pictures; {@code predict --csv}: makes a Kaggle submission.
 */
@Command(
        name = "predict",
        description = "Reads pictures of one digit each, dark on light or light on dark. "
                + "Or numbers, in pictures or written with a pen. Or Kaggle's test.csv, to make a submission.",
        footer = {
            "Pictures are JPEG, PNG, WebP, GIF, BMP or TIFF files, which their bytes tell.",
            "",
            "Of pictures it prints the file, the digit and its probability, a line a file; of data sets a line a picture,"
                    + " the file with the picture's place in it, from 0, behind it: mnist.npz[17] 3 0.9991",
            "",
            "With --numbers it prints a line for each number, with these fields: file, number, confidence (0 to 1), "
                    + "certainty (certain, likely or unsure), page (1 where there is one), box (x y w h, in the ink's px, "
                    + "an ink file's own units, or the upright picture's px).",
            "  tsv    Fields between tabs. No header.",
            "  csv    Fields between commas, under a header that names them.",
            "  jsonl  An object with these names, and digits: each one's text, box and probabilities (0 to 9); in "
                    + "pictures alternatives for these, and the number's corners, alternatives, line, row and column. "
                    + "Of standard input the line, as input.",
            "Where there is no number the fields are empty. Of a line that cannot be read tsv and csv have \"error\" for "
                    + "the number, and all three have a last field, error, that says what is wrong; the other lines are read.",
            "",
            "Exit status: 0, 1 if a file could not be read, 2 if the command is wrong."
        },
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {

    @Mixin
    private ModelOption model = new ModelOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Pictures, or data sets (see docs/data-sets.md); with --numbers also ink files (see docs/ink-files.md) and ink in JSON lines, - for standard"
                            + " input, whose lines are ink or names of files.")
    private List<Path> files = List.of();

    @Option(
            names = "--numbers",
            description = "Read numbers: all that are in a picture; or ink, one JSON object a line:"
                    + " {\"strokes\":[[[x,y,t],...],...]}, also gzipped. t (ms) and other keys may be there or not.")
    private boolean numbers;

    @Option(
            names = "--allow",
            paramLabel = "SIGNS",
            description = "What a number may have besides digits: 0-9 and any of the marks . , - as in \"0-9.,-\". "
                    + "Default: 0-9.")
    private @Nullable String allow;

    @Option(
            names = "--crop",
            description = "Each picture is cut out about one number; without, that is seen where it is plain.")
    private boolean crop;

    @Option(names = "--format", paramLabel = "FORMAT", description = "tsv (the default), csv or jsonl.")
    private @Nullable NumberFormat format;

    @Option(
            names = "--after",
            paramLabel = "N",
            description = "Goes on after so many lines of standard input, as the last answer's \"input\" says.")
    private @Nullable Long after;

    @Mixin
    private PartOption part = new PartOption();

    @Mixin
    private TransposedOption transposed = new TransposedOption();

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
                    spec.commandLine(), "needs files, or --csv and --submission, and not both");
        }
        if (!numbers && (allow != null || format != null || crop)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--allow, --format and --crop need --numbers");
        }
        if (numbers && kaggle != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--numbers and --csv: needs one of them");
        }
        if (after != null && (after < 0 || !numbers || !files.contains(Path.of("-")))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--after needs a number of lines, 0 or more, and --numbers with - for a file");
        }
        if (numbers) {
            return readNumbers();
        }
        return kaggle == null ? readPictures() : writeSubmission(kaggle.csv, kaggle.submission);
    }

    private int readNumbers() throws IOException {
        ReadingOptions options;
        try {
            options = allow == null ? ReadingOptions.DIGITS : ReadingOptions.allowing(allow);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
        NumberPrediction prediction = new NumberPrediction(
                model.read(),
                options,
                crop,
                format == null ? NumberFormat.TSV : format,
                System.in,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        return prediction.read(files, after == null ? 0 : after)
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
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
                if (isDataSet(file)) {
                    readSet(file, reader);
                    continue;
                }
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

    /** A folder, or a file that is no picture and known as a data set. */
    private static boolean isDataSet(Path file) throws IOException {
        boolean isPicture = Files.isRegularFile(file) && PictureFile.kind(file).isKnown();
        return Files.exists(file) && !isPicture && DataSets.isNamed(file);
    }

    private void readSet(Path file, Reader reader) throws IOException {
        DataSet set = DataSets.open(List.of(file));
        DataPart pictures = SetPictures.part(set, part.get(), transposed.get());
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < pictures.count() && !out.checkError(); i++) {
            Reading reading = reader.readFramed(SetPictures.framed(pictures, i, false, reader.frame()));
            String name = pictures.pictureName(i);
            out.printf(
                    Locale.ROOT,
                    "%s %s %.4f%n",
                    name.isEmpty() ? file + "[" + i + "]" : file + "/" + name,
                    reading.text(),
                    reading.confidence());
        }
    }
}
