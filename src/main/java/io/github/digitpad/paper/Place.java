package io.github.digitpad.paper;

import org.jspecify.annotations.Nullable;

/** Where a number may be on a page: what it is made of, and where it stands among the others. */
final class Place {

    /** Parts of the ink that are the number's. */
    final int[] parts;

    final Slot slot;

    /** Its box along and across the page's lines, in px. */
    final float left;

    final float top;
    final float right;
    final float bottom;

    /** The printed grid whose cell it is in; negative, if it is in none. */
    int grid = -1;

    /** Of a table; negative, if it is in none. */
    int row = -1;

    int column = -1;

    /** Of writing, from 0. */
    int line;

    /** What was read there; nothing, before it was. */
    @Nullable
    LineReading reading;

    Place(int[] parts, Slot slot, float left, float top, float right, float bottom) {
        this.parts = parts;
        this.slot = slot;
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    float height() {
        return bottom - top;
    }

    /** How much of two places is side by side, of the lower one. */
    static double beside(Place one, Place other) {
        double common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return common / Math.max(1, Math.min(one.height(), other.height()));
    }

    /** How much of two places is over each other, of the narrower one. */
    static double above(Place one, Place other) {
        double common = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        return common / Math.max(1, Math.min(one.right - one.left, other.right - other.left));
    }
}
