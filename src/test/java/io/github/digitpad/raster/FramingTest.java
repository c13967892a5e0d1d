package io.github.digitpad.raster;

import static io.github.digitpad.raster.StrokeRasterizerTest.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {

    private static final InkFramer MNIST = new InkFramer(new MnistFrame(28, 28));

    /** An L, 100 px high and 60 wide: its box is scaled to 17.5 px, to which the pen adds 2.5. */
    private static final Ink L = path(200, 300, 200, 400, 260, 400);

    @Test
    void theInkIsScaledToTheBoxWithItsPen() {
        Framing framing = MNIST.framing(L);
        assertEquals(0.175, framing.scale(), 1e-12);
        assertEquals(14, framing.middle().scale() * 230 + framing.middle().left(), 1e-9);
        assertEquals(14, framing.middle().scale() * 350 + framing.middle().top(), 1e-9);
    }

    /** The upright is 17.5 px at 8.75, the foot 10.5 px about 14; where they meet is ink once, and ends are round. */
    @Test
    void theCentreOfMassIsMovedToItsPlace() {
        Framing framing = MNIST.framing(L);
        assertEquals((17.5 * 8.75 + 10.5 * 14) / 28, framing.mass().x(), 0.3);
        assertEquals((17.5 * 14 + 10.5 * 22.75) / 28, framing.mass().y(), 0.3);
        assertEquals(MnistFrame.CENTRE, framing.mass().x() + framing.movedX(), 1e-9);
        assertEquals(MnistFrame.CENTRE, framing.mass().y() + framing.movedY(), 1e-9);
    }

    @Test
    void whatHasNoRoomIsMovedLess() {
        List<Stroke> strokes = new ArrayList<>(path(0, 0, 100, 0).strokes());
        for (int y = 0; y < 100; y += 2) {
            strokes.addAll(path(0, y, 6, y).strokes());
        }
        Framing framing = MNIST.framing(Ink.of(strokes));
        assertEquals(4, framing.movedX(), 1e-9);
        assertTrue(framing.mass().x() + 4 < MnistFrame.CENTRE - 1, "its centre stays left of the middle");
    }

    /** The picture that the network reads is the ink drawn where the framing says. */
    @ParameterizedTest
    @CsvSource({"28, 28", "56, 40", "20, 32", "8, 8"})
    void theInkIsWhereItSays(int width, int height) {
        MnistFrame frame = new MnistFrame(width, height);
        GrayImage framed = frame.frame(L);
        Framing framing = new InkFramer(frame).framing(L);
        // The corner of the L, in which all is ink.
        double x = framing.scale() * 200 + framing.placement().left();
        double y = framing.scale() * 400 + framing.placement().top();
        assertTrue(framed.at((int) x, (int) y) > 0.6, "corner at " + x + ", " + y);
        double pen = MnistFrame.PEN_WIDTH * Math.min(width, height) / 28;
        if (pen >= StrokeRasterizer.LEAST_PEN_WIDTH) {
            assertEquals(framed, InkDrawing.draw(L, width, height, framing.placement(), pen));
        }
        double unit = Math.min(width, height) / 28.0;
        assertEquals(0.175 * unit, framing.scale(), 1e-9);
    }
}
