package io.github.digitpad.ink;

import org.jspecify.annotations.Nullable;

/**
 * The state now, with the states that undo and redo lead to. Immutable: every step gives a new history in constant
 * time.
 *
 * @param <S> the states: values, such as {@link Ink}
 */
public final class History<S> {

    private final @Nullable History<S> before;
    private final S now;
    private final @Nullable History<S> undone;

    private History(@Nullable History<S> before, S now, @Nullable History<S> undone) {
        this.before = before;
        this.now = now;
        this.undone = undone;
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
        return new History<>(this, next, null);
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
