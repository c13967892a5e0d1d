package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Shape;

/**
 * Foretells a kernel's value from those of the same channels to its left, above, and above left. What is kept is by how
 * much the truth differs: smaller numbers, which a {@link SymbolCode} makes less of. Our network's kernels lose 7 %
 * that way.
 *
 * <p>The values are taken cell by cell: a cell is all of one place in the kernel, whose neighbours are other whole
 * cells. They come as differences from a value that is common, in an array that begins with a margin of zeros.
 */
final class Neighbours {

    /** The weights that foretell our network's kernels best, in sixteenths. */
    private static final int LEFT = 9;

    private static final int ABOVE = 7;
    private static final int ABOVE_LEFT = -6;

    private final int columns;
    private final int cells;
    private final int cellSize;
    private final int toLeft;
    private final int toAbove;

    /** @param shape of the tensor; one that is not a kernel of rank 4 is one cell without neighbours */
    Neighbours(Shape shape) {
        boolean kernel = shape.rank() == 4;
        this.columns = kernel ? shape.extent(1) : 1;
        this.cells = kernel ? shape.extent(0) * columns : 1;
        this.cellSize = shape.size() / cells;
        this.toLeft = kernel ? cellSize : 0;
        this.toAbove = kernel ? columns * cellSize : 0;
    }

    int cells() {
        return cells;
    }

    int cellSize() {
        return cellSize;
    }

    /** How many zeros the array begins with. */
    int margin() {
        return toAbove + toLeft;
    }

    /** The weights of left, above, and above left for the values of one cell. */
    int[] weights(int cell) {
        boolean hasLeft = cell % columns > 0;
        boolean hasAbove = cell >= columns;
        return new int[] {hasLeft ? LEFT : 0, hasAbove ? ABOVE : 0, hasLeft && hasAbove ? ABOVE_LEFT : 0};
    }

    /**
     * What the values before suggest for the one at this place.
     *
     * @param steps as the class says
     * @param place in that array, the margin included
     * @param weights of the cell that it is in
     */
    int foretell(int[] steps, int place, int[] weights) {
        int sum = weights[0] * steps[place - toLeft]
                + weights[1] * steps[place - toAbove]
                + weights[2] * steps[place - toAbove - toLeft];
        return (sum + 8) >> 4;
    }
}
