package io.github.digitpad.data.pages;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** An amount: digits, and points, commas and minus signs by the same hand. All digits stand on one line. */
final class JoinedWriting implements Writing {

    /** A part and where it begins. */
    private record Part(Writing writing, double x, double y) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private double right;
    private double top;
    private double bottom;

    /** A minus sign, as a rule none, digits, and as a rule a mark and digits again. */
    static Writing amount(NumberWriter.Hand hand, int longest, SplittableRandom random) {
        JoinedWriting amount = new JoinedWriting();
        if (random.nextInt(5) == 0) {
            amount.add(mark("-", random, 0, 0, 30 + 20 * random.nextDouble(), 0), -0.5, 0.15);
        }
        amount.addDigits(hand.write(Math.max(1, longest - 2), random));
        if (random.nextInt(4) > 0) {
            boolean isPoint = random.nextBoolean();
            double gap = 0.08 + 0.2 * random.nextDouble();
            amount.right += gap;
            amount.add(
                    isPoint ? mark(".", random, 0, 0, 4, 6) : mark(",", random, 8, 0, 0, 24),
                    isPoint ? -0.06 : -0.05,
                    gap);
            amount.addDigits(hand.write(2, random));
        }
        return amount;
    }

    private static Writing mark(
            String sign, SplittableRandom random, double fromX, double fromY, double toX, double toY) {
        double rough = 3 * random.nextGaussian();
        return new StrokeWriting(
                sign,
                Ink.EMPTY.plus(new Stroke(List.of(new Point(fromX, fromY, 0), new Point(toX, toY + rough, 1)))),
                100);
    }

    private void addDigits(Writing digits) {
        add(digits, -digits.height(), 0);
    }

    /** @param y of its top, down from the line */
    private void add(Writing writing, double y, double gap) {
        parts.add(new Part(writing, right, y));
        text.append(writing.text());
        right += writing.width() + gap;
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + writing.height());
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public double width() {
        return right;
    }

    @Override
    public double height() {
        return bottom - top;
    }

    @Override
    public void draw(Sheet sheet, Placing placing, Pen pen, SplittableRandom random) {
        for (Part part : parts) {
            double down = part.y - top;
            Placing place =
                    new Placing(placing.scale(), placing.angle(), placing.x(part.x, down), placing.y(part.x, down));
            part.writing.draw(sheet, place, pen, random);
        }
    }
}
