package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.FlatFile.Table;
import org.junit.jupiter.api.Test;

/**
 * Operators that only move values: what each makes of 1, 2, 3 and so on, as a constant and as what the network gets.
 */
class TfliteMovesTest extends MovedValues {

    private static Case reshape(int... target) {
        return new Case(RESHAPE, settings(), (file, moved) -> new int[] {moved, file.ints(target)});
    }

    @Test
    void shapes() throws ModelFormatException {
        assertMoved(reshape(1, -1, 2), dims(1, 6), dims(1, 3, 2), counted(6));
        assertMoved(reshape(-1, 6), dims(1, 2, 3), dims(1, 6), counted(6));
        assertFolded(reshape(0), dims(1, 1), dims(), 1);
        assertFolded(reshape(-1), dims(4), dims(4), counted(4));
        Case old = new Case(RESHAPE, settings((Object) dims(1, 3, 2)), (file, moved) -> new int[] {moved});
        assertMoved(old, dims(1, 6), dims(1, 3, 2), counted(6));
        assertRefused("", reshape(4, 2), 1, 6);
        assertFolded(
                new Case(SQUEEZE, settings(), (f, moved) -> new int[] {moved}),
                dims(1, 3, 1, 2),
                dims(3, 2),
                counted(6));
        Case some = new Case(SQUEEZE, settings((Object) dims(-2)), (f, moved) -> new int[] {moved});
        assertMoved(some, dims(1, 3, 1, 2), dims(1, 3, 2), counted(6));
        Case last = new Case(EXPAND_DIMS, settings(), (file, moved) -> new int[] {moved, file.ints(-1)});
        assertMoved(last, dims(1, 3), dims(1, 3, 1), counted(3));
        Case second = new Case(EXPAND_DIMS, settings(), (file, moved) -> new int[] {moved, file.ints(1)});
        assertMoved(second, dims(1, 3), dims(1, 1, 3), counted(3));
        assertRefused("", new Case(EXPAND_DIMS, settings(), (file, moved) -> new int[] {moved, file.ints(3)}), 1, 3);
    }

    @Test
    void numbersAboutShapes() throws ModelFormatException {
        assertFolded(new Case(RANK, settings(), (f, moved) -> new int[] {moved}), dims(1, 3, 2), dims(), 3);
        assertFolded(new Case(ZEROS_LIKE, settings(), (f, moved) -> new int[] {moved}), dims(2, 1), dims(2, 1), 0, 0);
        Case fill = new Case(FILL, settings(), (file, moved) ->
                new int[] {file.ints(2, 2), file.floats(new int[] {}, 2.5f)});
        assertFolded(fill, dims(1), dims(2, 2), 2.5f, 2.5f, 2.5f, 2.5f);
        assertFolded(range(1, 7.5f, 2), dims(1), dims(4), 1, 3, 5, 7);
        assertFolded(range(5, 2, -1), dims(1), dims(3), 5, 4, 3);
        assertRefused("counts without an end", range(5, 2, 1), 1);
        assertRefused("counts without an end", range(5, 2, 0), 1);
        assertRefused("counts without an end", range(0, 1 << 20, 1), 1);
        Case broadcast = new Case(BROADCAST_TO, settings(), (file, moved) -> new int[] {moved, file.ints(1, 2, 3)});
        assertMoved(broadcast, dims(1, 2, 1), dims(1, 2, 3), 1, 1, 1, 2, 2, 2);
        assertMoved(broadcast, dims(1, 1, 3), dims(1, 2, 3), 1, 2, 3, 1, 2, 3);
    }

    private static Case range(float first, float end, float step) {
        return new Case(RANGE, settings(), (file, moved) -> new int[] {
            file.floats(new int[] {}, first), file.floats(new int[] {}, end), file.floats(new int[] {}, step)
        });
    }

