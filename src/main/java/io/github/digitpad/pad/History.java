package io.github.digitpad.pad;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state now, with the states that undo and redo lead to: the last {@value #LEAST_STEPS} at least, at most twice as
 * many, so that what is drawn all day long takes no more and more memory. Immutable: every step gives a new history, in
 * constant time but for one step in {@value #LEAST_STEPS}.
 *
 * @param <S> the states: values, such as ink
 */
public final class History<S> {

    /** So many steps can be undone, if there were as many. */
    public static final int LEAST_STEPS = 200;

    private final @Nullable History<S> before;
    private final S now;
    private final @Nullable History<S> undone;
    private final int steps;

    private History(@Nullable History<S> before, S now, @Nullable History<S> undone) {
        this.before = before;
        this.now = now;
        this.undone = undone;
        this.steps = before == null ? 0 : before.steps + 1;
    }

    /** A history that begins with this state: nothing to undo or redo. */
    public static <S> History<S> of(S first) {
        return new History<>(null, first, null);
    }

    public S now() {
        return now;
    }

    /** A new state on top of this one. What had been undone can no longer be redone. */
    public History<S> then(S next) {
        History<S> kept = steps < 2 * LEAST_STEPS ? this : newest();
        return new History<>(kept, next, null);
    }

    /** The same without the oldest states. */
    private History<S> newest() {
        List<S> states = new ArrayList<>();
        for (History<S> at = this; at != null && states.size() < LEAST_STEPS; at = at.before) {
            states.add(at.now);
        }
        History<S> kept = null;
        for (int i = states.size() - 1; i >= 0; i--) {
            kept = new History<>(kept, states.get(i), null);
        }
        return kept == null ? this : kept;
    }

    public boolean canUndo() {
        return before != null;
    }

    public boolean canRedo() {
        return undone != null;
    }

    /** The state before this one; this one, if there is nothing to undo. */
    public History<S> undo() {
        return before == null ? this : new History<>(before.before, before.now, this);
    }

    /** The state that was undone last; this one, if there is nothing to redo. */
    public History<S> redo() {
        return undone == null ? this : undone;
    }
}
