package io.github.digitpad.cli;

import io.github.digitpad.reading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The misread numbers that were read with most confidence, as many as may be kept. */
final class MisreadNumbers {

    /** The {@code order} is that in which they came. */
    private record Kept(Misread misread, int order) {
        double confidence() {
            return misread.reading().confidence();
        }
    }

    private static final Comparator<Kept> SUREST_FIRST =
            Comparator.comparingDouble(Kept::confidence).reversed().thenComparingInt(Kept::order);

    private final int most;
    private final PriorityQueue<Kept> kept = new PriorityQueue<>(SUREST_FIRST.reversed());
    private int count;

    MisreadNumbers(int most) {
        this.most = most;
    }

    /** Keeps it, if it was misread, in the place of one that was read with less confidence. */
    void add(LocatedNumber number, Reading reading) {
        if (most > 0 && !number.number().text().equals(reading.text())) {
            kept.add(new Kept(new Misread(number, reading), count));
            count++;
            if (kept.size() > most) {
                kept.remove();
            }
        }
    }

    /** Those kept, the surest first; of several with the same confidence the first comes first. */
    List<Misread> surestFirst() {
        List<Kept> sorted = new ArrayList<>(kept);
        sorted.sort(SUREST_FIRST);
        return sorted.stream().map(Kept::misread).toList();
    }
}
