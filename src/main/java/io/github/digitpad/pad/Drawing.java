package io.github.digitpad.pad;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Grouping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been written: the text that is settled, and the ink on the pad after it, with the stroke that is being drawn
 * now. A command that comes while a stroke is drawn ends the stroke first.
 */
public final class Drawing {

    /** What undo and redo step through. */
    private record Sheet(String text, Grouping grouping) {
        static final Sheet EMPTY = new Sheet("", Grouping.EMPTY);
    }

    /** What a finished stroke makes of what was there before it. */
    interface Meaning {
        /** The same as before, if the stroke is to leave no trace. */
        Grouping of(Grouping before, Stroke stroke);
    }

    /** What has happened, for those who show it. */
    public enum Change {
        /** The stroke being drawn has grown, or has begun. */
        GROWN,
        /** The stroke being drawn is finished. */
        FINISHED,
        /** The stroke being drawn is gone, without a trace. */
        DROPPED,
        /** Ink has gone or come back. */
        REPLACED,
        /** Ink has gone under the eraser. */
        ERASED
    }

    /** Hears of every change. */
    public interface Listener {
        void changed(Change change);
    }

    private History<Sheet> history = History.of(Sheet.EMPTY);
    private @Nullable List<Point> live;
    private @Nullable Point eraser;
    private History<Sheet> beforeErasing = history;
    private Meaning meaning = Grouping::plus;
    private Listener listener = change -> {};

    void onChange(Listener newListener) {
        listener = newListener;
    }

    /** From now on strokes may be more than ink. */
    void mean(Meaning newMeaning) {
        meaning = newMeaning;
    }

    /** The ink, with the stroke being drawn as far as it has come. Takes time in proportion to that stroke. */
    public Ink ink() {
        Ink finished = grouping().ink();
        return live == null ? finished : finished.plus(new Stroke(live));
    }

    /** The ink without the stroke being drawn, and what was decided of it. */
    Grouping grouping() {
        return history.now().grouping();
    }

    /** The text that no ink stands for any more; before that of the ink. */
    public String text() {
        return history.now().text();
    }

    public boolean isEmpty() {
        return live == null && grouping().ink().isEmpty();
    }

    /** How many strokes there are, with the one being drawn. */
    public int strokeCount() {
        return grouping().ink().size() + (live == null ? 0 : 1);
    }

    public boolean isDrawing() {
        return live != null;
    }

    boolean isErasing() {
        return eraser != null;
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    boolean canClear() {
        return !text().isEmpty() || !grouping().ink().isEmpty();
    }

    public void begin(Point point) {
        end();
        List<Point> points = new ArrayList<>();
        points.add(point);
        live = points;
        listener.changed(Change.GROWN);
    }

    /** The points of the stroke being drawn, as far as it has come; none, if none is being drawn. */
    public List<Point> livePoints() {
        return live == null ? List.of() : Collections.unmodifiableList(live);
    }

    /** The eraser touches down: until the end it takes the strokes that it meets away, all of them one step to undo. */
    public void beginErasing(Point point) {
        end();
        eraser = point;
        beforeErasing = history;
        extend(List.of(point));
    }

    /** Lengthens the stroke being drawn; points where the pen did not move are left out. Or moves the eraser on. */
    public void extend(List<Point> points) {
        if (eraser != null) {
            erase(eraser, points);
        }
        if (live == null) {
            return;
        }
        int sizeBefore = live.size();
        for (Point point : points) {
            Point last = live.get(live.size() - 1);
            if (point.x() != last.x() || point.y() != last.y()) {
                live.add(point);
            }
        }
        if (live.size() > sizeBefore) {
            listener.changed(Change.GROWN);
        }
    }

    private void erase(Point from, List<Point> points) {
        Grouping left = grouping();
        Point at = from;
        for (Point point : points) {
            left = Eraser.erase(left, at, point);
            at = point;
        }
        eraser = at;
        if (left != grouping()) {
            history = beforeErasing.then(new Sheet(text(), left));
            listener.changed(Change.ERASED);
        }
    }

    public void end() {
        eraser = null;
        if (live != null) {
            Grouping before = grouping();
            Grouping after = meaning.of(before, new Stroke(live));
            live = null;
            if (after == before) {
                listener.changed(Change.DROPPED);
                return;
            }
            history = history.then(new Sheet(text(), after));
            listener.changed(after.ink().size() > before.ink().size() ? Change.FINISHED : Change.REPLACED);
        }
    }

    /** Takes the stroke being drawn away, as if it had not been begun. */
    public void drop() {
        if (live != null) {
            live = null;
            listener.changed(Change.DROPPED);
        }
    }

    void undo() {
        end();
        replace(history.undo());
    }

    void redo() {
        end();
        replace(history.redo());
    }

    /** Takes all ink and text away; can be undone. */
    void clear() {
        end();
        if (canClear()) {
            replace(history.then(Sheet.EMPTY));
        }
    }

    /** Puts this ink, and what is decided of it, in the place of all ink; can be undone. */
    void decide(Grouping grouping) {
        end();
        if (grouping != grouping()) {
            replace(history.then(new Sheet(text(), grouping)));
        }
    }

    /** Puts this text in the place of all ink and text; can be undone. */
    void write(String text) {
        end();
        replace(history.then(new Sheet(text, Grouping.EMPTY)));
    }

    /** Puts this ink in the place of all ink and text; can be undone. */
    void put(Ink ink) {
        end();
        replace(history.then(new Sheet("", Grouping.of(ink))));
    }

    /** Begins anew with this text; there is nothing to undo. */
    void restart(String text) {
        live = null;
        eraser = null;
        replace(History.of(new Sheet(text, Grouping.EMPTY)));
    }

    private void replace(History<Sheet> newHistory) {
        if (newHistory != history) {
            history = newHistory;
            listener.changed(Change.REPLACED);
        }
    }
}
