package io.github.digitpad.pad;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the drawing when it has changed: at most once a frame. While the pen moves reading gives way to it, by what a
 * reading and all that it changes took when they were last painted; where that does not fit into a frame, a stroke is
 * read when the pen rests or is lifted, and now and then to see whether it fits by now.
 */
final class ReadingSchedule {

    /** While a stroke is drawn, reading gets at most one part in so many of the time. */
    private static final int PARTS = 8;

    /** Of a frame in which the pen moves a reading and what it changes may take so much: half of one at 60 a second. */
    private static final double BUDGET_MILLIS = 8;

    /** Where they take more, they get at most one part in so many of the time, each time half as often, */
    private static final int RARE_PARTS = 16;

    /** and are tried at least so often. */
    private static final double LONGEST_PAUSE_MILLIS = 2000;

    /** A pen that has not moved for so long rests. */
    private static final int REST_MILLIS = 80;

    /** A digit is settled while a stroke is drawn at least so far from it, of the digit's extent. */
    private static final double FAR = 0.5;

    /** What was read; hears of an empty pad too. */
    interface Listener {
        void read(@Nullable Answer answer);
    }

    private final Drawing drawing;
    private final Supplier<ReadingOptions> asked;
    private final Listener listener;
    private final Readers readers;
    private final Clock clock;
    private @Nullable Reader reader;
    private int networkOfReader;
    private boolean hasNetwork;
    private @Nullable Answer finished;
    private boolean requested;
    private boolean stale;

    /** Whether the last reading took longer than a slice of time, so that a stroke that is drawn is not read. */
    private boolean unfinished;

    /** No reading for so long after the last one, while the pen moves. */
    private double pauseMillis;

    private double lastEndMillis;
    private double movedMillis;
    private int waiting;

    /** @param asked what may be written now */
    ReadingSchedule(Drawing drawing, Readers readers, Clock clock, Supplier<ReadingOptions> asked, Listener listener) {
        this.drawing = drawing;
        this.readers = readers;
        this.clock = clock;
        this.asked = asked;
        this.listener = listener;
    }

    /** There is a network from now on; what has been drawn already is read. */
    void start() {
        hasNetwork = true;
        resume();
    }

    /** The frame that was to read may never come, because the pad has left its window. */
    void resume() {
        if (requested) {
            clock.atNextFrame(this::frame);
        }
    }

    /** What was read last of finished strokes. */
    @Nullable
    Answer finished() {
        return finished;
    }

    /** The digit as two. */
    Grouping split(Grouping grouping, ReadDigit digit) {
        Reader now = reader();
        return now == null ? grouping : now.split(grouping, digit);
    }

    /** Takes note that the drawing has changed, without reading it yet. */
    void outdate() {
        stale = true;
    }

    /** Whether the drawing has changed since it was read. */
    boolean isOutdated() {
        return stale;
    }

    /** The pen has moved: {@link #request}, but not in a frame that has no time for it. */
    void follow() {
        movedMillis = clock.nowMillis();
        request();
    }

    /** Reads the drawing within the next frame, if there is a network by then; else within the first with one. */
    void request() {
        stale = true;
        if (!requested) {
            requested = true;
            clock.atNextFrame(this::frame);
        }
    }

    /**
     * Reads the drawing now, if it has changed since it was read; the network before it, if that is still to do.
     *
     * @return whether it was read now
     */
    boolean flush() {
        return stale && read(peek());
    }

    /**
     * As {@link #flush}, but for a slice of time: what a network that takes long has not read by then is read in the
     * next frames.
     */
    boolean begin() {
        if (!stale) {
            return false;
        }
        Answer answer = slice();
        if (unfinished) {
            request();
            return false;
        }
        return read(answer);
    }

    /** Whether a reading has begun and goes on in the next frame. */
    boolean isUnfinished() {
        return unfinished;
    }

    private void frame() {
        if (!hasNetwork) {
            return;
        }
        requested = false;
        clock.cancel(waiting);
        if (!stale) {
            return;
        }
        double now = clock.nowMillis();
        if (!hasTime(now)) {
            requested = true;
            if (isRare()) {
                double rest = unfinished ? REST_MILLIS : movedMillis + REST_MILLIS - now;
                waiting = clock.after((int) rest + 1, () -> clock.atNextFrame(this::frame));
            } else {
                clock.atNextFrame(this::frame);
            }
            return;
        }
        begin();
        if (drawing.isDrawing()) {
            clock.afterPaint(() -> painted(clock.nowMillis() - now));
        }
    }

    /** Whether the drawing may be read in this frame. */
    private boolean hasTime(double now) {
        return !drawing.isDrawing()
                || (!unfinished
                        && (now - lastEndMillis >= pauseMillis || (isRare() && now - movedMillis >= REST_MILLIS)));
    }

    /** Whether a reading does not fit into a frame in which the pen moves. */
    private boolean isRare() {
        return pauseMillis > (PARTS - 1) * BUDGET_MILLIS;
    }

    /** @param millis that a reading of a stroke being drawn took, with all that it changed */
    private void painted(double millis) {
        lastEndMillis = clock.nowMillis();
        pauseMillis = millis <= BUDGET_MILLIS
                ? (PARTS - 1) * millis
                : Math.min(LONGEST_PAUSE_MILLIS, Math.max((RARE_PARTS - 1) * millis, 2 * pauseMillis));
    }

    /**
     * What the drawing reads as now; the listener does not hear of it. Nothing, if it is empty or there is no network.
     */
    @Nullable
    Answer peek() {
        return answer(true);
    }

    /** As {@link #peek}; nothing, too, if that takes longer than a slice of time. */
    @Nullable
    Answer slice() {
        return answer(false);
    }

    private @Nullable Answer answer(boolean whole) {
        Reader now = drawing.isEmpty() ? null : reader();
        if (now == null) {
            unfinished = false;
            return null;
        }
        double start = clock.nowMillis();
        Grouping grouping = drawing.isDrawing() ? withLive() : drawing.grouping();
        ReadingOptions options = asked.get();
        Reading read = whole ? now.read(grouping, options) : readers.slice(() -> now.read(grouping, options));
        unfinished = read == null;
        lastEndMillis = clock.nowMillis();
        return read == null ? null : new Answer(grouping, read, lastEndMillis - start, now.engine());
    }

    private boolean read(@Nullable Answer answer) {
        if (answer == null && !drawing.isEmpty()) {
            return false;
        }
        stale = false;
        if (!drawing.isDrawing()) {
            finished = answer;
        }
        listener.read(answer);
        return true;
    }

    /** Nothing, if there is no network to read with; it is read now, if that is still to do. */
    private @Nullable Reader reader() {
        if (reader == null || networkOfReader != readers.changes()) {
            reader = readers.newReader();
            networkOfReader = readers.changes();
        }
        return reader;
    }

    /**
     * The drawing with the stroke being drawn. Digits of a number that the stroke does not come near to stay the digits
     * that they were read as.
     */
    private Grouping withLive() {
        Grouping grouping = drawing.grouping();
        Stroke live = new Stroke(drawing.livePoints());
        if (finished != null && finished.isNumber() && finished.grouping() == grouping) {
            Bounds box = Bounds.of(live);
            for (ReadDigit digit : finished.reading().digits()) {
                if (box.distanceTo(digit.box()) > FAR * digit.box().extent()) {
                    grouping = grouping.keep(digit);
                }
            }
        }
        return grouping.plusGrowing(live);
    }
}
