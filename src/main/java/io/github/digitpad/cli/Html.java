package io.github.digitpad.cli;

import java.util.Locale;

/** Text and figures as the report shows them. */
final class Html {

    private static final int REPLACEMENT = 0xfffd;

    private Html() {}

    /** Text that means itself, also inside an attribute. */
    static String text(String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isText(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isText(int c) {
        return c >= ' ' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) && (c & 0xfffe) != 0xfffe;
    }

    /** As {@code 10,000}. */
    static String count(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** As {@code 38 errors} or {@code 1 error}. */
    static String count(int value, String one, String many) {
        return count(value) + " " + (value == 1 ? one : many);
    }

    /** As {@code 99.62 %}, of 0 to 1; 100 and 0 only where they are meant. */
    static String percent(double share) {
        double shown = Math.round(share * 1e4) / 1e2;
        if (share < 1 && shown == 100) {
            return "99.99\u202f%";
        }
        if (share > 0 && shown == 0) {
            return "&lt;\u202f0.01\u202f%";
        }
        return String.format(Locale.ROOT, share == 1 || share == 0 ? "%.0f\u202f%%" : "%.2f\u202f%%", shown);
    }
}
