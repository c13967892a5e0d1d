package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ink, and what a person decided of which strokes are one digit: the state that undo goes back to. Immutable; every
 * operation gives another one, and what is decided stays decided for as long as the strokes are there.
 */
public final class Grouping {

    /** No ink. */
    public static final Grouping EMPTY = new Grouping(Ink.EMPTY, List.of(), List.of());

    private final Ink ink;
    private final List<Pin> pins;
    private final List<List<Integer>> apart;

    private Grouping(Ink ink, List<Pin> pins, List<List<Integer>> apart) {
        this.ink = ink;
        this.pins = List.copyOf(pins);
        this.apart = List.copyOf(apart);
    }

    /** Ink of which nothing is decided. */
    public static Grouping of(Ink ink) {
        return new Grouping(ink, List.of(), List.of());
    }

    public Ink ink() {
        return ink;
    }

    /** Strokes that are one digit; no stroke is in two of them. */
    public List<Pin> pins() {
        return pins;
    }

    /** Sets of strokes that are not one digit, all together. */
    public List<List<Integer>> apart() {
        return apart;
    }

    /** With one more stroke, of which nothing is decided. */
    public Grouping plus(Stroke stroke) {
        return new Grouping(ink.plus(stroke), pins, apart);
    }

    /** The digit is this sign, whatever the recogniser says. */
    public Grouping choose(ReadDigit digit, char symbol) {
        return pinned(new Pin(digit.strokes(), symbol));
    }

    /** The digit's strokes are one digit, whichever. */
    public Grouping keep(ReadDigit digit) {
        return pinned(new Pin(digit.strokes(), Pin.ANY));
    }

    /** The two are one digit. */
    public Grouping join(ReadDigit first, ReadDigit second) {
        List<Integer> strokes = new ArrayList<>(first.strokes());
        strokes.addAll(second.strokes());
        return pinned(new Pin(strokes, Pin.ANY));
    }

    private Grouping pinned(Pin pin) {
        List<Pin> others = new ArrayList<>();
        for (Pin other : pins) {
            if (!other.meets(pin.strokes())) {
                others.add(other);
            }
        }
        others.add(pin);
        List<List<Integer>> stillApart = new ArrayList<>();
        for (List<Integer> strokes : apart) {
            if (!pin.strokes().containsAll(strokes)) {
                stillApart.add(strokes);
            }
        }
        return new Grouping(ink, others, stillApart);
    }

    /** These strokes, two or more, are not one digit. */
    Grouping apart(List<Integer> strokes) {
        List<Pin> others = new ArrayList<>();
        for (Pin pin : pins) {
            if (!pin.meets(strokes)) {
                others.add(pin);
            }
        }
        List<List<Integer>> all = new ArrayList<>(apart);
        all.add(List.copyOf(strokes));
        return new Grouping(ink, others, all);
    }

    /** One stroke as two, which are not one digit. */
    Grouping cut(int stroke, int point) {
        return halved(stroke, point).apart(List.of(stroke, stroke + 1));
    }

    /** One stroke as two, the second one beginning with the point where the first one ends. */
    Grouping halved(int stroke, int point) {
        List<Stroke> strokes = ink.strokes();
        Stroke whole = strokes.get(stroke);
        Ink cut = Ink.EMPTY;
        int[] places = new int[strokes.size()];
        for (int i = 0; i < strokes.size(); i++) {
            places[i] = cut.size();
            if (i == stroke) {
                cut = cut.plus(new Stroke(whole.points().subList(0, point + 1)));
                cut = cut.plus(
                        new Stroke(whole.points().subList(point, whole.points().size())));
            } else {
                cut = cut.plus(strokes.get(i));
            }
        }
        return moved(cut, places, stroke);
    }

    /** Without this digit's ink. */
    public Grouping delete(ReadDigit digit) {
        return delete(digit.strokes());
    }

    /** Without these strokes, given by their indices in the ink; a digit that loses some of its ink is undecided. */
    public Grouping delete(List<Integer> gone) {
        List<Stroke> strokes = ink.strokes();
        int[] places = new int[strokes.size()];
        Ink left = Ink.EMPTY;
        for (int i = 0; i < places.length; i++) {
            places[i] = gone.contains(i) ? -1 : left.size();
            left = gone.contains(i) ? left : left.plus(strokes.get(i));
        }
        return moved(left, places, -1);
    }

    /**
     * Other ink, with what was decided of strokes that are still there.
     *
     * @param places for each stroke its index in the other ink, or -1
     * @param cut a stroke of which nothing is decided any more
     */
    private Grouping moved(Ink other, int[] places, int cut) {
        List<Pin> movedPins = new ArrayList<>();
        for (Pin pin : pins) {
            List<Integer> strokes = moved(pin.strokes(), places, cut);
            if (strokes != null) {
                movedPins.add(new Pin(strokes, pin.symbol()));
            }
        }
        List<List<Integer>> movedApart = new ArrayList<>();
        for (List<Integer> set : apart) {
            List<Integer> strokes = moved(set, places, cut);
            if (strokes != null) {
                movedApart.add(strokes);
            }
        }
        return new Grouping(other, movedPins, movedApart);
    }

    private static @Nullable List<Integer> moved(List<Integer> strokes, int[] places, int cut) {
        List<Integer> moved = new ArrayList<>();
        for (int stroke : strokes) {
            if (places[stroke] < 0 || stroke == cut) {
                return null;
            }
            moved.add(places[stroke]);
        }
        return moved;
    }

    /** Whether a person said that a group of these strokes is no digit. */
    boolean forbids(List<Integer> strokes) {
        for (List<Integer> set : apart) {
            if (strokes.containsAll(set)) {
                return true;
            }
        }
        return false;
    }
}
