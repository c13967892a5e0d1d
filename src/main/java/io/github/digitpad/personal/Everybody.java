package io.github.digitpad.personal;

/**
 * A sample of everybody's digits: what a person's are compared with, and what stands for a digit that the person has
 * not given yet. Features, no ink. Immutable.
 */
public final class Everybody {

    /** Levels of a feature: as many as a character of base64 has. */
    public static final int LEVELS = 64;

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final String[] texts;
    private final int[] digits;
    private final float[][] features;

    /**
     * Of texts.
     *
     * @param texts for each digit, 0 to 9, its samples one behind the other: a character of base64's alphabet for each
     *     of {@link HandFeatures}, A for 0 to / for 1
     * @throws IllegalArgumentException if a text has another length, or other characters
     */
    public Everybody(String[] texts) {
        int count = 0;
        for (String text : texts) {
            if (text.length() % HandFeatures.COUNT != 0) {
                throw new IllegalArgumentException("a digit's samples: " + text.length()
                        + " characters, needs a multiple of " + HandFeatures.COUNT);
            }
            count += text.length() / HandFeatures.COUNT;
        }
        this.texts = texts.clone();
        this.digits = new int[count];
        this.features = new float[count][HandFeatures.COUNT];
        int at = 0;
        for (int digit = 0; digit < texts.length; digit++) {
            for (int from = 0; from < texts[digit].length(); from += HandFeatures.COUNT) {
                digits[at] = digit;
                for (int i = 0; i < HandFeatures.COUNT; i++) {
                    features[at][i] = value(texts[digit].charAt(from + i));
                }
                at++;
            }
        }
    }

    private static float value(char sign) {
        int level = SIGNS.indexOf(sign);
        if (level < 0) {
            throw new IllegalArgumentException("a digit's samples: needs base64's characters");
        }
        return level / (LEVELS - 1f);
    }

    /** A sample's text. */
    public static String text(float[] features) {
        StringBuilder text = new StringBuilder();
        for (float feature : features) {
            text.append(SIGNS.charAt((int) (feature * (LEVELS - 1) + 0.5f)));
        }
        return text.toString();
    }

    /** What it was made of, a copy. */
    public String[] texts() {
        return texts.clone();
    }

    /** How many there are. */
    public int size() {
        return digits.length;
    }

    /** How near features are to each digit's samples, on average, 0 to 1; 0 where there is none. */
    double[] nearness(float[] of, HandSettings settings) {
        double[] sums = new double[HandSettings.DIGITS];
        int[] counts = new int[HandSettings.DIGITS];
        for (int i = 0; i < digits.length; i++) {
            sums[digits[i]] += settings.nearness(of, features[i]);
            counts[digits[i]]++;
        }
        for (int digit = 0; digit < sums.length; digit++) {
            sums[digit] /= Math.max(1, counts[digit]);
        }
        return sums;
    }
}
