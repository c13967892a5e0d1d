package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.digitpad.nn.Shape;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void denseRowsFollowThePicturesOrder() {
        // A picture of 1×2 pixels and 2 channels: ours is p0c0 p0c1 p1c0 p1c1, theirs p0c0 p1c0 p0c1 p1c1.
        assertArrayEquals(
                new float[] {1, 10, 3, 30, 2, 20, 4, 40},
                Layout.channelsFirstRows(new float[] {1, 10, 2, 20, 3, 30, 4, 40}, Shape.of(1, 2, 2)));
    }

    @Test
    void picturesHaveTheirChannelsFirst() {
        assertArrayEquals(
                new float[] {1, 3, 5, 2, 4, 6},
                Layout.channelsFirst(new float[] {1, 2, 3, 4, 5, 6}, Shape.of(3, 1, 2)));
        assertArrayEquals(new int[] {2, 3, 1}, Layout.extents(Shape.of(3, 1, 2)));
        assertArrayEquals(new int[] {3, 2}, Layout.extents(Shape.of(3, 2)));
    }
}