    @Test
    void joining() throws ModelFormatException {
        for (int axis : dims(2, -1)) {
            Case rows = new Case(CONCATENATION, settings(axis), (file, moved) ->
                    new int[] {moved, file.floats(dims(1, 2, 1), 8, 9)});
            assertMoved(rows, dims(1, 2, 2), dims(1, 2, 3), 1, 2, 8, 3, 4, 9);
        }
        Case above = new Case(CONCATENATION, settings(1), (file, moved) ->
                new int[] {file.floats(dims(1, 1, 2), 8, 9), moved});
        assertMoved(above, dims(1, 2, 2), dims(1, 3, 2), 8, 9, 1, 2, 3, 4);
        assertRefused("joins [1, 2, 2] to [1, 1, 2] along axis 2", with(above, settings(2)), 1, 2, 2);
        assertRefused("has no inputs", new Case(CONCATENATION, settings(), (file, moved) -> new int[] {}), 1);
        assertRefused("has no inputs", new Case(PACK, settings(), (file, moved) -> new int[] {}), 1);
        Case pack = new Case(PACK, settings(2, 2), (file, moved) -> new int[] {moved, file.floats(dims(1, 2), 8, 9)});
        assertMoved(pack, dims(1, 2), dims(1, 2, 2), 1, 8, 2, 9);
        assertMoved(with(pack, settings(2, 1)), dims(1, 2), dims(1, 2, 2), 1, 2, 8, 9);
        assertMoved(with(pack, settings(2, -1)), dims(1, 2), dims(1, 2, 2), 1, 8, 2, 9);
        Case one = new Case(CONCATENATION, settings(1), (file, moved) -> new int[] {moved});
        assertMoved(one, dims(1, 3), dims(1, 3), 1, 2, 3);
    }

    private static Case with(Case of, Table settings) {
        return new Case(of.op(), settings, of.outputs(), of.taken(), of.inputs());
    }

    @Test
    void takingApart() throws ModelFormatException {
        for (int part = 0; part < 2; part++) {
            Case halves = new Case(SPLIT, settings(2), 2, part, (file, moved) -> new int[] {file.ints(2), moved});
            assertMoved(halves, dims(1, 2, 4), dims(1, 2, 2), part == 0 ? values(1, 2, 5, 6) : values(3, 4, 7, 8));
            Case sizes = new Case(
                    SPLIT_V, settings(2), 2, part, (file, moved) -> new int[] {moved, file.ints(3, -1), file.ints(-1)});
            int[] to = dims(1, 2, part == 0 ? 3 : 1);
            assertMoved(sizes, dims(1, 2, 4), to, part == 0 ? values(1, 2, 3, 5, 6, 7) : values(4, 8));
            Case rows = new Case(UNPACK, settings(2, 1), 2, part, (f, moved) -> new int[] {moved});
            assertMoved(rows, dims(1, 2, 3), dims(1, 3), part == 0 ? values(1, 2, 3) : values(4, 5, 6));
        }
        Case columns = new Case(UNPACK, settings(3, 2), 3, 1, (f, moved) -> new int[] {moved});
        assertMoved(columns, dims(1, 2, 3), dims(1, 2), 2, 5);
        Case thirds = new Case(SPLIT, settings(3), 3, 0, (file, moved) -> new int[] {file.ints(1), moved});
        assertRefused("takes [1, 4] apart into 3 along axis 1", thirds, 1, 4);
        assertRefused("gives 3 parts, needs 2", new Case(UNPACK, settings(2, 1), 2, 0, (f, m) -> new int[] {m}), 1, 3);
    }

    private static Case slice(int[] begin, int[] size) {
        return new Case(SLICE, settings(), (file, moved) -> new int[] {moved, file.ints(begin), file.ints(size)});
    }

    private static Case strided(int openBegin, int openEnd, int shrinks, int[] begin, int[] end, int... step) {
        return new Case(
                STRIDED_SLICE,
                settings(openBegin, openEnd, 0, 0, shrinks),
                (file, moved) -> step.length == 0
                        ? new int[] {moved, file.ints(begin), file.ints(end)}
                        : new int[] {moved, file.ints(begin), file.ints(end), file.ints(step)});
    }

