package io.github.digitpad.pad;

import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.StrokePart;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer, with how it was found.
 *
 * @param grouping the ink that was read, and what was decided of it; empty for a picture
 * @param millis how long reading took
 * @param engine which one ran the network
 */
public record Answer(Grouping grouping, Reading reading, double millis, String engine) {

    public String text() {
        return reading.text();
    }

    public Certainty certainty() {
        return reading.certainty();
    }

    /** Whether these are digits of a number, and can be corrected one by one. */
    public boolean isNumber() {
        return !reading.digits().isEmpty() && !reading.digits().get(0).parts().isEmpty();
    }

    /** The digit whose ink was written last, by its place in the reading; negative: there is none. */
    public int newest() {
        int newest = -1;
        StrokePart last = null;
        for (int i = 0; i < reading.digits().size(); i++) {
            List<StrokePart> parts = reading.digits().get(i).parts();
            StrokePart own = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (own == null || last == null || own.isAfter(last)) {
                last = own;
                newest = i;
            }
        }
        return newest;
    }

    /** Readings of the whole, the best first, as likely as {@link #confidence} says of that. */
    public List<Alternative> alternatives() {
        List<Alternative> all = new ArrayList<>();
        for (Alternative one : reading.alternatives()) {
            double best = reading.alternatives().get(0).confidence();
            all.add(new Alternative(one.text(), best > 0 ? one.confidence() / best * confidence() : 0));
        }
        return all;
    }

    public double confidence() {
        return reading.confidence();
    }
}
