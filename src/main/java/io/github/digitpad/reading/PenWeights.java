package io.github.digitpad.reading;

/**
 * The weights of {@link PenClassifier}: softmax regression on {@link PenFeatures}, and what it counts beside the
 * picture. Each weight is a whole number of units, so that it takes a character of the page's script. Immutable.
 */
public final class PenWeights {

    /** A weight is at most so many units, either way. */
    public static final int MOST_UNITS = 28;

    /** How many weights there are, [{@link PenFeatures#COUNT}, 10]. */
    public static final int COUNT = PenFeatures.COUNT * 10;

    private final double unit;
    private final int[] units;
    private final double[] weights;
    private final Mix mix;

    /**
     * What the logarithms of the picture's and the pen's probabilities count where the picture is in doubt (a
     * logarithmic opinion pool).
     *
     * @param ofPicture the picture's weight, 0 or more
     * @param ofPen the pen's weight, 0 or more
     * @param least probability that either is taken for at least, above 0: neither can exclude a digit
     */
    public record Mix(double ofPicture, double ofPen, double least) {

        /** @throws IllegalArgumentException if a value is outside its range */
        public Mix {
            if (!(ofPicture >= 0 && ofPen >= 0 && least > 0 && least < 1)) {
                throw new IllegalArgumentException(
                        "needs ofPicture and ofPen of 0 or more, and least above 0, below 1");
            }
        }
    }

    /**
     * These weights; the array is copied.
     *
     * @param unit what one unit is, above 0
     * @param units [{@link PenFeatures#COUNT}, 10], each from -{@value #MOST_UNITS} to {@value #MOST_UNITS}
     * @throws IllegalArgumentException if there are more or fewer, or one is outside its range
     */
    public PenWeights(double unit, int[] units, Mix mix) {
        if (!(unit > 0) || units.length != COUNT) {
            throw new IllegalArgumentException(units.length + " pen weights: needs " + COUNT + ", of a unit above 0");
        }
        this.unit = unit;
        this.units = units.clone();
        this.mix = mix;
        this.weights = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            if (Math.abs(units[i]) > MOST_UNITS) {
                throw new IllegalArgumentException(
                        "pen weight " + i + " is " + units[i] + " units: needs -" + MOST_UNITS + " to " + MOST_UNITS);
            }
            weights[i] = unit * units[i];
        }
    }

    /** What one unit is. */
    public double unit() {
        return unit;
    }

    /** One weight, in units: [{@link PenFeatures#COUNT}, 10], flat. */
    public int units(int index) {
        return units[index];
    }

    /** What picture and pen count. */
    public Mix mix() {
        return mix;
    }

    /** The weights themselves, [{@link PenFeatures#COUNT}, 10]; not to be changed. */
    double[] weights() {
        return weights;
    }
}
