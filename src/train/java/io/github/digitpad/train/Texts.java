package io.github.digitpad.train;

import java.util.SplittableRandom;

/**
 * What stands on a line: digits, marks, {@code ' '} for a wider gap, {@code '$'} for a sign as stands beside amounts,
 * {@code 'w'} for a word, {@code '_'} for a long line that fills the rest.
 */
final class Texts {

    private static final String[] PREFIXES = {"$", "-", "$", "$ ", "$-", "$$"};
    private static final String[] SUFFIXES = {"$", "-", "_", ",-", ".-", "$", " $", "$$", ".", " w", "-$"};

    private Texts() {}

    static String any(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.035) {
            return random.nextInt(3) == 0 ? "w w" : "w";
        }
        if (kind < 0.06) {
            return random.nextInt(4) == 0 ? "$$" : random.nextInt(3) == 0 ? "_" : "$";
        }
        StringBuilder text = new StringBuilder(number(random));
        if (random.nextDouble() < 0.12) {
            text.insert(0, PREFIXES[random.nextInt(PREFIXES.length)]);
        }
        if (random.nextDouble() < 0.13) {
            text.append(SUFFIXES[random.nextInt(SUFFIXES.length)]);
        }
        if (random.nextDouble() < 0.05) {
            text.insert(0, "w ");
        }
        if (random.nextDouble() < 0.05) {
            text.append(" w");
        }
        return text.toString();
    }

    static String number(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.66) {
            return digits(length(random), random);
        }
        String mark = random.nextBoolean() ? "." : ",";
        if (kind < 0.79) {
            return digits(1 + random.nextInt(5), random) + mark + digits(random.nextInt(4) == 0 ? 1 : 2, random);
        }
        if (kind < 0.93) {
            StringBuilder text = new StringBuilder(digits(1 + random.nextInt(3), random));
            String group = random.nextInt(5) == 0 ? " " : mark;
            int groups = random.nextInt(5) == 0 ? 2 : 1;
            for (int i = 0; i < groups; i++) {
                text.append(group).append(digits(3, random));
            }
            if (random.nextInt(3) == 0) {
                text.append(mark.equals(".") ? "," : ".").append(digits(2, random));
            }
            return text.toString();
        }
        if (kind < 0.96) {
            return digits(1 + random.nextInt(4), random) + "-" + digits(1 + random.nextInt(4), random);
        }
        return digits(1 + random.nextInt(2), random)
                + mark
                + digits(1 + random.nextInt(2), random)
                + mark
                + digits(2, random);
    }

    private static int length(SplittableRandom random) {
        double length = random.nextDouble();
        return length < 0.27 ? 1 : length < 0.45 ? 2 : length < 0.65 ? 3 : length < 0.82 ? 4 : random.nextInt(5, 10);
    }

    private static String digits(int length, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int again = random.nextInt(10);
        for (int i = 0; i < length; i++) {
            // The same twice, a row of zeros: as often as they are in amounts, not as by chance.
            int digit = random.nextInt(10);
            double how = random.nextDouble();
            text.append(how < 0.08 ? again : how < 0.12 && i > 0 ? 0 : digit);
            again = digit;
        }
        return text.toString();
    }
}
