package io.github.digitpad.web;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.InkHistory;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ink on the pad, with the stroke that is being drawn now. A command that comes while a stroke is drawn ends the
 * stroke first.
 */
final class Drawing {

    /** What has happened, for those who show it. */
    enum Change {
        /** The stroke being drawn has grown, or has begun. */
        GROWN,
        /** The stroke being drawn is finished. */
        FINISHED,
        /** Ink has gone or come back. */
        REPLACED
    }

    /** Hears of every change. */
    interface Listener {
        void changed(Change change);
    }

    private InkHistory history = InkHistory.EMPTY;
    private @Nullable List<Point> live;
    private Listener listener = change -> {};

    void onChange(Listener newListener) {
        listener = newListener;
    }

    /** The ink, with the stroke being drawn as far as it has come. Takes time in proportion to that stroke. */
    Ink ink() {
        return live == null ? history.ink() : history.ink().plus(new Stroke(live));
    }

    boolean isEmpty() {
        return live == null && history.ink().isEmpty();
    }

    /** How many strokes there are, with the one being drawn. */
    int strokeCount() {
        return history.ink().size() + (live == null ? 0 : 1);
    }

    boolean isDrawing() {
        return live != null;
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    boolean canClear() {
        return !history.ink().isEmpty();
    }

    void begin(Point point) {
        end();
        List<Point> points = new ArrayList<>();
        points.add(point);
        live = points;
        listener.changed(Change.GROWN);
    }

    /** The points of the stroke being drawn, as far as it has come; none, if none is being drawn. */
    List<Point> livePoints() {
        return live == null ? List.of() : Collections.unmodifiableList(live);
    }

    /** Lengthens the stroke being drawn; points where the pen did not move are left out. */
    void extend(List<Point> points) {
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

    void end() {
        if (live != null) {
            history = history.then(ink());
            live = null;
            listener.changed(Change.FINISHED);
        }
    }

    /** Takes the stroke being drawn away, as if it had not been begun. */
    void drop() {
        if (live != null) {
            live = null;
            listener.changed(Change.REPLACED);
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

    /** Takes all ink away; can be undone. */
    void clear() {
        end();
        if (canClear()) {
            replace(history.then(Ink.EMPTY));
        }
    }

    private void replace(InkHistory newHistory) {
        if (newHistory != history) {
            history = newHistory;
            listener.changed(Change.REPLACED);
        }
    }
}
