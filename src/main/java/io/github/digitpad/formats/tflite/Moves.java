package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.Arrays;

/** Operators that put values elsewhere: margins, parts, blocks, turns. */
final class Moves {

    private final Call call;
    private final Operator operator;
    private final Computation computation;

    Moves(Call call) {
        this.call = call;
        this.operator = call.operator();
        this.computation = call.computation();
    }

    Value transpose() throws ModelFormatException {
        return computation.transposed(call.name(), call.get(0), call.integers(1));
    }

    /** With a constant round it. */
    Value pad() throws ModelFormatException {
        Value input = call.get(0);
        int[] sides = sides(1, input.dims());
        double fill = call.has(2) ? call.number(2) : 0;
        if (!(Math.abs(fill) <= Float.MAX_VALUE)) {
            throw operator.error("pads with what is no finite number");
        }
        Value shifted = computation.scaled(call.name() + "/from", input, 1, -fill);
        return computation.scaled(call.name() + "/back", padded(shifted, sides), 1, fill);
    }

    private int[] sides(int index, Dims dims) throws ModelFormatException {
        int[] sides = call.integers(index);
        boolean fits = sides.length == 2 * dims.rank();
        for (int side : sides) {
            fits &= side >= 0;
        }
        if (!fits) {
            throw operator.error("pads " + dims + " by " + Dims.text(sides) + ", needs two numbers for each axis");
        }
        return sides;
    }

    /** With zeros round it, as many as these say before and behind along each axis. */
    Value padded(Value input, int[] sides) throws ModelFormatException {
        int rank = input.dims().rank();
        int[] extents = input.dims().toArray();
        double size = 1;
        for (int axis = 0; axis < rank; axis++) {
            size *= (double) extents[axis] + sides[2 * axis] + sides[2 * axis + 1];
            extents[axis] += sides[2 * axis] + sides[2 * axis + 1];
        }
        computation.count(size);
        Dims dims = Dims.of(extents);
        boolean isPicture = rank == 4 && extents[0] == 1 && sides[6] == 0 && sides[7] == 0;
        if (isPicture && input instanceof Computed computed) {
            ZeroPadding2d layer = new ZeroPadding2d(call.name(), sides[2], sides[3], sides[4], sides[5]);
            return computation.layer(layer, computed, computed.dims().shape(), dims);
        }
        return each(input, dims, (axis, at) -> {
            int from = at - sides[2 * axis];
            return from < input.dims().extent(axis) ? from : -1;
        });
    }

    /** With what is inside once more, seen in a mirror. */
    Value mirrorPad() throws ModelFormatException {
        Value input = call.get(0);
        int[] sides = sides(1, input.dims());
        // REFLECT leaves the edge itself out, SYMMETRIC repeats it.
        int edge = operator.octet(0) == 0 ? 0 : 1;
        int[] extents = input.dims().toArray();
        for (int axis = 0; axis < extents.length; axis++) {
            int most = extents[axis] - 1 + edge;
            if (sides[2 * axis] > most || sides[2 * axis + 1] > most) {
                throw operator.error("mirrors " + Dims.text(sides) + " of " + input.dims() + ", which has less");
            }
            extents[axis] += sides[2 * axis] + sides[2 * axis + 1];
        }
        return each(input, Dims.of(extents), (axis, at) -> {
            int from = at - sides[2 * axis];
            int extent = input.dims().extent(axis);
            return from < 0 ? -from - edge : from < extent ? from : 2 * extent - 2 + edge - from;
        });
    }

    /** Which place along an axis of the input one of the output is; below 0 for none. */
    interface Places {
        int of(int axis, int at);
    }

    /** Values moved along each axis by itself. */
    Value each(Value input, Dims dims, Places places) throws ModelFormatException {
        return each(call.name(), input, dims, places);
    }

    private Value each(String name, Value input, Dims dims, Places places) {
        computation.count(dims.size());
        int[] from = new int[dims.size()];
        int[] steps = input.dims().steps();
        int[] own = dims.steps();
        for (int axis = 0; axis < dims.rank(); axis++) {
            int[] shifts = new int[dims.extent(axis)];
            for (int at = 0; at < shifts.length; at++) {
                int place = places.of(axis, at);
                shifts[at] = place < 0 ? -1 : place * steps[axis];
            }
            for (int i = 0; i < from.length; i++) {
                int shift = shifts[i / own[axis] % shifts.length];
                from[i] = shift < 0 || from[i] < 0 ? -1 : from[i] + shift;
            }
        }
        return computation.moved(name, input, dims, from);
    }

    Value slice() throws ModelFormatException {
        Value input = call.get(0);
        int[] begin = call.integers(1);
        int[] size = call.integers(2);
        int rank = input.dims().rank();
        if (begin.length != rank || size.length != rank) {
            throw operator.error("takes " + Dims.text(size) + " from " + Dims.text(begin) + " of " + input.dims());
        }
        Value part = input;
        for (int axis = 0; axis < rank; axis++) {
            int count = size[axis] == -1 ? part.dims().extent(axis) - begin[axis] : size[axis];
            part = computation.part(call.name(), part, axis, begin[axis], count);
        }
        return part;
    }

