package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ink, and what a person decided of which strokes are one digit: the state that undo goes back to. Immutable; every
 * operation gives another one, and what is decided stays decided for as long as the strokes are there.
 *
 * <p>Strokes stay as they were drawn. That one is two digits is a decision of the person or of the {@link Reader}, in
 * terms of {@link StrokePart}s; only a digit that is deleted takes its part of a stroke away.
 */
public final class Grouping {

    /** No ink. */
    public static final Grouping EMPTY = new Grouping(Ink.EMPTY, List.of(), List.of(), false);

    private final Ink ink;
    private final List<Pin> pins;
    private final List<List<StrokePart>> apart;
    private final boolean growing;

    private Grouping(Ink ink, List<Pin> pins, List<List<StrokePart>> apart, boolean growing) {
        this.ink = ink;
        this.pins = List.copyOf(pins);
        this.apart = List.copyOf(apart);
        this.growing = growing;
    }

    /** Ink of which nothing is decided. */
    public static Grouping of(Ink ink) {
        return new Grouping(ink, List.of(), List.of(), false);
    }

    public Ink ink() {
        return ink;
    }

    /** Ink that is one digit; none is in two of them. */
    public List<Pin> pins() {
        return pins;
    }

    /** Sets of strokes, or parts of strokes, that are not one digit, all together. */
    public List<List<StrokePart>> apart() {
        return apart;
    }

    /** Whether the last stroke is still being drawn: it may be half a digit yet, and is not taken for two. */
    public boolean isGrowing() {
        return growing;
    }

    /** With one more stroke, of which nothing is decided. */
    public Grouping plus(Stroke stroke) {
        return new Grouping(ink.plus(stroke), pins, apart, false);
    }

    /** With one more stroke as far as it has been drawn. */
    public Grouping plusGrowing(Stroke stroke) {
        return new Grouping(ink.plus(stroke), pins, apart, true);
    }

    /** The digit is this sign, whatever the reader says. */
    public Grouping choose(ReadDigit digit, char symbol) {
        return pinned(new Pin(digit.parts(), symbol));
    }

    /** The digit's strokes are one digit, whichever. */
    public Grouping keep(ReadDigit digit) {
        return pinned(new Pin(digit.parts(), Pin.ANY));
    }

    /** The two are one digit. */
    public Grouping join(ReadDigit first, ReadDigit second) {
        List<StrokePart> parts = new ArrayList<>(first.parts());
        parts.addAll(second.parts());
        return pinned(new Pin(parts, Pin.ANY));
    }

    private Grouping pinned(Pin pin) {
        List<Pin> others = new ArrayList<>();
        for (Pin other : pins) {
            if (!other.meets(pin.parts())) {
                others.add(other);
            }
        }
        others.add(pin);
        List<List<StrokePart>> stillApart = new ArrayList<>();
        for (List<StrokePart> parts : apart) {
            if (!pin.contains(parts)) {
                stillApart.add(parts);
            }
        }
        return new Grouping(ink, others, stillApart, growing);
    }

    /** These strokes or parts of strokes, two or more, are not one digit. */
    Grouping apart(List<StrokePart> parts) {
        List<Pin> others = new ArrayList<>();
        for (Pin pin : pins) {
            if (!pin.meets(parts)) {
                others.add(pin);
            }
        }
        List<List<StrokePart>> all = new ArrayList<>(apart);
        all.add(List.copyOf(parts));
        return new Grouping(ink, others, all, growing);
    }

    /** Where a stroke is cut, as was decided: indices of its points. */
    List<Integer> cuts(int stroke) {
        int last = ink.strokes().get(stroke).points().size() - 1;
        // No TreeSet, which nothing else of the page has.
        List<Integer> cuts = new ArrayList<>();
        for (StrokePart part : decided()) {
            if (part.stroke() == stroke) {
                addCut(cuts, part.from(), last);
                addCut(cuts, part.to(), last);
            }
        }
        return cuts;
    }

    /** Whether a stroke is as it was decided to be around this point, rather than as it may be cut. */
    boolean decides(int stroke, int point) {
        boolean decides = false;
        for (StrokePart part : decided()) {
            decides |= part.stroke() == stroke && part.from() < point && point < part.to();
        }
        return decides;
    }

    private List<StrokePart> decided() {
        List<StrokePart> decided = new ArrayList<>();
        pins.forEach(pin -> decided.addAll(pin.parts()));
        apart.forEach(decided::addAll);
        return decided;
    }

    private static void addCut(List<Integer> cuts, int point, int last) {
        if (point > 0 && point < last && !Lists.contains(cuts, point)) {
            cuts.add(point);
        }
    }

    /** Without this digit's ink. */
    public Grouping delete(ReadDigit digit) {
        return delete(digit.parts());
    }

    /** Without this ink, and empty if no more than taps are left of it; a digit that loses some is undecided. */
    public Grouping delete(List<StrokePart> gone) {
        Ink left = Ink.EMPTY;
        List<StrokePart> kept = new ArrayList<>();
        List<Stroke> strokes = ink.strokes();
        for (int i = 0; i < strokes.size(); i++) {
            for (StrokePart part : rest(StrokePart.whole(i, strokes.get(i)), gone)) {
                kept.add(part);
                left = left.plus(part.of(strokes.get(i)));
            }
        }
        return Taps.areAll(left, ink) ? EMPTY : moved(left, kept);
    }

    /** What is left of a stroke without these parts. */
    private static List<StrokePart> rest(StrokePart whole, List<StrokePart> gone) {
        List<StrokePart> rest = List.of(whole);
        for (StrokePart part : gone) {
            List<StrokePart> less = new ArrayList<>();
            for (StrokePart left : rest) {
                if (!part.meets(left)) {
                    less.add(left);
                    continue;
                }
                if (left.from() < part.from()) {
                    less.add(new StrokePart(left.stroke(), left.from(), part.from()));
                }
                if (part.to() < left.to()) {
                    less.add(new StrokePart(left.stroke(), part.to(), left.to()));
                }
            }
            rest = less;
        }
        return rest;
    }

    /**
     * Other ink, with what was decided of what is still there.
     *
     * @param kept for each stroke of the other ink, of which part of this ink it is
     */
    private Grouping moved(Ink other, List<StrokePart> kept) {
        List<Pin> movedPins = new ArrayList<>();
        for (Pin pin : pins) {
            List<StrokePart> parts = moved(pin.parts(), kept);
            if (parts != null) {
                movedPins.add(new Pin(parts, pin.symbol()));
            }
        }
        List<List<StrokePart>> movedApart = new ArrayList<>();
        for (List<StrokePart> set : apart) {
            List<StrokePart> parts = moved(set, kept);
            if (parts != null) {
                movedApart.add(parts);
            }
        }
        return new Grouping(other, movedPins, movedApart, growing);
    }

    private static @Nullable List<StrokePart> moved(List<StrokePart> parts, List<StrokePart> kept) {
        List<StrokePart> moved = new ArrayList<>();
        for (StrokePart part : parts) {
            for (int i = 0; i < kept.size(); i++) {
                int first = kept.get(i).from();
                if (kept.get(i).contains(part)) {
                    moved.add(new StrokePart(i, part.from() - first, part.to() - first));
                }
            }
        }
        return moved.size() == parts.size() ? moved : null;
    }
}
