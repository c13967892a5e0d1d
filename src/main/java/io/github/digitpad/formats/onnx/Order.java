package io.github.digitpad.formats.onnx;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * In which order an array's values lie where it is computed, against ONNX's, which is row by row: pictures lie channels
 * last here. It is kept as factors, so that transposing and reshaping change nothing but this.
 *
 * <p>The index of a value in ONNX's order is written in digits: {@code factors} says how many values each has, the most
 * significant first. Where it lies is the same digits in another order: {@code places} lists them, the most significant
 * first.
 */
final class Order {

    private final int[] factors;
    private final int[] places;

    private Order(int[] factors, int[] places) {
        this.factors = factors;
        this.places = places;
    }

    /** As ONNX has it. */
    static Order plain(int size) {
        return size == 1 ? new Order(new int[0], new int[0]) : new Order(new int[] {size}, new int[] {0});
    }

    /**
     * Axes in another order.
     *
     * @param axes all of them, the one that is outermost where it lies first
     */
    static Order of(int[] dims, int... axes) {
        return new Order(dims.clone(), axes.clone()).shortest();
    }

    /** Without digits of one value, and neighbours in both orders as one. */
    private Order shortest() {
        int[] rank = new int[factors.length];
        for (int i = 0; i < places.length; i++) {
            rank[places[i]] = i;
        }
        int[] kept = new int[factors.length];
        int[] product = new int[factors.length];
        int count = 0;
        int last = -1;
        for (int digit = 0; digit < factors.length; digit++) {
            if (factors[digit] == 1) {
                continue;
            }
            if (last >= 0 && isNext(rank[last], rank[digit])) {
                product[count - 1] *= factors[digit];
            } else {
                kept[count] = rank[digit];
                product[count] = factors[digit];
                count++;
            }
            last = digit;
        }
        int[] newPlaces = new int[count];
        for (int i = 0; i < count; i++) {
            int smaller = 0;
            for (int j = 0; j < count; j++) {
                smaller += kept[j] < kept[i] ? 1 : 0;
            }
            newPlaces[smaller] = i;
        }
        return new Order(Arrays.copyOf(product, count), newPlaces);
    }

    /** Whether one digit comes right behind another where they lie; those of one value between them do not count. */
    private boolean isNext(int first, int second) {
        if (second <= first) {
            return false;
        }
        for (int i = first + 1; i < second; i++) {
            if (factors[places[i]] != 1) {
                return false;
            }
        }
        return true;
    }

    boolean isPlain() {
        return factors.length <= 1;
    }

    /** The same with digits of which each belongs to one axis; nothing, if an axis begins inside of one. */
    @Nullable
    Split split(int[] dims) {
        int most = factors.length + dims.length;
        int[] parts = new int[most];
        int[] ofDigit = new int[most];
        int[] ofAxis = new int[most];
        int count = 0;
        int digit = 0;
        int left = 1;
        for (int axis = 0; axis < dims.length; axis++) {
            int needed = dims[axis];
            while (needed > 1) {
                if (left == 1) {
                    left = factors[digit];
                    digit++;
                }
                int part = left % needed == 0 ? needed : needed % left == 0 ? left : 0;
                if (part == 0) {
                    return null;
                }
                parts[count] = part;
                ofDigit[count] = digit - 1;
                ofAxis[count] = axis;
                count++;
                left /= part;
                needed /= part;
            }
        }
        int[] newPlaces = new int[count];
        int at = 0;
        for (int place : places) {
            for (int i = 0; i < count; i++) {
                if (ofDigit[i] == place) {
                    newPlaces[at] = i;
                    at++;
                }
            }
        }
        return new Split(new Order(Arrays.copyOf(parts, count), newPlaces), Arrays.copyOf(ofAxis, count));
    }

    /** For each value in ONNX's order, where it lies. */
    int[] offsets() {
        int[] worth = new int[factors.length];
        int stride = 1;
        for (int i = places.length - 1; i >= 0; i--) {
            worth[places[i]] = stride;
            stride *= factors[places[i]];
        }
        return Dims.places(factors, worth, 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Order order
                && Arrays.equals(factors, order.factors)
                && Arrays.equals(places, order.places);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(factors) + Arrays.hashCode(places);
    }

    /** An order whose digits each belong to one axis. */
    static final class Split {

        private final Order order;
        private final int[] axes;

        private Split(Order order, int[] axes) {
            this.order = order;
            this.axes = axes;
        }

        /** The axes in another order, each value where it was. */
        Order transposed(int[] perm) {
            int[] newFactors = new int[axes.length];
            int[] moved = new int[axes.length];
            int count = 0;
            for (int axis : perm) {
                for (int i = 0; i < axes.length; i++) {
                    if (axes[i] == axis) {
                        newFactors[count] = order.factors[i];
                        moved[i] = count;
                        count++;
                    }
                }
            }
            int[] newPlaces = new int[axes.length];
            for (int i = 0; i < newPlaces.length; i++) {
                newPlaces[i] = moved[order.places[i]];
            }
            return new Order(newFactors, newPlaces).shortest();
        }

        /** Whether some axes are the innermost where the values lie, in whatever order. */
        boolean isLast(boolean[] marked) {
            boolean begun = false;
            for (int place : order.places) {
                if (begun && !marked[axes[place]]) {
                    return false;
                }
                begun |= marked[axes[place]];
            }
            return true;
        }

        /** What is left without some axes, or of those alone. */
        Order of(boolean[] marked, boolean wanted) {
            int[] moved = new int[axes.length];
            int[] newFactors = new int[axes.length];
            int count = 0;
            for (int i = 0; i < axes.length; i++) {
                if (marked[axes[i]] == wanted) {
                    moved[i] = count;
                    newFactors[count] = order.factors[i];
                    count++;
                }
            }
            int[] newPlaces = new int[count];
            int at = 0;
            for (int place : order.places) {
                if (marked[axes[place]] == wanted) {
                    newPlaces[at] = moved[place];
                    at++;
                }
            }
            return new Order(Arrays.copyOf(newFactors, count), newPlaces).shortest();
        }

        /** The same with one axis, which is the innermost, of another extent and in plain order. */
        Order withLast(int axis, int extent) {
            int[] newFactors = new int[axes.length + 1];
            int[] newPlaces = new int[axes.length + 1];
            int[] moved = new int[axes.length];
            int count = 0;
            int own = -1;
            for (int i = 0; i < axes.length; i++) {
                if (own < 0 && axes[i] >= axis) {
                    own = count;
                    newFactors[count] = extent;
                    count++;
                }
                if (axes[i] != axis) {
                    moved[i] = count;
                    newFactors[count] = order.factors[i];
                    count++;
                }
            }
            if (own < 0) {
                own = count;
                newFactors[count] = extent;
                count++;
            }
            int at = 0;
            for (int place : order.places) {
                if (axes[place] != axis) {
                    newPlaces[at] = moved[place];
                    at++;
                }
            }
            newPlaces[at] = own;
            return new Order(Arrays.copyOf(newFactors, count), Arrays.copyOf(newPlaces, count)).shortest();
        }
    }
}
