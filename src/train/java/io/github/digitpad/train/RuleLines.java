package io.github.digitpad.train;

import java.util.SplittableRandom;

/** Rules, boxes, squared paper and separators as forms and registers print them. */
final class RuleLines {

    private RuleLines() {}

    /**
     * Draws what a line may have about it, or nothing.
     *
     * @param height of a digit, in px
     * @param top of the digits, in px
     */
    static void draw(Coverage rules, double height, double top, SplittableRandom random) {
        double kind = random.nextDouble();
        double turn = 0.012 * random.nextGaussian();
        double thick = Math.max(0.4, height * random.nextDouble(0.008, 0.06));
        if (kind < 0.42) {
            return;
        }
        if (kind < 0.62) {
            double y = top + height * (1 + random.nextDouble(-0.12, 0.4));
            across(rules, y, turn, thick, random);
            if (random.nextInt(3) == 0) {
                across(rules, y - height * random.nextDouble(1.2, 1.7), turn, thick, random);
            }
            if (random.nextInt(4) == 0) {
                down(rules, random.nextDouble(0, 0.12) * rules.width, turn, thick, random);
            }
        } else if (kind < 0.74) {
            box(rules, height, turn, thick, random);
        } else if (kind < 0.86) {
            sides(rules, height, turn, random);
            if (random.nextInt(2) == 0) {
                across(rules, top + height * (1 + random.nextDouble(-0.3, 0.5)), turn, 0.5 * thick, random);
            }
        } else if (kind < 0.94) {
            squared(rules, height, turn, Math.max(0.35, 0.5 * thick), random);
        } else {
            double y = top + height * random.nextDouble(-0.2, 1.2);
            across(rules, y, turn, thick, random);
        }
    }

    /** Lines between the digits, each in a field of its own. */
    static void separate(
            Coverage rules, double height, double left, double gap, double[] lefts, SplittableRandom random) {
        double thick = Math.max(0.4, height * random.nextDouble(0.01, 0.04));
        boolean isFull = random.nextBoolean();
        double dark = random.nextDouble(0.5, 1);
        for (int i = 1; i < lefts.length; i++) {
            double x = height * (left + lefts[i] - gap / 2);
            rules.segment(x, isFull ? 0 : rules.height * 0.6, thick, x, rules.height, thick, dark);
        }
    }

    private static void across(Coverage rules, double y, double turn, double thick, SplittableRandom random) {
        double from = random.nextInt(5) == 0 ? rules.width * random.nextDouble(0.3) : -2;
        double to = random.nextInt(5) == 0 ? rules.width * random.nextDouble(0.7, 1) : rules.width + 2;
        line(rules, from, y, to, y + turn * (to - from), thick, random);
    }

    private static void down(Coverage rules, double x, double turn, double thick, SplittableRandom random) {
        line(rules, x, -2, x - turn * rules.height, rules.height + 2, thick, random);
    }

    private static void line(
            Coverage rules, double x, double y, double toX, double toY, double thick, SplittableRandom random) {
        double dark = random.nextDouble(0.25, 1);
        if (random.nextInt(5) > 0) {
            rules.segment(x, y, thick, toX, toY, thick, dark);
            return;
        }
        double length = Math.hypot(toX - x, toY - y);
        double dash = random.nextBoolean() ? 0.1 : thick * random.nextDouble(1, 6);
        double pitch = dash + 2 * thick + random.nextDouble(1, 4) + thick * random.nextDouble(3);
        for (double at = 0; at < length; at += pitch) {
            double t = at / length;
            double end = Math.min(1, (at + dash) / length);
            rules.segment(
                    x + t * (toX - x), y + t * (toY - y), thick, x + end * (toX - x), y + end * (toY - y), thick, dark);
        }
    }

    /** A cell's sides, near the picture's, or just outside it. */
    private static void box(Coverage rules, double height, double turn, double thick, SplittableRandom random) {
        double inside = height * 0.16;
        double wide = thick * random.nextDouble(0.7, 3);
        for (int side = 0; side < 4; side++) {
            double at = random.nextDouble(-0.3, 1) * inside;
            double own = random.nextInt(4) == 0 ? wide : thick;
            if (random.nextInt(6) == 0) {
                continue;
            }
            if (side % 2 == 0) {
                double y = side == 0 ? at : rules.height - at;
                line(rules, -2, y, rules.width + 2, y + turn * rules.width, own, random);
            } else {
                double x = side == 1 ? at : rules.width - at;
                line(rules, x, -2, x - turn * rules.height, rules.height + 2, own, random);
            }
        }
    }

    /** One thick rule or two beside each other, as between a register's columns. */
    private static void sides(Coverage rules, double height, double turn, SplittableRandom random) {
        for (int side = 0; side < 2; side++) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            double at = height * random.nextDouble(-0.05, 0.15);
            int lines = random.nextInt(1, 4);
            for (int i = 0; i < lines; i++) {
                double thick = Math.max(0.4, height * random.nextDouble(0.01, 0.09));
                double x = side == 0 ? at : rules.width - at;
                line(rules, x, -2, x - turn * rules.height, rules.height + 2, thick, random);
                at += height * random.nextDouble(0.06, 0.16);
            }
        }
    }

    private static void squared(Coverage rules, double height, double turn, double thick, SplittableRandom random) {
        double pitch = height * random.nextDouble(0.45, 1.3);
        boolean isRuled = random.nextInt(3) == 0;
        SplittableRandom alike = random.split();
        for (double y = pitch * random.nextDouble(); y < rules.height; y += pitch) {
            line(rules, -2, y, rules.width + 2, y + turn * rules.width, thick, alike);
        }
        for (double x = pitch * random.nextDouble(); x < rules.width && !isRuled; x += pitch) {
            line(rules, x, -2, x - turn * rules.height, rules.height + 2, thick, alike);
        }
    }
}
