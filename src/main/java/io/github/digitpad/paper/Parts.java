package io.github.digitpad.paper;

import java.util.Arrays;

/**
 * The connected parts of a picture's ink: pixels that touch, across corners, too. A part is known by the rows' runs of
 * ink that it is made of, so nothing is kept for a pixel.
 *
 * @see "He, Chao, Suzuki 2008, A Run-Based Two-Scan Labeling Algorithm"
 */
final class Parts {

    /** Per run: its row, its first pixel and the one after its last. */
    private int[] rows;

    private int[] starts;
    private int[] ends;

    /** Per run a run of the same part, nearer to the part's first; later the part's number. */
    private int[] labels;

    private int runs;

    /** The runs by their parts; a part's begin at {@link #firsts}. */
    private final int[] byPart;

    private final int[] firsts;

    private final int[] lefts;
    private final int[] tops;
    private final int[] rights;
    private final int[] bottoms;
    private final int[] areas;

    private Parts(int expected) {
        rows = new int[expected];
        starts = new int[expected];
        ends = new int[expected];
        labels = new int[expected];
        byPart = new int[0];
        firsts = new int[1];
        lefts = new int[0];
        tops = new int[0];
        rights = new int[0];
        bottoms = new int[0];
        areas = new int[0];
    }

    private Parts(Parts found, int count) {
        rows = found.rows;
        starts = found.starts;
        ends = found.ends;
        labels = found.labels;
        runs = found.runs;
        byPart = new int[runs];
        firsts = new int[count + 1];
        lefts = new int[count];
        tops = new int[count];
        rights = new int[count];
        bottoms = new int[count];
        areas = new int[count];
        Arrays.fill(lefts, Integer.MAX_VALUE);
        Arrays.fill(tops, Integer.MAX_VALUE);
        measure(count);
    }

    /**
     * The parts of a picture.
     *
     * @param isInk {@code width * height} pixels, row by row
     */
    static Parts of(boolean[] isInk, int width, int height) {
        Parts parts = new Parts(Math.max(16, width * height / 64));
        int above = 0;
        int aboveEnd = 0;
        for (int y = 0; y < height; y++) {
            int first = parts.runs;
            parts.scan(isInk, y * width, width, y);
            parts.join(above, aboveEnd, first, parts.runs);
            above = first;
            aboveEnd = parts.runs;
        }
        return new Parts(parts, parts.number());
    }

    private void scan(boolean[] isInk, int offset, int width, int y) {
        int x = 0;
        while (x < width) {
            while (x < width && !isInk[offset + x]) {
                x++;
            }
            if (x < width) {
                int start = x;
                while (x < width && isInk[offset + x]) {
                    x++;
                }
                add(y, start, x);
            }
        }
    }

    private void add(int y, int start, int end) {
        if (runs == rows.length) {
            int more = 2 * runs;
            rows = Arrays.copyOf(rows, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            labels = Arrays.copyOf(labels, more);
        }
        rows[runs] = y;
        starts[runs] = start;
        ends[runs] = end;
        labels[runs] = runs;
        runs++;
    }

    /** Joins the runs of two rows that follow each other. */
    private void join(int above, int aboveEnd, int first, int end) {
        int i = above;
        int j = first;
        while (i < aboveEnd && j < end) {
            if (starts[i] <= ends[j] && starts[j] <= ends[i]) {
                int one = root(i);
                int other = root(j);
                labels[Math.max(one, other)] = Math.min(one, other);
            }
            if (ends[i] < ends[j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private int root(int run) {
        int root = run;
        while (labels[root] != root) {
            labels[root] = labels[labels[root]];
            root = labels[root];
        }
        return root;
    }

    /** Makes the labels numbers of parts, in the order of their first runs; how many there are. */
    private int number() {
        int count = 0;
        for (int run = 0; run < runs; run++) {
            // A run's label is never greater than itself, and those before it are numbers already.
            labels[run] = labels[run] == run ? count++ : labels[labels[run]];
        }
        return count;
    }

    private void measure(int count) {
        for (int run = 0; run < runs; run++) {
            int part = labels[run];
            firsts[part + 1]++;
            lefts[part] = Math.min(lefts[part], starts[run]);
            rights[part] = Math.max(rights[part], ends[run]);
            tops[part] = Math.min(tops[part], rows[run]);
            bottoms[part] = Math.max(bottoms[part], rows[run] + 1);
            areas[part] += ends[run] - starts[run];
        }
        for (int part = 0; part < count; part++) {
            firsts[part + 1] += firsts[part];
        }
        int[] next = Arrays.copyOf(firsts, count);
        for (int run = 0; run < runs; run++) {
            byPart[next[labels[run]]++] = run;
        }
    }

    int count() {
        return lefts.length;
    }

    /** Its first column. */
    int left(int part) {
        return lefts[part];
    }

    /** Its first row. */
    int top(int part) {
        return tops[part];
    }

    /** The column after its last. */
    int right(int part) {
        return rights[part];
    }

    /** The row after its last. */
    int bottom(int part) {
        return bottoms[part];
    }

    /** How many pixels it has. */
    int area(int part) {
        return areas[part];
    }

    /** Where its runs begin in {@link #run}; they end where the next part's begin, and go from top to bottom. */
    int firstRun(int part) {
        return firsts[part];
    }

    /** A run by its place. */
    int run(int place) {
        return byPart[place];
    }

    int row(int run) {
        return rows[run];
    }

    /** A run's first column. */
    int start(int run) {
        return starts[run];
    }

    /** The column after a run's last. */
    int end(int run) {
        return ends[run];
    }
}
