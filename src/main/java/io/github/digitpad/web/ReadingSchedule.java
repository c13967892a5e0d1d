package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.DigitClassifier;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/**
 * Reads the drawing when it has changed: at most once a frame, and less often when one reading takes long, so that
 * drawing never waits.
 */
final class ReadingSchedule {

    /** While a stroke is drawn, reading gets at most one part in so many of the time. */
    private static final int PARTS = 4;

    /** A digit is settled while a stroke is drawn at least so far from it, of the digit's extent. */
    private static final double FAR = 0.5;

    /** What was read; hears of an empty pad too. */
    interface Listener {
        void read(@Nullable Result result);
    }

    private final Drawing drawing;
    private final Supplier<@Nullable ReadingOptions> asked;
    private final Listener listener;
    private @Nullable DigitClassifier recognizer;
    private @Nullable Reader numbers;
    private int networkOfNumbers;
    private @Nullable Result finished;
    private boolean requested;
    private boolean stale;
    private double lastMillis;
    private double lastEndMillis;

    /** @param asked what may be written now; nothing where that is one digit */
    ReadingSchedule(Drawing drawing, Supplier<@Nullable ReadingOptions> asked, Listener listener) {
        this.drawing = drawing;
        this.asked = asked;
        this.listener = listener;
    }

    /** From now on there are answers, by this recogniser; what has been drawn already gets its own. */
    void start(DigitClassifier newRecognizer) {
        recognizer = newRecognizer;
        if (stale) {
            request();
        }
    }

    /** What was read last of finished strokes. */
    @Nullable
    Result finished() {
        return finished;
    }

    /** The digit as two. */
    Grouping split(Grouping grouping, ReadDigit digit) {
        return recognizer == null ? grouping : numbers(recognizer).split(grouping, digit);
    }

    /** With the newest stroke as two, if it is two digits written in one go. */
    Grouping separate(Grouping grouping) {
        return recognizer == null || asked.get() == null
                ? grouping
                : numbers(recognizer).separate(grouping);
    }

    /** Takes note that the drawing has changed, without reading it yet. */
    void outdate() {
        stale = true;
    }

    /** Reads the drawing within the next frame. */
    void request() {
        stale = true;
        if (!requested) {
            requested = true;
            Window.requestAnimationFrame(this::frame);
        }
    }

    /** Reads the drawing now, if it has changed since it was read; the network before it, if that is still to do. */
    void flush() {
        if (stale) {
            if (recognizer == null) {
                SharedNetwork.now();
            }
            read();
        }
    }

    private void frame(double time) {
        requested = false;
        if (!stale) {
            return;
        }
        boolean early = Performance.now() - lastEndMillis < (PARTS - 1) * lastMillis;
        if (early && drawing.isDrawing()) {
            request();
        } else {
            read();
        }
    }

    /** What the drawing reads as now; the listener does not hear of it. */
    @Nullable
    Result peek() {
        if (recognizer == null || drawing.isEmpty()) {
            return null;
        }
        double start = Performance.now();
        ReadingOptions options = asked.get();
        Grouping grouping = drawing.isDrawing() ? withLive(options != null) : drawing.grouping();
        Reading read = options == null
                ? oneDigit(recognizer, grouping.ink())
                : numbers(recognizer).read(grouping, options);
        lastEndMillis = Performance.now();
        lastMillis = lastEndMillis - start;
        return new Result(grouping, read, lastMillis, recognizer.engine());
    }

    private void read() {
        if (recognizer != null || drawing.isEmpty()) {
            stale = false;
            Result result = peek();
            if (!drawing.isDrawing()) {
                finished = result;
            }
            listener.read(result);
        }
    }

    private static Reading oneDigit(DigitClassifier digits, Ink ink) {
        return Result.oneDigit(digits.recognizeFramed(digits.frame().frame(ink)), Bounds.of(ink));
    }

    private Reader numbers(DigitClassifier digits) {
        if (numbers == null || networkOfNumbers != SharedNetwork.changes()) {
            numbers = new Reader(digits);
            networkOfNumbers = SharedNetwork.changes();
        }
        return numbers;
    }

    /**
     * The drawing with the stroke being drawn.
     *
     * @param settled whether digits that the stroke does not come near to stay the digits that they were read as
     */
    private Grouping withLive(boolean settled) {
        Grouping grouping = drawing.grouping();
        Stroke live = new Stroke(drawing.livePoints());
        if (settled && finished != null && finished.grouping() == grouping) {
            Bounds box = Bounds.of(Ink.of(live));
            for (ReadDigit digit : finished.reading().digits()) {
                if (box.distanceTo(digit.box()) > FAR * digit.box().extent()) {
                    grouping = grouping.keep(digit);
                }
            }
        }
        return grouping.plus(live);
    }
}
