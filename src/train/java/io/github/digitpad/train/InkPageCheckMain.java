package io.github.digitpad.train;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.paper.InkPageReader;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how well numbers are found and read on pages of ink, composed of digits by people who are left out. */
@Command(
        name = "ink-page-check",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Composes pages of a notebook of people who were not trained on, and says how many of their numbers"
                        + " are found and read.")
final class InkPageCheckMain implements Callable<Integer> {

    @Mixin
    private PenOptions pen = new PenOptions();

    @Option(names = "--weights", defaultValue = "model-weights", description = "the set")
    private Path weights = Path.of("model-weights");

    @Option(names = "--pages", defaultValue = "12", description = "how many")
    private int pages;

    @Option(names = "--strokes", defaultValue = "2000", description = "of each page")
    private int strokes;

    @Option(names = "--numbers", defaultValue = "60", description = "of each page")
    private int numbers;

    @Option(names = "--seed", defaultValue = "11", description = "of the pages")
    private long seed;

    @Option(
            names = "--words",
            defaultValue = "0.5",
            description = "which share of what is no number are words of letters; the others are signs that training"
                    + " never showed, and joined humps")
    private double words;

    @Option(
            names = "--letters",
            paramLabel = "FILE",
            description = "letters to write the words with: an SVG font of single lines, or in each line a letter, a"
                    + " tabulator, its strokes as 'x,y x,y|x,y x,y' in a box 6 wide and 8 high, y downwards")
    private @Nullable Path letters;

    @Option(names = "--choosing", description = "write the words with the letters that the rules were chosen on")
    private boolean isChoosing;

    private InkPageCheckMain() {}

    /** Starts it; {@code --help} says how. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new InkPageCheckMain()).execute(args));
    }

    /** What came of one way to read. */
    private static final class Tally {
        private int there;
        private int found;
        private int exact;
        private int sure;
        private int sureExact;
        private int invented;
        private int inventedSure;
        private final List<Long> millis = new ArrayList<>();

        void add(List<InkPageComposer.Placed> placed, List<Reading> read, long took) {
            List<InkPageComposer.Placed> left = new ArrayList<>(placed);
            there += placed.size();
            millis.add(took);
            for (Reading reading : read) {
                boolean isSure = reading.certainty() != Certainty.NOT_SURE;
                Bounds box = box(reading);
                InkPageComposer.Placed number = null;
                for (InkPageComposer.Placed one : left) {
                    number = number == null && one.isAt(box) ? one : number;
                }
                if (number == null) {
                    invented++;
                    inventedSure += isSure ? 1 : 0;
                    continue;
                }
                left.remove(number);
                boolean isRight = number.text().equals(reading.text());
                found++;
                exact += isRight ? 1 : 0;
                sure += isSure ? 1 : 0;
                sureExact += isSure && isRight ? 1 : 0;
            }
        }

        private static Bounds box(Reading reading) {
            Bounds box = reading.digits().get(0).box();
            for (ReadDigit digit : reading.digits()) {
                box = box.and(digit.box());
            }
            return box;
        }

        String text(int pages) {
            millis.sort(null);
            return String.format(
                    Locale.ROOT,
                    "of %d numbers %.1f %% found, %.1f %% exactly; sure of %.1f %%, %.1f %% exactly; invented a page %.2f, %.2f"
                            + " surely; median %d ms a page",
                    there,
                    100.0 * found / there,
                    100.0 * exact / there,
                    100.0 * sure / there,
                    100.0 * sureExact / there,
                    (double) invented / pages,
                    (double) inventedSure / pages,
                    millis.get(millis.size() / 2));
        }
    }

    @Override
    public Integer call() throws IOException {
        PenDigits digits = pen.read(pen.leftOut(FitCommand.VALIDATING));
        Path file = letters;
        NoteHand hand =
                file != null ? NoteHand.read(file) : isChoosing ? NoteHand.FOR_CHOOSING : NoteHand.FOR_VALIDATION;
        InkPageComposer composer = new InkPageComposer(digits.leftOut(), strokes, numbers, hand, words, List.of());
        LearnedSet set = LearnedSet.read(new WeightFolder(weights));
        Reader reader = set.newReader();
        InkPageReader pageReader = new InkPageReader(
                reader, Objects.requireNonNull(set.inkPage(), () -> weights + ": has no ink-page.json. Fit it first."));
        SplittableRandom random = new SplittableRandom(seed);
        Tally tally = new Tally();
        int all = 0;
        int before = reader.picturesRead();
        for (int i = 0; i < pages; i++) {
            InkPageComposer.ComposedPage page = composer.compose(random);
            all += page.ink().size();
            read(page, pageReader, tally);
        }
        System.out.printf(
                Locale.ROOT,
                "%d pages of %d strokes, by people of %d digits%n",
                pages,
                all / pages,
                digits.leftOut().size());
        System.out.println(tally.text(pages) + ", " + (reader.picturesRead() - before) / pages + " pictures");
        return CommandLine.ExitCode.OK;
    }

    private static void read(InkPageComposer.ComposedPage page, InkPageReader reader, Tally tally) {
        Ink ink = page.ink();
        long start = System.nanoTime();
        List<Reading> read = reader.read(ink, ReadingOptions.DIGITS);
        tally.add(page.numbers(), read, (System.nanoTime() - start) / 1_000_000);
    }
}
