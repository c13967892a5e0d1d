package io.github.digitpad.train;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two digits in the place of one.
 *
 * @param which of the pictures to take digits from
 */
record Overlaid(PictureSet pictures, List<Integer> which) {

    private static final int WIDTH_PX = 56;
    private static final int HEIGHT_PX = 40;

    /** Least ink of both together, of the ink of either: an 8 over a 3 is an 8. */
    private static final double MORE_INK = 1.6;

    /** Two different digits over each other; not a one, which is a stroke that many digits have. */
    GrayImage over(SplittableRandom random) {
        while (true) {
            LabelledPicture first = any(random);
            LabelledPicture second = any(random);
            if (first.label() != second.label() && first.label() != 1 && second.label() != 1) {
                float[] canvas = new float[WIDTH_PX * HEIGHT_PX];
                double most = Math.max(
                        put(first.picture(), canvas, 14, 6),
                        put(second.picture(), canvas, 14 + random.nextInt(-5, 6), 6 + random.nextInt(-5, 6)));
                if (sum(canvas) >= MORE_INK * most) {
                    return MnistFrame.of(GrayImage.of(WIDTH_PX, HEIGHT_PX, canvas));
                }
            }
        }
    }

    /** Two digits next to each other, framed as if they were one. */
    GrayImage beside(SplittableRandom random) {
        float[] canvas = new float[WIDTH_PX * HEIGHT_PX];
        put(any(random).picture(), canvas, 2, 6);
        put(any(random).picture(), canvas, 2 + random.nextInt(15, 24), 6 + random.nextInt(-4, 5));
        return MnistFrame.of(GrayImage.of(WIDTH_PX, HEIGHT_PX, canvas));
    }

    private LabelledPicture any(SplittableRandom random) {
        return pictures.get(which.get(random.nextInt(which.size())));
    }

    /** Adds a picture's ink and gives how much it is. */
    private static double put(GrayImage picture, float[] canvas, int left, int top) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int at = (top + y) * WIDTH_PX + left + x;
                canvas[at] = Math.max(canvas[at], picture.at(x, y));
            }
        }
        return sum(picture.toArray());
    }

    private static double sum(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel;
        }
        return sum;
    }
}
