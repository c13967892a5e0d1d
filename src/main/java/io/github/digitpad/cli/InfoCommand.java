package io.github.digitpad.cli;

import io.github.digitpad.data.sets.DataPart;
import io.github.digitpad.data.sets.DataSet;
import io.github.digitpad.data.sets.DataSets;
import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.brought.Formats;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code info}: what models, data sets and ink files are, or why they are not read. */
@Command(
        name = "info",
        description = {
            "Says what models are: format, who made them, layers, classes, and what they take for paper and ink.",
            "And data sets: format, pictures and their sizes, what was found out, classes and how many there are of each,"
                    + " writers, duplicates within them and between them.",
            "And ink files: format, pages, strokes and points, what the numbers mean, and how large the ink is."
        },
        footer = {"", "Exit status: 0, 1 if a file is refused, 2 if the command is wrong."},
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Models' files, or the folders that they are in; data sets, of which pictures and labels may be in"
                            + " two files; ink files.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print a JSON object a line for each.")
    private boolean json;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "Write a PNG with some pictures of each data set as they are read, a row a class.")
    private @Nullable Path sheet;

    @Mixin
    private TransposedOption transposed = new TransposedOption();

    @Spec
    private CommandSpec spec;

    private final Duplicates duplicates = new Duplicates();
    private final ContactSheet pictures = new ContactSheet();

    @Override
    public Integer call() throws IOException {
        WholeFile file = sheet == null ? null : new WholeFile(sheet);
        for (Path path : paths) {
            if (file != null) {
                file.requireOther(path);
            }
        }
        List<Path> sets = new ArrayList<>();
        int exitCode = CommandLine.ExitCode.OK;
        for (Path path : paths) {
            if (isDataSet(path)) {
                sets.add(path);
            } else {
                exitCode = Math.max(exitCode, said(() -> inkOrModel(path)));
            }
        }
        for (List<Path> together : DataSets.together(sets)) {
            exitCode = Math.max(exitCode, said(() -> set(together)));
        }
        if (file != null) {
            if (sets.isEmpty()) {
                throw new CommandLine.ParameterException(spec.commandLine(), "--sheet is for data sets; there is none");
            }
            file.write(pictures.png());
        }
        return exitCode;
    }

    /** What is no data set may be a model, and whoever reads that says what is wrong with it. */
    private static boolean isDataSet(Path path) {
        try {
            return Files.exists(path) && DataSets.isNamed(path) && !isNotes(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** UNIPEN is a data set where its segments have a digit each, else ink. */
    private static boolean isNotes(Path path) throws IOException {
        try {
            return DataSets.isPen(path) && DataSets.open(List.of(path)).parts().isEmpty();
        } catch (IOException e) {
            return InkFilePages.file(path) != null;
        }
    }

    private interface Card {
        String text() throws IOException;
    }

    /** Prints a card, or what is wrong. */
    private int said(Card card) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.println(card.text());
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println(spec.commandLine().getColorScheme().errorText(InputFiles.explain(e)));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private String inkOrModel(Path path) throws IOException {
        InkCard ink = InkCard.of(path);
        if (ink != null) {
            return json ? ink.json() : ink.text();
        }
        ModelCard card = ModelCard.of(Formats.read(FolderFiles.of(path), FolderFiles.first(path)));
        return json ? card.json() : card.text();
    }

    private String set(List<Path> files) throws IOException {
        DataSet set = DataSets.open(files);
        StringJoiner cards = new StringJoiner(json ? ", " : "");
        for (String name : set.parts()) {
            DataPart part = set.read(name, transposed.get());
            String place = set.source() + (name.isEmpty() ? "" : ", " + name);
            SetCard card = SetCard.of(part, place, duplicates);
            cards.add(json ? card.json() : card.text());
            if (sheet != null) {
                pictures.add(part);
            }
        }
        if (json) {
            String names = files.stream()
                    .map(file -> JsonText.quoted(file.toString()))
                    .collect(Collectors.joining(", ", "[", "]"));
            return "{\"files\": " + names + ", \"dataSet\": " + JsonText.quoted(set.format()) + ", \"parts\": [" + cards
                    + "]}";
        }
        return (set.source() + "\n  format         " + set.format() + ", a data set\n" + cards).stripTrailing();
    }
}
