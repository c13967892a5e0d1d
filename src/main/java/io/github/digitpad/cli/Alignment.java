package io.github.digitpad.cli;

/**
 * What was read of what was written, sign by sign, with as few insertions, deletions and replacements as possible
 * (Levenshtein). Of several such ways it is the one that takes the ends of the texts for each other.
 */
final class Alignment {

    private final int distance;
    private final boolean[] isRead;

    private Alignment(int distance, boolean[] isRead) {
        this.distance = distance;
        this.isRead = isRead;
    }

    static Alignment of(String written, String read) {
        int[][] distances = distances(written, read);
        boolean[] isRead = new boolean[written.length()];
        int i = written.length();
        int j = read.length();
        int distance = distances[i][j];
        while (i > 0 && j > 0) {
            boolean same = written.charAt(i - 1) == read.charAt(j - 1);
            if (distances[i][j] == distances[i - 1][j - 1] + (same ? 0 : 1)) {
                isRead[i - 1] = same;
                i--;
                j--;
            } else if (distances[i][j] == distances[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        return new Alignment(distance, isRead);
    }

    /** From the first {@code i} signs that were written to the first {@code j} that were read. */
    private static int[][] distances(String written, String read) {
        int[][] distances = new int[written.length() + 1][read.length() + 1];
        for (int i = 0; i <= written.length(); i++) {
            for (int j = 0; j <= read.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                    continue;
                }
                int replaced = distances[i - 1][j - 1] + (written.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1);
                distances[i][j] = Math.min(replaced, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
            }
        }
        return distances;
    }

    /** How many signs are to be inserted, deleted or replaced. */
    int distance() {
        return distance;
    }

    /** Whether the sign that was written at this place was read, and as what it is. */
    boolean isRead(int index) {
        return isRead[index];
    }
}
