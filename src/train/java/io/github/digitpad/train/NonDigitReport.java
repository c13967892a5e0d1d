package io.github.digitpad.train;

import io.github.digitpad.nn.Network;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well the greatest probability tells digits from ink that is none.
 *
 * @param threshold the greatest that refuses at most {@link #REFUSED_DIGITS} of each set of digits
 * @param refusedDigits the share of all digits that is refused there
 * @param all every kind together
 */
record NonDigitReport(double threshold, double refusedDigits, Row all, List<Row> kinds) {

    /** The share of digits that may be answered "not sure". */
    static final double REFUSED_DIGITS = 0.005;

    private static final int PICTURES_PER_KIND = 400;
    private static final long SEED = 4;

    /**
     * One kind of picture.
     *
     * @param auroc how often a digit is answered with more confidence than one of these
     * @param refused the share below the threshold
     */
    record Row(String kind, double auroc, double refused) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "| %s | %.4f | %.1f %% |", kind, auroc, 100 * refused);
        }
    }

    /**
     * Reads as many of each kind as of every other.
     *
     * @param network gives probabilities
     * @param digits sets of them, such as scanned and drawn
     */
    static NonDigitReport of(Network network, List<List<LabelledPicture>> digits, NonDigits nonDigits) {
        List<Confidences> sets = digits.stream()
                .map(set -> Confidences.of(
                        network, set.stream().map(LabelledPicture::picture).toList()))
                .toList();
        Confidences real = together(sets);
        double threshold = sets.stream()
                .mapToDouble(set -> set.threshold(REFUSED_DIGITS))
                .min()
                .orElseThrow();
        SplittableRandom random = new SplittableRandom(SEED);
        List<Confidences> others = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (NonDigits.Kind kind : nonDigits.kinds()) {
            List<GrayImage> pictures = Stream.generate(() -> kind.maker().apply(random))
                    .limit(PICTURES_PER_KIND)
                    .toList();
            Confidences confidences = Confidences.of(network, pictures);
            others.add(confidences);
            rows.add(new Row(kind.name(), real.auroc(confidences), confidences.below(threshold)));
        }
        Confidences all = together(others);
        return new NonDigitReport(
                threshold,
                real.below(threshold),
                new Row("all", real.auroc(all), all.below(threshold)),
                List.copyOf(rows));
    }

    private static Confidences together(List<Confidences> parts) {
        return parts.stream().reduce(Confidences::and).orElseThrow();
    }

    /** The threshold, then a Markdown table. */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "Below %.4f it is not sure: so of %.2f %% of the digits that validate, at most 0.5 %% of each"
                                + " set, and of these shares of ink that is no digit:%n%n"
                                + "| no digit | AUROC | not sure |%n|---|---|---|%n",
                        threshold,
                        100 * refusedDigits)
                + Stream.concat(kinds.stream(), Stream.of(all))
                        .map(Row::toString)
                        .collect(Collectors.joining("\n"));
    }
}
