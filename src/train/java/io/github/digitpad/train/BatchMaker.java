package io.github.digitpad.train;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the batch of any step from the seed and the step's number alone, so that a run that was interrupted goes on as
 * if it had not been. Serves one thread.
 */
final class BatchMaker {

    private static final int CLASSES = 10;

    /** How many of the pictures are framed as no collection of ours is. */
    private static final double STRONG_WARP = 0.15;

    /** How many of the drawn pictures are warped as pictures too; the rest stays as sharp as what the page draws. */
    private static final double DRAWN_WARP = 0.5;

    private final Settings settings;
    private final DataSplit data;
    private final NonDigits nonDigits;
    private final int side;
    private final float[] background;
    private int[] order = new int[0];
    private int orderEpoch = -1;

    BatchMaker(Settings settings, DataSplit data, NonDigits nonDigits, int side) {
        this.settings = settings;
        this.data = data;
        this.nonDigits = nonDigits;
        this.side = side;
        this.background = new float[CLASSES];
        Arrays.fill(background, (float) (settings.labelSmoothing() / CLASSES));
    }

    /** How many steps the settings' epochs take. */
    int steps() {
        return (int) Math.round(settings.epochs() * stepsPerEpoch());
    }

    private int stepsPerEpoch() {
        return data.trainingPictures().size() / settings.picturesPerBatch();
    }

    /** The batch of a step, counted from 0. */
    Batch batch(int step) {
        SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + step);
        int size = settings.batchSize();
        float[] pictures = new float[size * side * side];
        float[] targets = new float[size * CLASSES];
        int digits = size - settings.nonDigitsPerBatch();
        for (int i = 0; i < size; i++) {
            float[] picture = new float[side * side];
            if (i < digits) {
                boolean pen = i < settings.penPerBatch();
                int label = pen ? penPicture(picture, random) : scannedPicture(step, i, picture, random);
                System.arraycopy(background, 0, targets, i * CLASSES, CLASSES);
                targets[i * CLASSES + label] += (float) (1 - settings.labelSmoothing());
            } else {
                warpHalf(nonDigits.draw(random), picture, random);
                Arrays.fill(targets, i * CLASSES, (i + 1) * CLASSES, 1f / CLASSES);
            }
            PixelNoise.apply(picture, side, random);
            System.arraycopy(picture, 0, pictures, i * picture.length, picture.length);
        }
        return new Batch(size, digits, pictures, targets, 1);
    }

    /** The pictures of the first batches, one array each. */
    List<float[]> pictures(int steps) {
        List<float[]> pictures = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            float[] all = batch(step).pictures();
            for (int at = 0; at < all.length; at += side * side) {
                pictures.add(Arrays.copyOfRange(all, at, at + side * side));
            }
        }
        return pictures;
    }

    private int penPicture(float[] picture, SplittableRandom random) {
        LabelledInk digit =
                data.trainingInk().get(random.nextInt(data.trainingInk().size()));
        warpHalf(InkWarp.draw(InkHabits.of(digit, random), random), picture, random);
        return digit.label();
    }

    private void warpHalf(GrayImage drawn, float[] picture, SplittableRandom random) {
        if (random.nextDouble() < DRAWN_WARP) {
            warp(random).apply(drawn.toArray(), picture, side, random);
        } else {
            drawn.copyTo(picture, 0);
        }
    }

    private int scannedPicture(int step, int place, float[] picture, SplittableRandom random) {
        int epoch = step / stepsPerEpoch();
        if (epoch != orderEpoch) {
            order = order(epoch);
            orderEpoch = epoch;
        }
        int at = step % stepsPerEpoch() * settings.picturesPerBatch() + place - settings.penPerBatch();
        LabelledPicture labelled = data.pictures().get(order[at]);
        warp(random).apply(labelled.picture().toArray(), picture, side, random);
        return labelled.label();
    }

    private static PictureWarp warp(SplittableRandom random) {
        return random.nextDouble() < STRONG_WARP ? PictureWarp.STRONG : PictureWarp.GENTLE;
    }

    private int[] order(int epoch) {
        SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 - 1 - epoch);
        int[] shuffled =
                data.trainingPictures().stream().mapToInt(Integer::intValue).toArray();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = shuffled[j];
            shuffled[j] = shuffled[i];
            shuffled[i] = other;
        }
        return shuffled;
    }
}
