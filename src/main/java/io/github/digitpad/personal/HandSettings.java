package io.github.digitpad.personal;

import java.util.List;

/**
 * How a hand is learned, chosen once on people's digits.
 *
 * @param width of the kernel that says how near two digits are: the squared distance at which it is e^-½
 * @param ends what beginnings, ends and extents count in that distance, beside the pen's ways
 * @param everybody how many of the person's own digits everybody's count as
 * @param most how far the head is trusted at most: the weight of its log density beside the general log probability
 * @param usual so far it is trusted as long as the person's own digits do not speak against it
 * @param cost in log likelihood, of each unit of trust beyond {@code usual}
 * @param wrong how often a person puts a digit wrong, about
 */
public record HandSettings(
        double width, double ends, double everybody, double most, double usual, double cost, double wrong) {

    static final int DIGITS = 10;

    /** What they are called, in their order. */
    public static final List<String> NAMES = List.of("width", "ends", "everybody", "most", "usual", "cost", "wrong");

    /** @throws IllegalArgumentException if one is outside its range */
    public HandSettings {
        if (!(width > 0 && ends >= 0 && everybody > 0 && most >= usual && usual >= 0 && cost >= 0)
                || !(wrong > 0 && wrong < 1)) {
            throw new IllegalArgumentException("needs width and everybody above 0, wrong between 0 and 1, most of"
                    + " usual or more, and none below 0");
        }
    }

    /** In the order of {@link #NAMES}. */
    public static HandSettings of(double[] numbers) {
        return new HandSettings(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);
    }

    /** In the order of {@link #NAMES}. */
    public double[] numbers() {
        return new double[] {width, ends, everybody, most, usual, cost, wrong};
    }

    /** Of two digits' features: 1 where they are the same, 0 far apart. */
    double nearness(float[] one, float[] other) {
        return Math.exp(-HandFeatures.distance(one, other, ends) / (2 * width));
    }
}
