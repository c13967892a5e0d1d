package io.github.digitpad.data.pages;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.IdxImages;
import io.github.digitpad.data.IdxLabels;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes numbers of digits that people wrote: all of a page by one pen writer, or of scanned digits. */
public final class NumberWriter {

    private static final int LONGEST = 6;

    /** The height that a composer gives a writer's digits, in px. */
    private static final double COMPOSED = 100;

    /** Of so many pages with amounts one is printed. */
    private static final int PRINTED = 4;

    private final List<Hand> printed = PrintedHand.all();
    private final List<List<LabelledInk>> writers = new ArrayList<>();
    private final List<List<GrayImage>> scans = new ArrayList<>();

    /**
     * Of these digits; one of both may have none.
     *
     * @throws IllegalArgumentException if there is no digit at all, or one of ten is not among the scans
     */
    public NumberWriter(List<LabelledInk> pen, List<GrayImage> images, List<Integer> labels) {
        Map<Integer, List<LabelledInk>> byWriter =
                pen.stream().collect(Collectors.groupingBy(LabelledInk::writer, TreeMap::new, Collectors.toList()));
        writers.addAll(byWriter.values());
        if (!images.isEmpty()) {
            for (int digit = 0; digit < 10; digit++) {
                scans.add(new ArrayList<>());
            }
            for (int i = 0; i < images.size(); i++) {
                scans.get(labels.get(i)).add(images.get(i));
            }
        }
        for (int digit = 0; digit < scans.size(); digit++) {
            if (scans.get(digit).isEmpty()) {
                throw new IllegalArgumentException("images: need all ten digits, have no " + digit);
            }
        }
        if (writers.isEmpty() && scans.isEmpty()) {
            throw new IllegalArgumentException("pages: need digits, have none");
        }
    }

    /**
     * Of an IDX file and its labels.
     *
     * @throws IllegalArgumentException if one of ten digits is not among them
     */
    public static NumberWriter of(List<LabelledInk> pen, IdxImages images, IdxLabels labels) {
        List<GrayImage> pictures = new ArrayList<>();
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < images.count(); i++) {
            pictures.add(images.image(i));
            digits.add(labels.label(i));
        }
        return new NumberWriter(pen, pictures, digits);
    }

    /** Who writes one page. */
    interface Hand {
        /** A number of at most so many digits, as a rule; of an amount a few more. */
        Writing write(int longest, SplittableRandom random);
    }

    /** The hand of a page. */
    Hand hand(SplittableRandom random) {
        boolean isPen = scans.isEmpty() || (!writers.isEmpty() && random.nextBoolean());
        return isPen ? pen(writers.get(random.nextInt(writers.size()))) : this::scanned;
    }

    /** The hand of a page of amounts, or a printer's. */
    Hand amounts(SplittableRandom random) {
        if (random.nextInt(PRINTED) == 0 && !printed.isEmpty()) {
            return printed.get(random.nextInt(printed.size()));
        }
        Hand hand = hand(random);
        return (longest, more) -> JoinedWriting.amount(hand, longest, more);
    }

    private static Hand pen(List<LabelledInk> digits) {
        List<NumberComposer> byLength = new ArrayList<>();
        for (int length = 1; length <= LONGEST; length++) {
            byLength.add(new NumberComposer(
                    digits, new ComposerSettings(length, length, List.of(Spacing.DEFAULT, Spacing.TIGHT), 0, 0, 0)));
        }
        return (longest, random) -> {
            int length = length(longest, random);
            LabelledNumber number = byLength.get(length - 1).compose(random).number();
            return new StrokeWriting(number.text(), number.ink(), COMPOSED);
        };
    }

    private Writing scanned(int longest, SplittableRandom random) {
        int length = length(longest, random);
        StringBuilder text = new StringBuilder();
        List<GrayImage> images = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int digit = random.nextInt(10);
            text.append(digit);
            images.add(scans.get(digit).get(random.nextInt(scans.get(digit).size())));
        }
        return new GlyphWriting(text.toString(), images, 0.05 + 0.2 * random.nextDouble(), random);
    }

    private static int length(int longest, SplittableRandom random) {
        return 1 + random.nextInt(Math.min(LONGEST, longest));
    }
}
