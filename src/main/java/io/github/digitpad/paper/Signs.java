package io.github.digitpad.paper;

import java.util.Arrays;

/**
 * What parts may be of, by their shapes: a digit each or several that touch, small things that may be a mark or a piece
 * of a digit, or nothing that is read. Pieces that lie over each other are one sign: a 5 and its bar. Boxes are along
 * and across the lines of writing.
 */
final class Signs {

    /** Ink of no number: a speck, a rule, a part of a photo. */
    static final int NOTHING = 0;

    /** Too low for a digit of its own, in px, flat, or full: a mark, or a piece of a digit. */
    static final int MARK = 1;

    static final int SIGN = 2;

    /** What is lower cannot be read. */
    private static final double LEAST_HEIGHT = 8;

    /** More signs than this are a texture; the highest are looked at. */
    static final int MOST = 6000;

    /** Fewer pixels are dust. */
    private static final int LEAST_AREA = 4;

    /** Of its height or width, the other; thinner ones are rests of rules. */
    private static final double THINNEST = 25;

    private static final double FULLEST = 0.75;

    /** No sign is higher, in widths of strokes. */
    private static final double HIGHEST = 50;

    /** No digits that touch are wider, in widths of strokes. */
    private static final double WIDEST = 200;

    private static final double EMPTIEST = 0.015;

    /** Strokes that cross a row, of a digit. */
    private static final double MOST_CROSSINGS = 2.5;

    /** A piece is at most so high, of what it belongs to. */
    private static final double PIECE = 0.6;

    /** A piece is at most so far away, of the higher one's height. */
    private static final double PIECE_GAP = 0.2;

    /** What is so high at most, of a number's height, may be a mark of it. */
    static final double MARK_HEIGHT = 0.5;

    final Frame frame;
    private final Parts parts;

    /** Per part its box and what it is. Of several that are one sign, the first has the box of all. */
    final float[] lefts;

    final float[] tops;
    final float[] rights;
    final float[] bottoms;
    final byte[] kinds;

    /** Per part the sign that it belongs to: a part's number, its own as a rule. */
    final int[] signs;

    /** Parts that are anything, from left to right. */
    final int[] order;

    /** @param strokeWidth usual in the picture, in px */
    Signs(Parts parts, Frame frame, int strokeWidth, Rims rims, LinePieces lines) {
        int count = parts.count();
        this.parts = parts;
        this.frame = frame;
        lefts = new float[count];
        tops = new float[count];
        rights = new float[count];
        bottoms = new float[count];
        kinds = new byte[count];
        signs = new int[count];
        int kept = 0;
        int[] candidates = new int[count];
        for (int part = 0; part < count; part++) {
            signs[part] = part;
            if (parts.area(part) >= Math.max(LEAST_AREA, strokeWidth * strokeWidth / 3)) {
                measure(part);
                kinds[part] = kind(part, strokeWidth);
                if (kinds[part] != NOTHING && isNoWriting(part, rims, lines)) {
                    kinds[part] = NOTHING;
                }
                if (kinds[part] == SIGN && new Axis(parts, part).isOblique(frame.angle)) {
                    kinds[part] = MARK;
                }
                if (kinds[part] != NOTHING) {
                    candidates[kept++] = part;
                }
            }
        }
        order = leftToRight(highest(Arrays.copyOf(candidates, kept)));
        joinPieces();
    }

    private void measure(int part) {
        Box box = new Box(frame);
        box.include(parts, part);
        lefts[part] = box.left;
        tops[part] = box.top;
        rights[part] = box.right;
        bottoms[part] = box.bottom;
    }

    /** A minus sign on a rule is written, if what is beside it is on the same one, too. */
    private boolean isNoWriting(int part, Rims rims, LinePieces lines) {
        return rims.has(parts, part) || (kinds[part] == SIGN && lines.has(parts, part));
    }

