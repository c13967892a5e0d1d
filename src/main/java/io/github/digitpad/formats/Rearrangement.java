package io.github.digitpad.formats;

import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Rearrange} as operators that other formats have: a part of an array, every so many places along each axis,
 * and then its axes in another order. The values are those of the input in its own shape; the output's shape is one of
 * as many values.
 */
public final class Rearrangement {

    private final Shape shape;
    private final int[] begin;
    private final int[] count;
    private final int[] step;
    private final int[] order;

    private Rearrangement(Shape shape, int[] begin, int[] count, int[] step, int[] order) {
        this.shape = shape;
        this.begin = begin;
        this.count = count;
        this.step = step;
        this.order = order;
    }

    /** In which way a layer moves values; nothing, if it is in none of this kind. */
    public static @Nullable Rearrangement of(Rearrange layer) {
        int rank = layer.input().rank();
        int[] from = layer.from();
        int[] begin = new int[rank];
        int[] count = new int[rank];
        int[] step = new int[rank];
        int size = 1;
        for (int axis = 0; axis < rank; axis++) {
            if (!along(layer.input(), axis, from, begin, count, step)) {
                return null;
            }
            size *= count[axis];
            if (size > from.length || size == 0) {
                return null;
            }
        }
        if (size != from.length) {
            return null;
        }
        int[] order = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            order[axis] = axis;
        }
        Rearrangement found = new Rearrangement(layer.input(), begin, count, step, order);
        return found.findOrder(0, from) ? found : null;
    }

    /** Which places along an axis are taken, in the order in which they come first: whether even steps apart. */
    private static boolean along(Shape shape, int axis, int[] from, int[] begin, int[] count, int[] step) {
        int stride = stride(shape, axis);
        boolean[] seen = new boolean[shape.extent(axis)];
        int last = 0;
        for (int place : from) {
            if (place < 0) {
                return false;
            }
            int at = place / stride % seen.length;
            if (seen[at]) {
                continue;
            }
            seen[at] = true;
            if (count[axis] == 0) {
                begin[axis] = at;
            } else if (count[axis] == 1) {
                step[axis] = at - last;
            } else if (at - last != step[axis]) {
                return false;
            }
            last = at;
            count[axis]++;
        }
        step[axis] = count[axis] < 2 ? 1 : step[axis];
        return true;
    }

    private static int stride(Shape shape, int axis) {
        int stride = 1;
        for (int inner = axis + 1; inner < shape.rank(); inner++) {
            stride *= shape.extent(inner);
        }
        return stride;
    }

    /** Tries all orders from an axis on, the present one first. */
    private boolean findOrder(int axis, int[] from) {
        if (axis == order.length) {
            return gives(from);
        }
        for (int other = axis; other < order.length; other++) {
            swap(axis, other);
            if (findOrder(axis + 1, from)) {
                return true;
            }
            swap(axis, other);
        }
        return false;
    }

    private void swap(int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }

    private boolean gives(int[] from) {
        int rank = order.length;
        int[] index = new int[rank];
        int[] jump = new int[rank];
        int at = 0;
        for (int axis = 0; axis < rank; axis++) {
            int stride = stride(shape, order[axis]);
            at += begin[order[axis]] * stride;
            jump[axis] = step[order[axis]] * stride;
        }
        for (int place : from) {
            if (place != at) {
                return false;
            }
            for (int axis = rank - 1; axis >= 0; axis--) {
                index[axis]++;
                at += jump[axis];
                if (index[axis] < count[order[axis]]) {
                    break;
                }
                at -= jump[axis] * index[axis];
                index[axis] = 0;
            }
        }
        return true;
    }

    /** What it is a part of. */
    public Shape shape() {
        return shape;
    }

    /** The shape of the part, before its axes change their order. */
    public Shape part() {
        return Shape.of(count);
    }

    /** The first place along an axis. */
    public int begin(int axis) {
        return begin[axis];
    }

    /** How many places along an axis. */
    public int count(int axis) {
        return count[axis];
    }

    /** How far it is to the next along an axis; backwards below 0. */
    public int step(int axis) {
        return step[axis];
    }

    /** For each axis at last, which one of the part it is. */
    public int[] order() {
        return order.clone();
    }

    /** Whether it is less than the whole, or some of it backwards. */
    public boolean isPart() {
        return !part().equals(shape) || Arrays.stream(step).anyMatch(each -> each < 0);
    }

    /** Whether axes change their places. */
    public boolean isTransposed() {
        for (int axis = 0; axis < order.length; axis++) {
            if (order[axis] != axis) {
                return true;
            }
        }
        return false;
    }
}
