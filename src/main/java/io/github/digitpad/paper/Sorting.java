package io.github.digitpad.paper;

/** Sorts places by what is at them, without an object for each. */
final class Sorting {

    private Sorting() {}

    /** The places of the keys, the least key's first; of equal keys, the first one's. */
    static int[] order(float[] keys) {
        int[] from = new int[keys.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        int[] to = new int[keys.length];
        for (int length = 1; length < keys.length; length *= 2) {
            for (int start = 0; start < keys.length; start += 2 * length) {
                merge(keys, from, to, start, Math.min(keys.length, start + length), length);
            }
            int[] other = from;
            from = to;
            to = other;
        }
        return from;
    }

    private static void merge(float[] keys, int[] from, int[] to, int start, int middle, int length) {
        int end = Math.min(keys.length, middle + length);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            if (left < middle && (right >= end || keys[from[left]] <= keys[from[right]])) {
                to[i] = from[left++];
            } else {
                to[i] = from[right++];
            }
        }
    }
}
