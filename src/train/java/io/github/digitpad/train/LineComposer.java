package io.github.digitpad.train;

import java.util.List;
import java.util.SplittableRandom;

/** Writes a line of signs, and what stands about it on the paper, as ink; nothing of the paper itself. */
final class LineComposer {

    /** Of a digit's height in px, the least and the most. */
    private static final double LEAST_HEIGHT = 12;

    private static final double GREATEST_HEIGHT = 46;

    private static final double NEIGHBOURS = 0.22;

    private final DigitSources sources;
    private final HandWords words;

    LineComposer(DigitSources sources, HandLetters letters) {
        this.sources = sources;
        this.words = new HandWords(letters);
    }

    /**
     * A line.
     *
     * @param ink what was written
     * @param rules printed lines and boxes, which may be of another darkness
     * @param height of a digit, in px
     * @param text of it, as {@link io.github.digitpad.paper.LineSigns} has it
     */
    record Line(Coverage ink, Coverage rules, double height, String text) {}

    /** The next one. */
    Line compose(SplittableRandom random) {
        DigitSources.Choice choice = sources.any(random);
        boolean isNothing = random.nextDouble() < 0.03;
        Written written =
                isNothing ? new Written() : written(Texts.any(random), choice.source(), choice.isPrinted(), random);
        boolean isSeparate = !isNothing && random.nextDouble() < 0.04;
        double height = Math.exp(random.nextDouble(Math.log(LEAST_HEIGHT), Math.log(GREATEST_HEIGHT)));
        Pen pen = Pen.any(random);
        pen = new Pen(Math.max(pen.radius(), 0.45 / height), pen.kind(), pen.angle(), pen.least(), pen.tremble());

        double[] gaps = choice.source().gaps();
        double gap = gaps[0] + (gaps[1] - gaps[0]) * random.nextDouble() * random.nextDouble();
        gap = isSeparate ? Math.max(gap, 0.35) : gap;
        double gapSpread = gaps[0] == gaps[1] || isSeparate ? 0 : 0.05;
        double wider = Math.exp((choice.isPrinted() ? 0.1 : 0.17) * random.nextGaussian());
        double slant = choice.isPrinted() && random.nextInt(3) > 0 ? 0 : 0.2 * random.nextGaussian();
        double slope = (choice.isPrinted() ? 0.015 : 0.035) * random.nextGaussian();
        double drift = choice.isPrinted() ? 0 : random.nextDouble(0, 0.07);

        double[] lefts = new double[written.signs().size()];
        double x = 0;
        for (int i = 0; i < lefts.length; i++) {
            Written.Sign sign = written.signs().get(i);
            x += i == 0 ? 0 : sign.before() + gap + gapSpread * random.nextGaussian();
            x = i == 0 ? 0 : Math.max(x, lefts[i - 1] + 0.04);
            lefts[i] = x;
            x += sign.glyph().width() * wider * sign.size();
        }
        double lean = Math.abs(slant) / 2;
        double left = Math.max(0.08, random.nextDouble(0.02, 1.3) * random.nextDouble()) + lean;
        double right = Math.max(0.08, random.nextDouble(0.02, 1.3) * random.nextDouble()) + lean;
        double rise = Math.abs(slope) * x;
        double above = random.nextDouble(0.06, 1.1) * random.nextDouble() + 0.1 + (slope < 0 ? rise : 0);
        double below = random.nextDouble(0.06, 1.1) * random.nextDouble() + 0.1 + (slope > 0 ? rise : 0);
        if (isNothing) {
            x = random.nextDouble(0.5, 4);
        }
        int width = (int) Math.ceil(height * (left + x + right));
        int tall = (int) Math.ceil(height * (1 + above + below));
        Coverage ink = new Coverage(width, tall);
        double top = above * height;
        double y = 0;
        for (int i = 0; i < lefts.length; i++) {
            Written.Sign sign = written.signs().get(i);
            y = 0.7 * y + drift * random.nextGaussian();
            double size = height * sign.size() * Math.exp(choice.source().unequal() * random.nextGaussian());
            double at = height * (left + lefts[i]);
            double bottom = top + height + slope * (at - left * height) + y * height;
            sign.glyph()
                    .draw(
                            ink,
                            new Glyph.Place(
                                    at,
                                    bottom - size,
                                    size,
                                    wider,
                                    slant + (choice.isPrinted() ? 0 : 0.05 * random.nextGaussian()),
                                    slope),
                            pen);
        }
        if (random.nextDouble() < NEIGHBOURS) {
            neighbours(ink, choice, pen, height, above, below, wider, slant, random);
        }
        Coverage rules = new Coverage(width, tall);
        RuleLines.draw(rules, height, top, random);
        if (isSeparate) {
            RuleLines.separate(rules, height, left, gap, lefts, random);
        }
        return new Line(ink, rules, height, written.text());
    }

    private Written written(String text, DigitSource source, boolean isPrinted, SplittableRandom random) {
        Written written = new Written();
        double room = 0;
        double wide = random.nextDouble(0.3, 0.9);
        double marksApart = random.nextDouble(-0.05, 0.12);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean printed = isPrinted && sources.canPrint();
            if (sign == ' ') {
                room = wide;
            } else if (sign == 'w') {
                if (printed || (sources.canPrint() && random.nextInt(4) == 0)) {
                    written.add("?", sources.printedWord(random, false), 1, room);
                } else {
                    List<Glyph> letters = words.word(random);
                    double apart = random.nextDouble(0, 0.3);
                    for (Glyph letter : letters) {
                        written.add("?", letter, 1, room);
                        room = apart;
                    }
                }
                room = 0;
            } else if (sign == '$') {
                Glyph glyph = printed ? sources.printedWord(random, true) : words.sign(random);
                written.add("?", glyph, random.nextDouble(0.8, 1.1), room + 0.1 * random.nextDouble());
                room = 0;
            } else if (sign == '_') {
                double length = random.nextDouble(1.3, 5);
                double y = random.nextDouble(0.35, 0.8);
                double[] line = {0, y, length / 3, y + 0.06 * random.nextGaussian(), length, y};
                written.add("", PenGlyph.of(line), 1, room + random.nextDouble(0.1, 0.6));
                room = 0;
            } else if (Character.isDigit(sign)) {
                written.add(Character.toString(sign), source.digit(sign - '0', random), 1, room);
                room = 0;
            } else {
                written.add(Character.toString(sign), source.mark(sign, random), 1, room + marksApart);
                room = marksApart;
            }
        }
        return written;
    }

    /** Of the lines above and below so little that nobody could read it. */
    private void neighbours(
            Coverage ink,
            DigitSources.Choice choice,
            Pen pen,
            double height,
            double above,
            double below,
            double wider,
            double slant,
            SplittableRandom random) {
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            Glyph glyph = choice.source().digit(random.nextInt(10), random);
            double at = random.nextDouble(ink.width);
            boolean isAbove = random.nextBoolean();
            double seen = Math.min(0.4, (isAbove ? above : below) - 0.12) * random.nextDouble();
            if (seen > 0) {
                double top = isAbove ? height * (seen - 1) : ink.height - height * seen;
                glyph.draw(ink, new Glyph.Place(at, top, height, wider, slant, 0), pen);
            }
        }
    }
}