    @Test
    void slices() throws ModelFormatException {
        assertMoved(slice(dims(0, 1, 0), dims(1, -1, 2)), dims(1, 3, 3), dims(1, 2, 2), 4, 5, 7, 8);
        assertMoved(slice(dims(0, 0, 2), dims(1, 2, -1)), dims(1, 3, 3), dims(1, 2, 1), 3, 6);
        assertRefused("takes [1] from [0, 1] of [1, 3]", slice(dims(0, 1), dims(1)), 1, 3);
        assertRefused("takes [1, 1] from [0] of [1, 3]", slice(dims(0), dims(1, 1)), 1, 3);
        assertRefused("", slice(dims(0, 2), dims(1, 2)), 1, 3);
        assertMoved(strided(0, 0, 0, dims(0, 1), dims(1, 4), 1, 2), dims(1, 5), dims(1, 2), 2, 4);
        assertMoved(strided(0, 0, 0, dims(0, 1), dims(1, 5), 1, 2), dims(1, 5), dims(1, 2), 2, 4);
        assertMoved(strided(0, 0, 0, dims(0, 0), dims(1, 5), 1, 2), dims(1, 5), dims(1, 3), 1, 3, 5);
        assertMoved(strided(0, 0, 0, dims(0, -9), dims(1, 9), 1, 1), dims(1, 3), dims(1, 3), 1, 2, 3);
        assertMoved(strided(0, 0, 0, dims(0, 9), dims(1, -9), 1, -1), dims(1, 3), dims(1, 3), 3, 2, 1);
        assertMoved(strided(0, 0, 0, dims(0, -1), dims(1, 0), 1, -2), dims(1, 5), dims(1, 2), 5, 3);
        assertMoved(strided(2, 2, 0, dims(0, 1), dims(1, 1), 1, -1), dims(1, 3), dims(1, 3), 3, 2, 1);
        assertMoved(strided(3, 3, 0, dims(7, 7), dims(7, 7), 1, 2), dims(1, 3), dims(1, 2), 1, 3);
        assertMoved(strided(0, 0, 0, dims(0, 1), dims(1, 3)), dims(1, 3, 2), dims(1, 2, 2), 3, 4, 5, 6);
        assertMoved(strided(0, 0, 2, dims(0, -1), dims(1, 0), 1, 1), dims(1, 3, 2), dims(1, 2), 5, 6);
        assertMoved(strided(0, 0, 2, dims(0, 2), dims(1, 0), 1, 1), dims(1, 3, 2), dims(1, 2), 5, 6);
        assertRefused("takes place 3 of 3", strided(0, 0, 2, dims(0, 3), dims(1, 0), 1, 1), 1, 3);
        assertRefused("takes place -4 of 3", strided(0, 0, 2, dims(0, -4), dims(1, 0), 1, 1), 1, 3);
        assertRefused("slices with a step of 0", strided(0, 0, 0, dims(0, 0), dims(1, 1), 1, 0), 1, 3);
        assertRefused("slices [1, 3] along 3 axes", strided(0, 0, 0, dims(0, 0, 0), dims(1, 1, 1), 1, 1, 1), 1, 3);
        assertRefused("slices [1, 3] along 2 axes", strided(0, 0, 0, dims(0, 0), dims(1), 1, 1), 1, 3);
        assertRefused("slices [1, 3] along 2 axes", strided(0, 0, 0, dims(0, 0), dims(1, 1), 1), 1, 3);
        Case ellipsis = with(strided(0, 0, 0, dims(0, 0), dims(1, 1), 1, 1), settings(0, 0, 1, 0, 0));
        assertRefused("slices with an ellipsis or a new axis, which is not supported", ellipsis, 1, 3);
        assertRefused("slices with an ellipsis or a new axis", with(ellipsis, settings(0, 0, 0, 1, 0)), 1, 3);
    }

    private static Case pad(int op, Table settings, int... sides) {
        return new Case(op, settings, (file, moved) ->
                new int[] {moved, file.constant(HandMade.INT32, little(sides), sides.length / 2, 2)});
    }

    private static byte[] little(int... values) {
        byte[] bytes = new byte[4 * values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (values[i / 4] >> (8 * (i % 4)));
        }
        return bytes;
    }

