package io.github.digitpad.cli;

import io.github.digitpad.data.IdxImages;
import io.github.digitpad.data.IdxLabels;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.pages.NumberWriter;
import io.github.digitpad.data.pages.PageComposer;
import io.github.digitpad.data.pages.PageSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What {@code compose} is told of pages. */
final class ComposePages {

    /** They are a picture each. */
    private static final int MOST_PAGES = 100_000;

    @Option(
            names = "--pages",
            required = true,
            description =
                    "Compose photographed pages for evaluate --pages, not numbers: --out is a folder, --count says"
                            + " how many. They have scanned digits, too, if --images and --labels are given.")
    @SuppressWarnings("UnusedVariable") // That it was given makes these options one.
    private boolean pages;

    @Option(names = "--images", paramLabel = "FILE", description = "Scanned digits: IDX images, also gzipped.")
    private @Nullable Path images;

    @Option(names = "--labels", paramLabel = "FILE", description = "Their labels: IDX.")
    private @Nullable Path labels;

    @Option(names = "--empty", description = "Pages without numbers: words, tables, drawings, photos.")
    private boolean empty;

    @Option(
            names = "--amounts",
            description = "Numbers with points, commas and minus signs, some of them printed, and lists of them.")
    private boolean amounts;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Size.Converter.class,
            description = "Of the pictures, in px. Default: 1500x2000; 3000x4000 is what a phone takes.")
    private Size size = new Size(1500, 2000);

    @Option(names = "--png", description = "Write PNG, not JPEG.")
    private boolean png;

    /** In px. */
    private record Size(int width, int height) {

        private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

        private static final class Converter implements CommandLine.ITypeConverter<Size> {
            @Override
            public Size convert(String text) {
                Matcher matcher = SIZE.matcher(text);
                if (!matcher.matches()) {
                    throw new CommandLine.TypeConversionException("\"" + text + "\" is no size; needs 1500x2000");
                }
                return new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        }
    }

    /**
     * Checks all that is said of them.
     *
     * @throws IllegalArgumentException if something does not fit; the message says what
     */
    PageSettings settings(int count) {
        if (count < 1 || count > MOST_PAGES) {
            throw new IllegalArgumentException("--count " + count + ": needs 1 to " + MOST_PAGES + " pages");
        }
        if ((images == null) != (labels == null)) {
            throw new IllegalArgumentException("--images and --labels: needs both or none");
        }
        return new PageSettings(size.width(), size.height(), empty, amounts);
    }

    /** Writes the pages; how many numbers are on them. */
    int write(PageSettings settings, List<LabelledInk> pen, Path folder, int count, long seed) throws IOException {
        PageFiles files = new PageFiles(folder, png);
        NumberWriter writer;
        if (images == null || labels == null) {
            writer = new NumberWriter(pen, List.of(), List.of());
        } else {
            IdxImages pictures = IdxImages.read(images);
            IdxLabels digits = IdxLabels.read(labels);
            pictures.requirePaired(digits);
            writer = NumberWriter.of(pen, pictures, digits);
        }
        return files.write(new PageComposer(writer, settings), count, seed);
    }
}
