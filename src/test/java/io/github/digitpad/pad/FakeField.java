package io.github.digitpad.pad;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field that a test has set up, and that writes down what it is told. */
final class FakeField implements Field {

    int maxLength = -1;
    String marks = "";
    Trigger trigger = Trigger.STROKE;
    int pauseMillis = 1000;
    double minConfidence;
    String refused = "-";
    boolean meansTaps;
    Runnable whenRead = () -> {};

    /** Where taps were, by the digits' places. */
    final List<Integer> taps = new ArrayList<>();

    /** All texts that the field was asked about. */
    final List<String> asked = new ArrayList<>();

    private final List<String> log = new ArrayList<>();

    /** What the field was told since it was asked for that last. */
    List<String> log() {
        List<String> told = List.copyOf(log);
        log.clear();
        return told;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }

    @Override
    public String marks() {
        return marks;
    }

    @Override
    public boolean accepts(String text) {
        asked.add(text);
        return !text.equals(refused);
    }

    @Override
    public Trigger trigger() {
        return trigger;
    }

    @Override
    public int pauseMillis() {
        return pauseMillis;
    }

    @Override
    public double minConfidence() {
        return minConfidence;
    }

    @Override
    public void strokeEnded() {
        log.add("ended");
    }

    @Override
    public boolean tapped(int digit) {
        taps.add(digit);
        return meansTaps;
    }

    @Override
    public void changed(String value, boolean byUser) {
        log.add("changed " + value + (byUser ? " by user" : ""));
    }

    @Override
    public void willChange(String value) {
        log.add("will be " + value);
    }

    @Override
    public void read(@Nullable Answer answer, boolean drawing) {
        log.add("read " + (answer == null ? "nothing" : answer.text()) + (drawing ? " drawing" : ""));
        whenRead.run();
    }

    @Override
    public void settled() {
        log.add("settled");
    }
}
