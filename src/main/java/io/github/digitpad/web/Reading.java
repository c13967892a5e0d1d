package io.github.digitpad.web;

import io.github.digitpad.recognize.Certainty;
import io.github.digitpad.recognize.DigitRecognizer;
import io.github.digitpad.recognize.Prediction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/**
 * Reads the drawing when it has changed: at most once a frame, and less often when one reading takes long, so that
 * drawing never waits.
 */
final class Reading {

    /** While a stroke is drawn, reading gets at most one part in so many of the time. */
    private static final int PARTS = 4;

    /** What was read; hears of an empty pad too. */
    interface Listener {
        void read(@Nullable Result result);
    }

    /** An answer, with how it was found. A pad takes only its text, and how sure that is. */
    record Result(Prediction prediction, double millis, String engine) {

        String text() {
            return String.valueOf(prediction.digit());
        }

        double confidence() {
            return prediction.confidence();
        }

        Certainty certainty() {
            return prediction.certainty();
        }
    }

    private final Drawing drawing;
    private final Listener listener;
    private @Nullable DigitRecognizer recognizer;
    private boolean requested;
    private boolean stale;
    private double lastMillis;
    private double lastEndMillis;

    Reading(Drawing drawing, Listener listener) {
        this.drawing = drawing;
        this.listener = listener;
    }

    /** From now on there are answers, by this recogniser; what has been drawn already gets its own. */
    void start(DigitRecognizer newRecognizer) {
        recognizer = newRecognizer;
        if (stale) {
            request();
        }
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
        Prediction prediction = recognizer.recognize(drawing.ink());
        lastEndMillis = Performance.now();
        lastMillis = lastEndMillis - start;
        return prediction == null ? null : new Result(prediction, lastMillis, recognizer.engine());
    }

    private void read() {
        if (recognizer != null || drawing.isEmpty()) {
            stale = false;
            listener.read(peek());
        }
    }
}