    @Test
    void edges() throws ModelFormatException {
        assertMoved(pad(PAD, settings(), 0, 0, 1, 0, 0, 2), dims(1, 1, 2), dims(1, 2, 4), 0, 0, 0, 0, 1, 2, 0, 0);
        Case picture = pad(PAD, settings(), 0, 0, 1, 0, 0, 1, 0, 0);
        assertMoved(picture, dims(1, 1, 2, 1), dims(1, 2, 3, 1), 0, 0, 0, 1, 2, 0);
        Case channels = pad(PAD, settings(), 0, 0, 0, 0, 0, 0, 1, 2);
        assertMoved(channels, dims(1, 1, 2, 1), dims(1, 1, 2, 4), 0, 1, 0, 0, 0, 2, 0, 0);
        Case behind = pad(PAD, settings(), 0, 0, 0, 0, 0, 0, 0, 1);
        assertMoved(behind, dims(1, 1, 2, 1), dims(1, 1, 2, 2), 1, 0, 2, 0);
        Case filled =
                new Case(PADV2, settings(), (file, moved) -> new int[] {
                    moved, file.constant(HandMade.INT32, little(0, 0, 1, 1), 2, 2), file.floats(new int[] {}, 7)
                });
        assertMoved(filled, dims(1, 2), dims(1, 4), 7, 1, 2, 7);
        Case endless = new Case(PADV2, settings(), (file, moved) -> new int[] {
            moved,
            file.constant(HandMade.INT32, little(0, 0, 1, 1), 2, 2),
            file.floats(new int[] {}, Float.POSITIVE_INFINITY)
        });
        assertRefused("pads with what is no finite number", endless, 1, 2);
        assertRefused(
                "pads [1, 2] by [0, 0, 0, -1], needs two numbers for each axis",
                pad(PAD, settings(), 0, 0, 0, -1),
                1,
                2);
        assertRefused("pads [1, 2] by [0, 0, -1, 0]", pad(PAD, settings(), 0, 0, -1, 0), 1, 2);
        assertRefused("pads [1, 2] by [0, 0], needs", pad(PAD, settings(), 0, 0), 1, 2);
    }

    @Test
    void edgesAsInAMirror() throws ModelFormatException {
        Case reflected = pad(MIRROR_PAD, settings((byte) 0), 0, 0, 2, 1);
        assertMoved(reflected, dims(1, 3), dims(1, 6), 3, 2, 1, 2, 3, 2);
        Case symmetric = pad(MIRROR_PAD, settings((byte) 1), 0, 0, 3, 2);
        assertMoved(symmetric, dims(1, 3), dims(1, 8), 3, 2, 1, 1, 2, 3, 3, 2);
        Case rows = pad(MIRROR_PAD, settings((byte) 0), 0, 0, 1, 1, 1, 0);
        assertMoved(rows, dims(1, 2, 2), dims(1, 4, 3), 4, 3, 4, 2, 1, 2, 4, 3, 4, 2, 1, 2);
        assertRefused(
                "mirrors [0, 0, 3, 0] of [1, 3], which has less",
                pad(MIRROR_PAD, settings((byte) 0), 0, 0, 3, 0),
                1,
                3);
        assertRefused(
                "mirrors [0, 0, 0, 4] of [1, 3], which has less",
                pad(MIRROR_PAD, settings((byte) 1), 0, 0, 0, 4),
                1,
                3);
    }

    private static Case gather(int axis, int batch, int[] dims, int... places) {
        return new Case(GATHER, settings(axis, batch), (file, moved) ->
                new int[] {moved, file.constant(HandMade.INT32, little(places), dims)});
    }

    @Test
    void choosingAndRepeating() throws ModelFormatException {
        assertMoved(gather(1, 0, dims(2), 2, 0), dims(1, 3, 2), dims(1, 2, 2), 5, 6, 1, 2);
        assertMoved(gather(-1, 0, dims(1, 2), 1, 1), dims(1, 3, 2), dims(1, 3, 1, 2), 2, 2, 4, 4, 6, 6);
        assertMoved(gather(1, 0, dims(), 1), dims(1, 3, 2), dims(1, 2), 3, 4);
        assertRefused("takes place 3 of 3", gather(1, 0, dims(1), 3), 1, 3);
        assertRefused("takes place -1 of 3", gather(1, 0, dims(1), -1), 1, 3);
        assertRefused("gathers for each of a batch, which is not supported", gather(1, 1, dims(1), 0), 1, 3);
        Case twice = new Case(TILE, settings(), (file, moved) -> new int[] {moved, file.ints(1, 2, 1)});
        assertMoved(twice, dims(1, 2, 2), dims(1, 4, 2), 1, 2, 3, 4, 1, 2, 3, 4);
        Case none = new Case(TILE, settings(), (file, moved) -> new int[] {moved, file.ints(1, 0)});
        assertRefused("repeats [1, 3] [1, 0] times", none, 1, 3);
        Case few = new Case(TILE, settings(), (file, moved) -> new int[] {moved, file.ints(2)});
        assertRefused("repeats [1, 3] [2] times", few, 1, 3);
        for (int axis : dims(1, -2)) {
            Case turned = new Case(REVERSE_V2, settings(), (file, moved) -> new int[] {moved, file.ints(axis)});
            assertMoved(turned, dims(1, 3, 2), dims(1, 3, 2), 5, 6, 3, 4, 1, 2);
        }
    }