    private byte kind(int part, int strokeWidth) {
        double width = width(part);
        double height = height(part);
        double full = parts.area(part) / (width * height);
        double runs = parts.firstRun(part + 1) - parts.firstRun(part);
        double rows = parts.bottom(part) - parts.top(part);
        boolean isRule = width > THINNEST * height || height > THINNEST * width;
        boolean isBlot =
                full > FULLEST && Math.min(width, height) > Math.max(3 * strokeWidth, 0.4 * Math.max(width, height));
        boolean isTexture = runs > rows * MOST_CROSSINGS * (1 + width / height);
        boolean isFrame = full < EMPTIEST;
        boolean isHuge = height > HIGHEST * strokeWidth || width > WIDEST * strokeWidth;
        if (isRule || isTexture || isFrame || isHuge) {
            return NOTHING;
        }
        boolean isFlat = width > 3 * height && height < 3 * strokeWidth;
        // A blot beside a number may be a bold point.
        return height < LEAST_HEIGHT || isFlat || isBlot ? (byte) MARK : SIGN;
    }

    /** Of too many, the highest. */
    private int[] highest(int[] candidates) {
        if (candidates.length <= MOST) {
            return candidates;
        }
        float[] heights = new float[candidates.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = -height(candidates[i]);
        }
        int[] kept = Sorting.first(candidates.length, candidates, heights);
        for (int i = MOST; i < kept.length; i++) {
            kinds[kept[i]] = NOTHING;
        }
        return Arrays.copyOf(kept, MOST);
    }

    private int[] leftToRight(int[] candidates) {
        float[] keys = new float[candidates.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = lefts[candidates[i]];
        }
        return Sorting.first(keys.length, candidates, keys);
    }

    private void joinPieces() {
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length && lefts[order[j]] < rights[order[i]]; j++) {
                if (isPiece(order[i], order[j])) {
                    join(sign(order[i]), sign(order[j]));
                }
            }
        }
        for (int part : order) {
            int sign = sign(part);
            signs[part] = sign;
            lefts[sign] = Math.min(lefts[sign], lefts[part]);
            tops[sign] = Math.min(tops[sign], tops[part]);
            rights[sign] = Math.max(rights[sign], rights[part]);
            bottoms[sign] = Math.max(bottoms[sign], bottoms[part]);
            kinds[sign] = (byte) Math.max(kinds[sign], kinds[part]);
        }
    }

    /** Whether the lower one of two that lie over each other is a piece of the other. */
    private boolean isPiece(int one, int other) {
        boolean isFirst = height(one) >= height(other);
        int whole = isFirst ? one : other;
        int piece = isFirst ? other : one;
        double common = Math.min(rights[one], rights[other]) - Math.max(lefts[one], lefts[other]);
        double apart = Math.max(tops[one], tops[other]) - Math.min(bottoms[one], bottoms[other]);
        boolean isUnder = bottoms[piece] > bottoms[whole];
        boolean isFlat = width(piece) > 2 * height(piece);
        if (kinds[whole] != SIGN
                || common < 0.5 * Math.min(width(one), width(other))
                || apart > PIECE_GAP * height(whole)
                || (isFlat && (isUnder || width(piece) > Math.max(1.3 * width(whole), height(whole))))) {
            return false;
        }
        return height(piece) < PIECE * height(whole) || -apart > 0.4 * height(piece);
    }

    private void join(int one, int other) {
        signs[Math.max(one, other)] = Math.min(one, other);
    }

    private int sign(int part) {
        int sign = part;
        while (signs[sign] != sign) {
            sign = signs[sign];
        }
        return sign;
    }

    /** The picture's x of a part's place: 0 to 1 of its width, and of its height. */
    double x(int part, double along, double down) {
        return frame.x(lefts[part] + along * width(part), tops[part] + down * height(part));
    }

    /** The picture's y of that place. */
    double y(int part, double along, double down) {
        return frame.y(lefts[part] + along * width(part), tops[part] + down * height(part));
    }

    /** Whether a part is a sign of its own, with all its pieces. */
    boolean isSign(int part) {
        return kinds[part] == SIGN && signs[part] == part;
    }

    float width(int part) {
        return rights[part] - lefts[part];
    }

    float height(int part) {
        return bottoms[part] - tops[part];
    }
}
