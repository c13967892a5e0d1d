package io.github.digitpad.ink;

import org.jspecify.annotations.Nullable;

/**
 * The ink now, with the states that undo and redo lead to. Immutable: every step gives a new history in constant time.
 */
public final class InkHistory {

    /** Nothing written, nothing to undo or redo. */
    public static final InkHistory EMPTY = new InkHistory(null, Ink.EMPTY, null);

    private final @Nullable InkHistory before;
    private final Ink ink;
    private final @Nullable InkHistory undone;

    private InkHistory(@Nullable InkHistory before, Ink ink, @Nullable InkHistory undone) {
        this.before = before;
        this.ink = ink;
        this.undone = undone;
    }

    public Ink ink() {
        return ink;
    }

    /** A new state on top of this one. What had been undone can no longer be redone. */
    public InkHistory then(Ink next) {
        return new InkHistory(this, next, null);
    }

    public boolean canUndo() {
        return before != null;
    }

    public boolean canRedo() {
        return undone != null;
    }

    /** The state before this one; this one, if there is nothing to undo. */
    public InkHistory undo() {
        return before == null ? this : new InkHistory(before.before, before.ink, this);
    }

    /** The state that was undone last; this one, if there is nothing to redo. */
    public InkHistory redo() {
        return undone == null ? this : undone;
    }
}