    private static Case nearest(boolean corners, boolean centres, int height, int width) {
        return new Case(RESIZE_NEAREST_NEIGHBOR, settings(corners, centres), (file, moved) ->
                new int[] {moved, file.ints(height, width)});
    }

    /**
     * Along the width the places are, of 3 to 4: 0, 0.75, 1.5, 2.25; from centres 0.375, 1.125, 1.875, 2.625; by
     * corners 2/3 apart.
     */
    @Test
    void theNearestPixel() throws ModelFormatException {
        assertMoved(nearest(false, false, 1, 4), dims(1, 1, 3, 1), dims(1, 1, 4, 1), 1, 1, 2, 3);
        assertMoved(nearest(false, true, 1, 4), dims(1, 1, 3, 1), dims(1, 1, 4, 1), 1, 2, 2, 3);
        assertMoved(nearest(true, false, 1, 4), dims(1, 1, 3, 1), dims(1, 1, 4, 1), 1, 2, 2, 3);
        assertMoved(nearest(false, false, 4, 1), dims(1, 2, 1, 1), dims(1, 4, 1, 1), 1, 1, 2, 2);
        assertMoved(nearest(false, true, 2, 2), dims(1, 1, 5, 1), dims(1, 2, 2, 1), 2, 4, 2, 4);
        assertMoved(nearest(true, false, 1, 2), dims(1, 1, 5, 1), dims(1, 1, 2, 1), 1, 5);
    }

    @Test
    void blocksAndChannels() throws ModelFormatException {
        Case toDepth = new Case(SPACE_TO_DEPTH, settings(2), (f, moved) -> new int[] {moved});
        assertMoved(toDepth, dims(1, 2, 4, 1), dims(1, 1, 2, 4), 1, 2, 5, 6, 3, 4, 7, 8);
        Case toSpace = new Case(DEPTH_TO_SPACE, settings(2), (f, moved) -> new int[] {moved});
        assertMoved(toSpace, dims(1, 1, 2, 4), dims(1, 2, 4, 1), 1, 2, 5, 6, 3, 4, 7, 8);
        assertMoved(toSpace, dims(1, 1, 1, 8), dims(1, 2, 2, 2), counted(8));
        assertRefused("puts blocks of 2 of [1, 2, 3, 1] elsewhere, which does not fit", toDepth, 1, 2, 3, 1);
        assertRefused("puts blocks of 2 of [1, 3, 2, 1] elsewhere", toDepth, 1, 3, 2, 1);
        assertRefused("puts blocks of 2 of [1, 1, 1, 6] elsewhere", toSpace, 1, 1, 1, 6);
        assertRefused("puts blocks of 0 of", with(toDepth, settings(0)), 1, 2, 2, 1);
        assertRefused("puts blocks of 2 of [1, 2, 2] elsewhere", toDepth, 1, 2, 2);
    }

    private static Case batch(int op, int[] block, int... sides) {
        return new Case(op, settings(), (file, moved) ->
                new int[] {moved, file.ints(block), file.constant(HandMade.INT32, little(sides), sides.length / 2, 2)});
    }

