package io.github.digitpad.cli;

import io.github.digitpad.recognize.DigitRecognizer;
import io.github.digitpad.recognize.Prediction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code predict FILE…}: reads pictures of one digit each. */
@Command(
        name = "predict",
        description = "Reads pictures of one digit each: PNG or JPEG, dark on light or light on dark.",
        footer = "Prints the file, the digit and its probability, a line a file.",
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {

    @Mixin
    private ModelOption model = new ModelOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Pictures.")
    private List<Path> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** Reads every file that can be read; one that cannot does not keep the others from being read. */
    @Override
    public Integer call() throws IOException {
        DigitRecognizer recognizer = DigitRecognizer.of(model.read());
        PrintWriter out = spec.commandLine().getOut();
        int exitCode = CommandLine.ExitCode.OK;
        for (Path file : files) {
            try {
                Prediction prediction = recognizer.recognizeFramed(PictureFile.readDigit(file));
                out.printf(Locale.ROOT, "%s %d %.4f%n", file, prediction.digit(), prediction.confidence());
            } catch (IOException e) {
                spec.commandLine().getErr().println(InputFiles.explain(e));
                exitCode = CommandLine.ExitCode.SOFTWARE;
            }
        }
        return exitCode;
    }
}
