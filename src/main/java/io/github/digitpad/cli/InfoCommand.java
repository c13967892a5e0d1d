package io.github.digitpad.cli;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Formats;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code info}: what models are, or why they are not read. */
@Command(
        name = "info",
        description = "Says what models are: format, who made them, layers, classes, and what they take for paper and ink.",
        footer = {"", "Exit status: 0, 1 if a model is refused, 2 if the command is wrong."},
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Models' files, or the folders that they are in.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print a JSON object a line for each.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int exitCode = CommandLine.ExitCode.OK;
        for (Path path : paths) {
            try {
                ModelCard card = ModelCard.of(Formats.read(FolderFiles.of(path), FolderFiles.first(path)));
                out.println(json ? card.json() : card.text());
            } catch (ModelFormatException e) {
                spec.commandLine()
                        .getErr()
                        .println(spec.commandLine().getColorScheme().errorText(e.getMessage()));
                exitCode = CommandLine.ExitCode.SOFTWARE;
            }
        }
        return exitCode;
    }
}