    @Test
    void blocksAndBatches() throws ModelFormatException {
        Case toBatch = batch(SPACE_TO_BATCH_ND, dims(2, 2), 0, 0, 0, 0);
        assertFolded(toBatch, dims(1, 2, 4, 1), dims(4, 1, 2, 1), 1, 3, 2, 4, 5, 7, 6, 8);
        Case padded = batch(SPACE_TO_BATCH_ND, dims(1, 2), 0, 0, 1, 0);
        assertFolded(padded, dims(1, 1, 3, 1), dims(2, 1, 2, 1), 0, 2, 1, 3);
        Case row = batch(SPACE_TO_BATCH_ND, dims(3), 0, 0);
        assertFolded(row, dims(1, 6, 1), dims(3, 2, 1), 1, 4, 2, 5, 3, 6);
        Case back = batch(BATCH_TO_SPACE_ND, dims(2, 2), 0, 0, 0, 0);
        assertFolded(back, dims(4, 1, 2, 1), dims(1, 2, 4, 1), 1, 3, 2, 4, 5, 7, 6, 8);
        assertFolded(back, dims(4, 1, 1, 2), dims(1, 2, 2, 2), counted(8));
        Case cropped = batch(BATCH_TO_SPACE_ND, dims(2, 2), 0, 1, 1, 0);
        assertFolded(cropped, dims(4, 1, 2, 1), dims(1, 1, 3, 1), 3, 2, 4);
        Case rowBack = batch(BATCH_TO_SPACE_ND, dims(3), 1, 1);
        assertFolded(rowBack, dims(3, 2, 1), dims(1, 4, 1), 3, 5, 2, 4);
        assertRefused("makes blocks of [2, 2] of [1, 3, 2, 1]", toBatch, 1, 3, 2, 1);
        assertRefused("makes blocks of [0, 2] of", batch(SPACE_TO_BATCH_ND, dims(0, 2), 0, 0, 0, 0), 1, 2, 2, 1);
        assertRefused(
                "makes blocks of [1, 1, 1] of [1, 2, 2, 1], supported: one or two axes",
                batch(SPACE_TO_BATCH_ND, dims(1, 1, 1), 0, 0, 0, 0, 0, 0),
                1,
                2,
                2,
                1);
        assertRefused("supported: one or two axes", toBatch, 2, 2);
        assertRefused("supported: one or two axes", batch(SPACE_TO_BATCH_ND, dims(2, 2), 0, 0), 1, 2, 2, 1);
        assertRefused("undoes blocks of [2, 2] of [3, 1, 2, 1]", back, 3, 1, 2, 1);
        assertRefused("undoes blocks of [0] of", batch(BATCH_TO_SPACE_ND, dims(0), 0, 0), 3, 2, 1);
        assertRefused(
                "undoes blocks of [1, 1, 1] of", batch(BATCH_TO_SPACE_ND, dims(1, 1, 1), 0, 0, 0, 0, 0, 0), 1, 2, 2, 1);
        assertRefused("undoes blocks of [2, 2] of", back, 4, 2);
    }

    /** There and back again is the picture itself, of which edges may be cut; with other blocks back it is not. */
    @Test
    void aPictureComesBackFromABatch() throws ModelFormatException {
        Case back = batch(BATCH_TO_SPACE_ND, dims(2, 1), 0, 0, 1, 0);
        assertComputed(
                after(batch(SPACE_TO_BATCH_ND, dims(2, 1), 0, 0, 0, 0), back), dims(1, 2, 4, 1), 2, 3, 4, 6, 7, 8);
        // Columns 1 and 3 are the first picture, 2 and 4 the second: its rows come between the first one's.
        assertComputed(after(batch(SPACE_TO_BATCH_ND, dims(1, 2), 0, 0, 0, 0), back), dims(1, 2, 4, 1), 3, 4, 7, 8);
        Case backWide = batch(BATCH_TO_SPACE_ND, dims(1, 2), 0, 0, 1, 0);
        assertComputed(
                after(batch(SPACE_TO_BATCH_ND, dims(2, 1), 0, 0, 0, 0), backWide),
                dims(1, 2, 4, 1),
                5,
                2,
                6,
                3,
                7,
                4,
                8);
    }

    private static Case after(Case first, Case second) {
        return new Case(
                second.op(), second.settings(), (file, moved) -> second.inputs().of(file, first.in(file, moved)));
    }
}
