package io.github.digitpad.cli;

/** Lines of labelled ink for the tests, as {@code evaluate --numbers} takes them. */
final class NumberLines {

    private static final String ONE = "[[%1$d,0,0],[%1$d,30,9],[%1$d,60,18],[%1$d,100,27]]";
    private static final String ZERO =
            "[[%1$d,0,0],[%2$d,15,9],[%2$d,85,18],[%1$d,100,27],[%3$d,85,36],[%3$d,15,45],[%1$d,0,54]]";

    private NumberLines() {}

    /**
     * One line.
     *
     * @param label what is said to be written
     * @param drawn what is drawn: zeros and ones
     * @param members further ones, as {@code "writer":7,}; may be empty
     */
    static String of(String label, String drawn, String members) {
        StringBuilder strokes = new StringBuilder();
        for (int i = 0; i < drawn.length(); i++) {
            int x = 40 + 90 * i;
            strokes.append(i == 0 ? "" : ",")
                    .append((drawn.charAt(i) == '1' ? ONE : ZERO).formatted(x, x - 28, x + 28));
        }
        return "{\"text\":\"" + label + "\"," + members + "\"strokes\":[" + strokes + "]}\n";
    }
}