    /** As Python's slices: with steps, from behind, with axes that go and new ones. */
    Value stridedSlice() throws ModelFormatException {
        Value input = call.get(0);
        int[] begin = call.integers(1);
        int[] end = call.integers(2);
        int[] step = call.has(3) ? call.integers(3) : filled(begin.length, 1);
        int rank = input.dims().rank();
        if (operator.setting(2, 0) != 0 || operator.setting(3, 0) != 0) {
            throw operator.error("slices with an ellipsis or a new axis, which is not supported");
        }
        if (begin.length > rank || end.length != begin.length || step.length != begin.length) {
            throw operator.error("slices " + input.dims() + " along " + begin.length + " axes");
        }
        int[] extents = input.dims().toArray();
        int[] first = new int[rank];
        int[] steps = filled(rank, 1);
        int[] kept = new int[rank];
        int keptCount = 0;
        for (int axis = 0; axis < rank; axis++) {
            boolean shrinks = false;
            if (axis < begin.length) {
                shrinks = (operator.setting(4, 0) >> axis & 1) != 0;
                slice(axis, begin[axis], end[axis], step[axis], shrinks, extents, first);
                steps[axis] = shrinks ? 1 : step[axis];
            }
            if (!shrinks) {
                kept[keptCount++] = extents[axis];
            }
        }
        Value part = each(input, Dims.of(extents), (axis, at) -> first[axis] + at * steps[axis]);
        return Computation.reshaped(part, Dims.of(Arrays.copyOf(kept, keptCount)));
    }

    private void slice(int axis, int begin, int end, int step, boolean shrinks, int[] extents, int[] first)
            throws ModelFormatException {
        int extent = extents[axis];
        if (step == 0 || step == Integer.MIN_VALUE) {
            throw operator.error("slices with a step of " + step);
        }
        if (shrinks) {
            first[axis] = begin < 0 ? begin + extent : begin;
            if (first[axis] < 0 || first[axis] >= extent) {
                throw operator.error("takes place " + begin + " of " + extent);
            }
            extents[axis] = 1;
            return;
        }
        boolean open = (operator.setting(0, 0) >> axis & 1) != 0;
        boolean openEnd = (operator.setting(1, 0) >> axis & 1) != 0;
        int from = open ? step > 0 ? 0 : extent - 1 : bounded(begin, extent, step);
        int to = openEnd ? step > 0 ? extent : -1 : bounded(end, extent, step);
        first[axis] = from;
        int length = step > 0 ? to - from : from - to;
        extents[axis] = length <= 0 ? 0 : (length - 1) / Math.abs(step) + 1;
    }

    private static int bounded(int index, int extent, int step) {
        int place = index < 0 ? index + extent : index;
        return step > 0 ? Math.max(0, Math.min(extent, place)) : Math.max(-1, Math.min(extent - 1, place));
    }

    private static int[] filled(int count, int value) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }

    Value tile() throws ModelFormatException {
        Value input = call.get(0);
        int[] times = call.integers(1);
        int[] extents = input.dims().toArray();
        double size = 1;
        for (int axis = 0; axis < extents.length && times.length == extents.length; axis++) {
            size *= (double) extents[axis] * times[axis];
            extents[axis] *= times[axis];
        }
        if (times.length != extents.length || !(size >= 1)) {
            throw operator.error("repeats " + input.dims() + " " + Dims.text(times) + " times");
        }
        computation.count(size);
        return each(input, Dims.of(extents), (axis, at) -> at % input.dims().extent(axis));
    }

    Value gather() throws ModelFormatException {
        Value input = call.get(0);
        Dims dims = input.dims();
        Dims indices = call.get(1).dims();
        int[] chosen = call.integers(1);
        int axis = dims.axis(operator.setting(0, 0));
        if (operator.setting(1, 0) != 0) {
            throw operator.error("gathers for each of a batch, which is not supported");
        }
        int[] between = dims.toArray();
        between[axis] = chosen.length;
        for (int place : chosen) {
            if (place < 0 || place >= dims.extent(axis)) {
                throw operator.error("takes place " + place + " of " + dims.extent(axis));
            }
        }
        Value gathered = each(input, Dims.of(between), (along, at) -> along == axis ? chosen[at] : at);
        int[] extents = new int[dims.rank() - 1 + indices.rank()];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = i < axis
                    ? dims.extent(i)
                    : i < axis + indices.rank() ? indices.extent(i - axis) : dims.extent(i - indices.rank() + 1);
        }
        return Computation.reshaped(gathered, Dims.of(extents));
    }

    Value reverse() throws ModelFormatException {
        Value input = call.get(0);
        Dims dims = input.dims();
        boolean[] turns = new boolean[dims.rank()];
        for (int axis : call.integers(1)) {
            turns[dims.axis(axis)] = true;
        }
        return each(input, dims, (axis, at) -> turns[axis] ? dims.extent(axis) - 1 - at : at);
    }

    Value resizeNearest() throws ModelFormatException {
        Value input = call.get(0);
        int[] size = new Resizing(call).size();
        boolean corners = operator.flag(0);
        boolean centres = operator.flag(1);
        int[] extents = input.dims().toArray();
        extents[1] = size[0];
        extents[2] = size[1];
        return each(input, Dims.of(extents), (axis, at) -> {
            int extent = input.dims().extent(axis);
            if (axis != 1 && axis != 2) {
                return at;
            }
            double place = (at + (centres ? 0.5 : 0)) * Resizing.scale(extent, size[axis - 1], corners);
            return Math.min(extent - 1, (int) Math.floor(corners ? place + 0.5 : place));
        });
    }
}
