package io.github.digitpad.cli;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.NumberLinesWriter;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.data.pages.PageSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code compose}: labelled numbers for {@code evaluate --numbers}, made from single digits. */
@Command(
        name = "compose",
        description = "Composes numbers from single pen digits, each number from one writer's, as JSON lines"
                + " for evaluate --numbers; or photographed pages of them. The same digits, options and seed give the"
                + " same files.",
        mixinStandardHelpOptions = true)
final class ComposeCommand implements Callable<Integer> {

    private static final int MOST_NUMBERS = 10_000_000;

    private static final int NUMBERS = 1000;

    private static final int PAGES = 20;

    @Option(
            names = "--unipen",
            required = true,
            paramLabel = "FILE",
            description = "The single digits: pen strokes (UNIPEN), also gzipped.")
    private Path unipen;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description =
                    "The file to write; of pages a folder, which gets their pictures and " + PageFiles.TRUTH + ".")
    private Path out;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many numbers, or pages. Default: " + NUMBERS + " numbers, " + PAGES + " pages.")
    private @Nullable Integer count;

    @Option(names = "--seed", paramLabel = "N", description = "Of the random numbers. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--lengths",
            paramLabel = "A-B",
            converter = Lengths.Converter.class,
            description = "Least and greatest number of digits, or one for both, to 12. Default: 1-8.")
    private Lengths lengths = new Lengths(1, 8);

    @Option(
            names = "--spacing",
            split = ",",
            paramLabel = "WORD",
            description = "One or more, by commas, of ${COMPLETION-CANDIDATES}; each number gets one of them."
                    + " Default: default.")
    private List<Spacing> spacings = List.of(Spacing.DEFAULT);

    @Option(
            names = "--delayed",
            paramLabel = "SHARE",
            description = "Of the digits of several strokes, 0 to 1: their last stroke is written after all others, as"
                    + " the bar of a 7. Default: ${DEFAULT-VALUE}.")
    private double delayed;

    @Option(
            names = "--broken",
            paramLabel = "SHARE",
            description = "Of the strokes, 0 to 1: the pen is lifted on the way. Default: ${DEFAULT-VALUE}.")
    private double broken;

    @Option(
            names = "--joined",
            paramLabel = "SHARE",
            description = "Of the neighbours of one stroke each, 0 to 1: they are written in one go. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double joined;

    @Option(
            names = "--writers",
            paramLabel = "A-B",
            converter = WriterSet.Converter.class,
            description = "Only digits that these writers wrote, as 0-99 or 3,5,8.")
    private @Nullable WriterSet writers;

    @ArgGroup(exclusive = false)
    private @Nullable ComposePages pages;

    @Spec
    private CommandSpec spec;

    /** From 1 to 12, both ends in it. */
    private record Lengths(int shortest, int longest) {

        private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

        private static final class Converter implements CommandLine.ITypeConverter<Lengths> {
            @Override
            public Lengths convert(String text) {
                Matcher matcher = RANGE.matcher(text);
                if (!matcher.matches()) {
                    throw new CommandLine.TypeConversionException("\"" + text + "\" is no length; needs 1-8, or 4");
                }
                int first = Integer.parseInt(matcher.group(1));
                return new Lengths(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        if (pages != null) {
            return composePages(pages);
        }
        int numbers = count == null ? NUMBERS : count;
        ComposerSettings settings = settings(numbers);
        WholeFile file = new WholeFile(out);
        file.requireOther(unipen);
        NumberComposer composer = new NumberComposer(digits(), settings);
        SplittableRandom random = new SplittableRandom(seed);
        file.write(writer -> {
            NumberLinesWriter lines = new NumberLinesWriter(writer);
            for (int i = 0; i < numbers; i++) {
                lines.write(composer.compose(random).number());
            }
        });
        PrintWriter text = spec.commandLine().getOut();
        text.println(out + ": " + numbers + " numbers");
        return CommandLine.ExitCode.OK;
    }

    private int composePages(ComposePages composed) throws IOException {
        int pageCount = count == null ? PAGES : count;
        PageSettings settings;
        try {
            settings = composed.settings(pageCount);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        int numbers = composed.write(settings, digits(), out, pageCount, seed);
        spec.commandLine().getOut().println(out + ": " + pageCount + " pages with " + numbers + " numbers");
        return CommandLine.ExitCode.OK;
    }

    private ComposerSettings settings(int numbers) {
        if (numbers < 1 || numbers > MOST_NUMBERS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--count " + numbers + ": needs 1 to " + MOST_NUMBERS);
        }
        try {
            return new ComposerSettings(lengths.shortest(), lengths.longest(), spacings, delayed, broken, joined);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<LabelledInk> digits() throws IOException {
        List<LabelledInk> digits = UnipenReader.read(unipen);
        WriterSet chosenWriters = writers;
        if (chosenWriters == null) {
            return digits;
        }
        List<LabelledInk> chosen = digits.stream()
                .filter(digit -> digit.writer() != LabelledInk.UNKNOWN_WRITER && chosenWriters.contains(digit.writer()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IOException(unipen + ": has nothing by the writers " + writers + ". Check their numbers.");
        }
        return chosen;
    }
}
