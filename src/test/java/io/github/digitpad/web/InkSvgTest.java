package io.github.digitpad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkSvgTest {

    @Test
    void everyStrokeIsAPathAndATapIsADot() {
        Ink ink = Ink.of(
                new Stroke(List.of(new Point(1, 2, 0), new Point(3.26, -0.04, 8), new Point(-0.5, 10, 16))),
                new Stroke(List.of(new Point(7, 7, 30))));
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\" fill=\"none\" stroke=\"currentColor\""
                        + " stroke-width=\"11\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
                        + "<path d=\"M1 2L3.3 0L-0.5 10\"/><path d=\"M7 7h0\"/></svg>",
                InkSvg.of(ink, PadSpan.SQUARE));
    }
}
