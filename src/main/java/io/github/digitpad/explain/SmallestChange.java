package io.github.digitpad.explain;

import io.github.digitpad.ink.Ink;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A small bending of a digit's strokes that makes the network answer something else, of its picture alone. From the ink
 * as it is, handles along the strokes go where another class gains most over all others, until it has half of the
 * probability; from there along the border to where that is nearest to the ink as it was. So for the classes that seem
 * nearest; the smallest change is kept. {@link BentInk} draws with the renderer that reads.
 *
 * <p>Where no class gets half of it within {@link #LIMIT} of the digit's extent, the same is tried once more for a
 * class that only has more than any other: then the answer is in doubt, rather than another. What is found does change
 * the answer; that nothing smaller would is not proven. Where that is not found either, {@link #found} is none. The
 * same ink gives the same change.
 *
 * <p>Made in steps, so that a page can do other things between them.
 *
 * @see "Moosavi-Dezfooli et al. 2016, DeepFool"
 * @see "Croce and Hein 2020, Minimally distorted Adversarial Examples with a Fast Adaptive Boundary Attack"
 */
public final class SmallestChange {

    /** How far a point may go at most, of the digit's greater extent. */
    public static final double LIMIT = 0.3;

    /** In place of a class: whichever is nearest. */
    public static final int ANY = -1;

    /** More than this for one class seldom find anything. */
    private static final int STEPS = 30;

    /** How many of the other classes are tried. */
    private static final int TRIED = 4;

    /** How far handles go in a step at most, of the digit's extent; and at least, or nothing more is found. */
    private static final double LONGEST = 0.06;

    private static final double SHORTEST = 0.002;

    /** How far across the border, in logits, a step goes that leads there. */
    private static final double ACROSS = 0.3;

    private static final int HALVINGS = 8;

    /** What part of the work it is to look for half of the probability; the rest is seldom needed. */
    private static final double FIRST_PART = 0.8;

    private final Activations activations;
    private final Gradients gradients;

    private @Nullable BentInk bent;

    /** Where the handles are, and where they were at the last step that counts, and what is up from there. */
    private double[] moves = {};

    private double[] base = {};
    private double[] slope = {};
    private double baseBehind;
    private double squares;

    /** How far handles go in the next step, of the digit's extent. */
    private double pace;

    /** The least size for this class so far; infinite until it was the answer. */
    private double size;

    private double[] best = {};
    private double bestSize;
    private int bestClass;
    private int answer;
    private int[] targets = {};
    private int target;
    private int steps;

    /** Whether a class is to have half of the probability. */
    private boolean sure = true;

    /** @param activations for its own passes: what they held is gone */
    public SmallestChange(Activations activations) {
        this.activations = activations;
        this.gradients = new Gradients(activations);
    }

    /**
     * Begins with other ink.
     *
     * @param ink of one digit; nothing is found for none, or for more strokes than a digit has
     * @param other the class that it shall become, or {@link #ANY}
     */
    public void begin(Ink ink, int other) {
        Handles handles = ink.isEmpty() ? null : new Handles(ink);
        int count = handles == null || !handles.allowed() ? 0 : handles.count() * 2;
        bent = null;
        best = new double[count];
        moves = new double[count];
        base = new double[count];
        slope = new double[count];
        bestSize = Double.POSITIVE_INFINITY;
        bestClass = ANY;
        answer = ANY;
        targets = new int[0];
        sure = true;
        if (handles != null && count > 0) {
            BentInk ready = new BentInk(activations, gradients, handles);
            bent = ready;
            ready.read(moves, 1);
            answer = ready.greatest(ANY);
            targets = other == ANY ? nearest(ready) : other == answer ? targets : new int[] {other};
            beginTarget(0);
        }
    }

    /** The other classes that seem nearest, seen from the ink as it is. */
    private int[] nearest(BentInk ready) {
        ready.probe(moves);
        double[] distances = new double[ready.classes()];
        for (int i = 0; i < distances.length; i++) {
            double rise = i == answer ? 0 : Math.sqrt(ready.slope(i, true, slope));
            distances[i] = rise > 0 ? ready.behind(i, true) / rise : Double.POSITIVE_INFINITY;
        }
        int[] nearest = new int[Math.min(TRIED, distances.length - 1)];
        for (int i = 0; i < nearest.length; i++) {
            int first = 0;
            for (int j = 1; j < distances.length; j++) {
                first = distances[j] < distances[first] ? j : first;
            }
            nearest[i] = first;
            distances[first] = Double.POSITIVE_INFINITY;
        }
        return nearest;
    }

    private void beginTarget(int which) {
        target = which;
        if (sure && which == targets.length && bestClass == ANY) {
            sure = false;
            target = 0;
        }
        steps = 0;
        pace = LONGEST;
        size = Double.POSITIVE_INFINITY;
        Arrays.fill(moves, 0);
    }

    /**
     * Goes one step.
     *
     * @return whether there are more
     */
    public boolean step() {
        BentInk ready = bent;
        if (ready == null || target >= targets.length) {
            return false;
        }
        int wanted = targets[target];
        ready.read(moves, 1);
        // On the way there each step counts, also one back: the picture changes by pixels, and one gets stuck
        // otherwise.
        boolean goesOn = ready.behind(wanted, sure) < 0 ? shrink(ready, wanted) : size == Double.POSITIVE_INFINITY;
        if (goesOn) {
            System.arraycopy(moves, 0, base, 0, moves.length);
            baseBehind = ready.behind(wanted, sure);
            ready.probe(base);
            squares = ready.slope(wanted, sure, slope);
            pace = Math.min(LONGEST, pace * 1.5);
        } else {
            pace /= 2;
        }
        steps++;
        if (steps == STEPS || pace < SHORTEST || squares == 0) {
            beginTarget(target + 1);
        } else {
            go(ready);
        }
        return target < targets.length;
    }

    /** From the last place that counts, a step further. */
    private void go(BentInk ready) {
        double gone = 0;
        for (int i = 0; i < base.length; i++) {
            gone += slope[i] * base[i];
        }
        boolean there = size < Double.POSITIVE_INFINITY;
        double across = baseBehind + ACROSS;
        for (int i = 0; i < base.length; i++) {
            // There: to the border's point, as it looks from here, that is nearest to the ink as it was. Else: to the
            // border.
            moves[i] = there ? (gone + across) / squares * slope[i] - base[i] : across / squares * slope[i];
        }
        double far = Handles.farthest(moves);
        double shorten = far == 0 ? 0 : Math.min(1, pace * ready.extent() / far);
        double limit = LIMIT * ready.extent();
        for (int i = 0; i < base.length; i += 2) {
            double x = base[i] + shorten * moves[i];
            double y = base[i + 1] + shorten * moves[i + 1];
            double within = Math.min(1, limit / Math.max(limit / 2, Math.sqrt(x * x + y * y)));
            moves[i] = x * within;
            moves[i + 1] = y * within;
        }
    }

    /**
     * Goes back to the least share of the moves by which the class is the answer still.
     *
     * @return whether that is the smallest change to this class so far
     */
    private boolean shrink(BentInk ready, int wanted) {
        double least = 1;
        double tooLittle = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + tooLittle) / 2;
            ready.read(moves, middle);
            if (ready.behind(wanted, sure) < 0) {
                least = middle;
            } else {
                tooLittle = middle;
            }
        }
        double found = least * Handles.farthest(moves) / ready.extent();
        if (found >= size) {
            return false;
        }
        size = found;
        for (int i = 0; i < moves.length; i++) {
            moves[i] *= least;
        }
        ready.read(moves, 1);
        if (found < bestSize) {
            bestSize = found;
            bestClass = wanted;
            System.arraycopy(moves, 0, best, 0, moves.length);
        }
        return true;
    }

    /** How much is done, from 0 to 1. */
    public double done() {
        if (target == targets.length) {
            return 1;
        }
        double part = (target + (double) steps / STEPS) / targets.length;
        return sure ? FIRST_PART * part : FIRST_PART + (1 - FIRST_PART) * part;
    }

    /** What the network answers for the ink as it is; {@link #ANY} for none. */
    public int answer() {
        return answer;
    }

    /** What the bent ink is answered with; {@link #ANY} if no change was found so far. */
    public int found() {
        return bestClass;
    }

    /** Whether that has half of the probability then; else only more than any other. */
    public boolean isSure() {
        return sure && bestClass != ANY;
    }

    /** How far the point goes that goes farthest, of the digit's greater extent; infinite if nothing was found. */
    public double size() {
        return bestSize;
    }

    /** The ink on its way to the change that was found: at share 0 as it was drawn, at 1 bent. */
    public Ink ink(double share) {
        BentInk ready = bent;
        return ready == null ? Ink.EMPTY : ready.ink(best, share);
    }
}
