package io.github.digitpad.data.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Puts writing on a sheet, where there is room. Without a hand it writes words only. */
final class PageLayout {

    private static final int TRIES = 30;

    private final Sheet sheet;
    private final double height;
    private final NumberWriter.@Nullable Hand hand;
    private final SplittableRandom random;
    private final Pen pen;
    private final List<PageNumber> numbers = new ArrayList<>();

    /** Left, top, right and bottom of what is taken. */
    private final List<double[]> taken = new ArrayList<>();

    /** @param height of a digit, in px */
    PageLayout(Sheet sheet, double height, NumberWriter.@Nullable Hand hand, SplittableRandom random) {
        this.sheet = sheet;
        this.height = height;
        this.hand = hand;
        this.random = random;
        this.pen = Pen.any(random);
    }

    /** All that were written. */
    List<PageNumber> numbers() {
        return numbers;
    }

    void fill(PageKind kind) {
        switch (kind) {
            case TABLE -> table();
            case COLUMNS -> columns();
            case FREE -> free();
            case TEXT -> text();
            case LIST -> list();
        }
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    private void table() {
        double cellHeight = height * between(1.7, 2.4);
        double cellWidth = height * between(1.8, 5);
        int columns = (int) Math.max(2, Math.min(9, 0.8 * sheet.width / cellWidth));
        int rows = (int) Math.max(2, Math.min(14, 0.6 * sheet.height / cellHeight));
        double left = between(0.08 * sheet.width, 0.92 * sheet.width - columns * cellWidth);
        double top = between(0.12 * sheet.height, 0.85 * sheet.height - rows * cellHeight);
        double darkness = between(0.35, 0.85);
        double thickness = Math.max(1.2, height * between(0.03, 0.07));
        for (int row = 0; row <= rows; row++) {
            double y = top + row * cellHeight;
            Print.line(sheet, left, y, left + columns * cellWidth, y, thickness, darkness, random);
        }
        for (int column = 0; column <= columns; column++) {
            double x = left + column * cellWidth;
            Print.line(sheet, x, top, x, top + rows * cellHeight, thickness, darkness, random);
        }
        int longest = (int) Math.max(1, cellWidth / height - 0.6);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (hand != null && random.nextInt(8) > 0) {
                    Writing number = hand.write(longest, random);
                    double scale =
                            Math.min(height * between(0.9, 1.1) / number.height(), 0.86 * cellWidth / number.width());
                    double width = scale * number.width();
                    double x = left + column * cellWidth + between(0.3, 0.7) * (cellWidth - width);
                    double y = top + row * cellHeight + between(0.35, 0.65) * (cellHeight - scale * number.height());
                    write(number, new Placing(scale, 0.02 * random.nextGaussian(), x, y));
                }
            }
        }
        taken.add(new double[] {left, top, left + columns * cellWidth, top + rows * cellHeight});
    }

    private void columns() {
        int columns = 1 + random.nextInt(3);
        double pitch = height * between(1.5, 2.4);
        int rows = (int) Math.min(4 + random.nextInt(12), 0.7 * sheet.height / pitch);
        double columnWidth = 0.85 * sheet.width / columns;
        double top = between(0.1 * sheet.height, 0.9 * sheet.height - rows * pitch);
        boolean isRight = random.nextBoolean();
        int longest = (int) Math.max(1, Math.min(6, 0.7 * columnWidth / height));
        double slope = 0.02 * random.nextGaussian();
        for (int column = 0; column < columns; column++) {
            double edge =
                    0.08 * sheet.width + column * columnWidth + (isRight ? 0.75 * columnWidth : 0.1 * columnWidth);
            for (int row = 0; row < rows; row++) {
                if (hand != null) {
                    Writing number = hand.write(longest, random);
                    double scale = height * Math.exp(0.05 * random.nextGaussian());
                    double x = edge - (isRight ? scale * number.width() : 0) + 0.2 * height * random.nextGaussian();
                    double y = top + row * pitch + slope * x + 0.05 * height * random.nextGaussian();
                    writeIfFree(number, new Placing(scale, slope + 0.01 * random.nextGaussian(), x, y), 0.15);
                }
            }
        }
    }

    private void free() {
        int count = 5 + random.nextInt(20);
        for (int i = 0; i < count && hand != null; i++) {
            Writing number = hand.write(6, random);
            double scale = height * Math.exp(0.2 * random.nextGaussian());
            double angle = random.nextInt(4) == 0 ? 0.4 * (2 * random.nextDouble() - 1) : 0.06 * random.nextGaussian();
            place(number, scale, angle, 0.7);
        }
    }

    private void text() {
        double pitch = height * between(1.7, 2.5);
        boolean isPrinted = random.nextBoolean();
        double x = 0.08 * sheet.width;
        double size = height * between(0.7, 1.1);
        for (double y = between(0.08, 0.2) * sheet.height; y < 0.85 * sheet.height; y += pitch) {
            x = 0.08 * sheet.width;
            while (x < 0.8 * sheet.width) {
                NumberWriter.Hand writer = random.nextInt(5) == 0 ? hand : null;
                boolean isNumber = writer != null;
                Writing writing = writer != null
                        ? writer.write(5, random)
                        : Letters.word(3 + random.nextInt(6), isPrinted, random);
                double scale = isNumber ? height : size;
                if (x + scale * writing.width() > 0.92 * sheet.width) {
                    break;
                }
                double lower = isNumber ? y : y + height - size;
                writeIfFree(writing, new Placing(scale, 0.01 * random.nextGaussian(), x, lower), 0.05);
                x += scale * writing.width() + height * between(0.9, 1.8);
            }
            if (random.nextInt(6) == 0) {
                y += pitch;
            }
        }
    }

    private void list() {
        double pitch = height * between(1.7, 2.5);
        boolean isPrinted = random.nextBoolean();
        boolean isBeside = random.nextBoolean();
        double left = between(0.05, 0.2) * sheet.width;
        double right = between(0.6, 0.92) * sheet.width;
        double size = height * between(0.7, 1.1);
        for (double y = between(0.08, 0.3) * sheet.height; y < 0.85 * sheet.height; y += pitch) {
            double x = left;
            for (int words = 1 + random.nextInt(2); words > 0; words--) {
                Writing word = Letters.word(3 + random.nextInt(5), isPrinted, random);
                writeIfFree(word, new Placing(size, 0.01 * random.nextGaussian(), x, y + height - size), 0.05);
                x += size * word.width() + height * between(0.5, 1);
            }
            if (hand != null) {
                Writing amount = hand.write(5, random);
                double scale = height * between(0.9, 1.1);
                x = isBeside ? x : right - scale * amount.width();
                writeIfFree(amount, new Placing(scale, 0.01 * random.nextGaussian(), x, y), 0.05);
            }
        }
    }

    /** Printed photos, and drawings of a few large lines. */
    void addPictures() {
        int photos = random.nextInt(3);
        for (int i = 0; i < photos; i++) {
            double width = sheet.width * between(0.2, 0.5);
            double tall = width * between(0.6, 1.3);
            double left = between(0, sheet.width - width);
            double top = between(0, Math.max(1, sheet.height - tall));
            Print.photo(sheet, left, top, left + width, top + tall, random);
        }
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            double[] points = new double[2 * (2 + random.nextInt(6))];
            double x = between(0, sheet.width);
            double y = between(0, sheet.height);
            for (int j = 0; j < points.length; j += 2) {
                points[j] = x + height * 6 * random.nextGaussian();
                points[j + 1] = y + height * 6 * random.nextGaussian();
            }
            sheet.stroke(points, pen.width() * height, pen.darkness(), pen.grain(), random);
        }
    }

    /** Words, signs and a signature where there is room. */
    void addWords() {
        int words = 2 + random.nextInt(hand == null ? 40 : 8);
        for (int i = 0; i < words; i++) {
            boolean isPrinted = random.nextBoolean();
            place(
                    Letters.word(3 + random.nextInt(7), isPrinted, random),
                    height * between(0.5, 1.3),
                    isPrinted ? 0 : 0.04 * random.nextGaussian(),
                    0.9);
        }
        int signs = random.nextInt(5);
        for (int i = 0; i < signs; i++) {
            place(Letters.sign(random), height * between(0.6, 1.2), 0, 0.9);
        }
        if (random.nextInt(3) == 0) {
            place(Letters.signature(random), height * between(0.9, 1.8), -0.1 * random.nextDouble(), 0.9);
        }
    }

    private void place(Writing writing, double scale, double angle, double margin) {
        for (int i = 0; i < TRIES; i++) {
            double x = between(0.03 * sheet.width, 0.97 * sheet.width);
            double y = between(0.03 * sheet.height, 0.97 * sheet.height);
            if (writeIfFree(writing, new Placing(scale, angle, x, y), margin)) {
                return;
            }
        }
    }

    /** @param margin that is free around it, of a digit's height */
    private boolean writeIfFree(Writing writing, Placing placing, double margin) {
        double[] box = around(placing.box(writing.width(), writing.height()), 0);
        double edge = 0.02 * sheet.width;
        if (box[0] < edge || box[1] < edge || box[2] > sheet.width - edge || box[3] > sheet.height - edge) {
            return false;
        }
        double free = margin * height;
        for (double[] other : taken) {
            if (box[0] - free < other[2]
                    && other[0] < box[2] + free
                    && box[1] - free < other[3]
                    && other[1] < box[3] + free) {
                return false;
            }
        }
        write(writing, placing);
        return true;
    }

    private void write(Writing writing, Placing placing) {
        writing.draw(sheet, placing, pen, random);
        NumberBox box = placing.box(writing.width(), writing.height());
        taken.add(around(box, 0));
        if (!writing.text().isEmpty()) {
            numbers.add(new PageNumber(writing.text(), box));
        }
    }

    private static double[] around(NumberBox box, double more) {
        double[] around = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < 4; i++) {
            around[0] = Math.min(around[0], box.x(i) - more);
            around[1] = Math.min(around[1], box.y(i) - more);
            around[2] = Math.max(around[2], box.x(i) + more);
            around[3] = Math.max(around[3], box.y(i) + more);
        }
        return around;
    }
}
