package io.github.digitpad.train;

import io.github.digitpad.data.LabelledInk;
import java.awt.Font;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Chooses whose digits a line has: a pen's writer, scanned ones, a font, a meter. */
final class DigitSources {

    private final List<Map<Integer, List<LabelledInk>>> writers = new ArrayList<>();
    private final Map<Integer, List<Integer>> scans = new HashMap<>();
    private final PictureSet pictures;
    private final Print print;

    /** @param indices which of the pictures */
    DigitSources(List<LabelledInk> digits, PictureSet pictures, List<Integer> indices, Print print) {
        Map<Integer, Map<Integer, List<LabelledInk>>> byWriter = new TreeMap<>();
        for (LabelledInk digit : digits) {
            byWriter.computeIfAbsent(digit.writer(), writer -> new TreeMap<>())
                    .computeIfAbsent(digit.label(), label -> new ArrayList<>())
                    .add(digit);
        }
        writers.addAll(byWriter.values());
        this.pictures = pictures;
        for (int index : indices) {
            scans.computeIfAbsent(pictures.get(index).label(), label -> new ArrayList<>())
                    .add(index);
        }
        this.print = print;
    }

    /** Whether the source prints, so that a line's words are printed, too. */
    record Choice(DigitSource source, boolean isPrinted) {}

    Choice any(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.19 && !print.isEmpty()) {
            return new Choice(printed(random), true);
        }
        if (kind < 0.2) {
            return new Choice(segments(), true);
        }
        return new Choice(kind < 0.58 ? scanned(random) : written(random), false);
    }

    private DigitSource written(SplittableRandom random) {
        Map<Integer, List<LabelledInk>> own = writers.get(random.nextInt(writers.size()));
        Map<Integer, List<LabelledInk>> others = writers.get(random.nextInt(writers.size()));
        double unequal = random.nextDouble(0.02, 0.16);
        double deep = random.nextInt(4) == 0 ? random.nextDouble(0.1, 0.4) : 0;
        return new Hand(unequal, random) {
            @Override
            public Glyph digit(int digit, SplittableRandom any) {
                List<LabelledInk> inks = own.getOrDefault(digit, others.getOrDefault(digit, List.of()));
                while (inks.isEmpty()) {
                    inks = writers.get(any.nextInt(writers.size())).getOrDefault(digit, List.of());
                }
                LabelledInk ink = inks.get(any.nextInt(inks.size()));
                Glyph glyph = PenGlyph.of(InkWarp.warp(InkHabits.of(ink, any), any));
                glyph = Habits.of(digit, glyph, any);
                // Old hands let these hang below the line.
                return deep > 0 && (digit == 7 || digit == 9 || (digit == 4 && any.nextInt(4) == 0))
                        ? new Lowered(glyph, deep)
                        : glyph;
            }
        };
    }

    private DigitSource scanned(SplittableRandom random) {
        double threshold = random.nextDouble(0.3, 0.68);
        return new Hand(random.nextDouble(0.02, 0.16), random) {
            @Override
            public Glyph digit(int digit, SplittableRandom any) {
                List<Integer> indices = scans.getOrDefault(digit, List.of());
                Glyph glyph = ScanGlyph.of(
                        pictures.get(indices.get(any.nextInt(indices.size()))).picture(), threshold, any);
                return Habits.of(digit, glyph, any);
            }
        };
    }

    /** What all hands share. */
    private abstract static class Hand implements DigitSource {
        private final double unequal;
        private final double[] gaps;

        Hand(double unequal, SplittableRandom random) {
            this.unequal = unequal;
            double least = random.nextDouble() < 0.3 ? -0.12 : 0.02;
            this.gaps = new double[] {least, random.nextDouble() < 0.2 ? 0.9 : 0.4};
        }

        @Override
        public Glyph mark(char mark, SplittableRandom any) {
            return Written.mark(mark, any);
        }

        @Override
        public double unequal() {
            return unequal;
        }

        @Override
        public double[] gaps() {
            return gaps.clone();
        }
    }

    private record Lowered(Glyph glyph, double by) implements Glyph {
        @Override
        public double width() {
            return glyph.width();
        }

        @Override
        public void draw(Coverage coverage, Place place, Pen pen) {
            glyph.draw(
                    coverage,
                    new Place(
                            place.left(),
                            place.top() + by * place.size(),
                            place.size(),
                            place.wider(),
                            place.slant(),
                            place.slope()),
                    pen);
        }
    }

    private DigitSource printed(SplittableRandom random) {
        Font font = print.any(random);
        double bolder = random.nextInt(3) == 0 ? 0.025 * random.nextGaussian() : 0;
        Map<String, Glyph> known = new HashMap<>();
        double tracking = random.nextInt(3) == 0 ? random.nextDouble(-0.06, 0.5) : 0;
        return new DigitSource() {
            private Glyph of(String text) {
                return known.computeIfAbsent(
                        text, sign -> Print.glyph(font, sign).emboldened(bolder));
            }

            @Override
            public Glyph digit(int digit, SplittableRandom any) {
                return of(Integer.toString(digit));
            }

            @Override
            public Glyph mark(char mark, SplittableRandom any) {
                return of(mark == '-' && any.nextBoolean() ? "–" : Character.toString(mark));
            }

            @Override
            public double unequal() {
                return 0;
            }

            @Override
            public double[] gaps() {
                return new double[] {tracking, tracking};
            }
        };
    }

    private static DigitSource segments() {
        return new DigitSource() {
            @Override
            public Glyph digit(int digit, SplittableRandom any) {
                return Segments.of(digit);
            }

            @Override
            public Glyph mark(char mark, SplittableRandom any) {
                return mark == '-'
                        ? PenGlyph.of(new double[] {0.08, 0.5, 0.47, 0.5})
                        : PenGlyph.of(new double[] {0, 1, 0.03, 1});
            }

            @Override
            public double unequal() {
                return 0;
            }

            @Override
            public double[] gaps() {
                return new double[] {0.2, 0.4};
            }
        };
    }

    /** A printed word or sign. */
    Glyph printedWord(SplittableRandom random, boolean isSign) {
        if (isSign) {
            String sign = Character.toString("$#=*+/€%&()£".charAt(random.nextInt(12)));
            return Print.glyph(print.any(random), sign);
        }
        String letters = random.nextBoolean() ? "aeknmwxtrsiuhdpvcfyb" : "AEFHKMNPRWXTUVYLCJDG";
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            // The first few of either look like no digit, however they are printed.
            word.append(letters.charAt(random.nextInt(i == 0 ? 7 : letters.length())));
        }
        return Print.glyph(print.any(random), word.toString());
    }

    boolean canPrint() {
        return !print.isEmpty();
    }
}
