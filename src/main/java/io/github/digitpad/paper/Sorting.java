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

    /** The first of some, by their keys. */
    static int[] first(int most, int[] some, float[] keys) {
        int[] order = order(keys);
        int[] first = new int[Math.min(most, order.length)];
        for (int i = 0; i < first.length; i++) {
            first[i] = some[order[i]];
        }
        return first;
    }

    /** Of values, each as often as its weight says, the middle one; 0 of none. */
    static float median(float[] values, float[] weights) {
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            all += weights[i];
        }
        float median = 0;
        double passed = 0;
        int[] order = order(values);
        for (int i = 0; i < order.length && 2 * passed < all; i++) {
            median = values[order[i]];
            passed += weights[order[i]];
        }
        return median;
    }
}
