package io.github.digitpad.inkfiles.wacom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.LittleEndian;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Written;
import org.junit.jupiter.api.Test;

class UimFormatTest {

    @Test
    void splinesAsDifferencesWithoutTheirControlPoints() throws InkFormatException {
        LittleEndian stroke =
                signed(2, 2).all(part(6, part(1, signs(100, 0, 200, 0)).all(part(2, signs(200, 0, -350, 0)))));
        byte[] file = version31(part(1, stroke), 0);
        assertEquals("1 2, 3 -1.5", Written.strokes(Written.file(file)));
        assertEquals(PageUnit.PX, InkFiles.read(Written.file(file)).get(0).unit());
        Written.cutEverywhere(file);
    }

    @Test
    void splinesAsSingles() {
        LittleEndian stroke = part(5, part(1, singles(9, 1, 2, 9)).all(part(2, singles(9, 3, 4, 9))));
        assertEquals("1 3, 2 4", Written.strokes(Written.file(version31(part(1, stroke), 0))));
        LittleEndian few = part(5, part(1, singles(1, 2)).all(part(2, singles(3, 4))));
        assertEquals("1 3, 2 4", Written.strokes(Written.file(version31(part(1, few), 0))));
    }

    @Test
    void version30() {
        LittleEndian stroke = part(4, singles(9, 1, 2, 9)).all(part(5, singles(9, 3, 4, 9)));
        LittleEndian eraser = part(4, singles(1, 2))
                .all(part(5, singles(3, 4)))
                .all(part(22, part(4, new LittleEndian().text("will://rasterization/3.0/blend-mode/DestinationOut"))));
        byte[] file = version30(part(2, part(1, stroke).all(part(1, eraser))));
        assertEquals("1 3, 2 4", Written.strokes(Written.file(file)));
        Written.cutEverywhere(file);
    }

    @Test
    void whatTakesAwayIsAnEraser() {
        LittleEndian spline = part(5, part(1, singles(1)).all(part(2, singles(3))));
        LittleEndian byBrush = new LittleEndian().all(spline).all(whole(9, 1));
        LittleEndian byMode = new LittleEndian().all(spline).all(whole(11, 1));
        LittleEndian data = part(1, byBrush)
                .all(part(1, byMode))
                .all(part(1, spline))
                .all(part(4, new LittleEndian().text("app://eraser")))
                .all(part(5, new LittleEndian().text("will://erase-stroke")));
        LittleEndian brush =
                part(2, part(1, new LittleEndian().text("app://eraser")).all(whole(12, 2)));
        assertEquals("1 3", Written.strokes(Written.file(version31(data, 0, brush))));
    }

    @Test
    void whatIsWrongIsSaid() {
        LittleEndian uneven = part(1, part(5, part(1, singles(1, 2)).all(part(2, singles(3)))));
        assertTrue(Written.refusal(Written.file(version31(uneven, 0))).contains("has 2 x and 1 y"));
        assertTrue(Written.refusal(Written.file(version31(uneven, 1))).contains("is packed, which is not read"));
        LittleEndian far = part(1, part(5, part(1, singles(Float.NaN)).all(part(2, singles(3)))));
        assertTrue(Written.refusal(Written.file(version31(far, 0))).contains("x is no place"));
        byte[] other = version31(uneven, 0);
        other[20] = 4;
        assertTrue(Written.refusal(Written.file(other)).contains("is of version 4.1"));
        LittleEndian broken = new LittleEndian().varint(1 << 3 | 7);
        assertTrue(Written.refusal(Written.file(version31(broken, 0))).contains("wire type 7"));
    }

    private static byte[] version31(LittleEndian inkData, int compression, LittleEndian... brushes) {
        LittleEndian head = new LittleEndian().octets(3, 1, 0, 0);
        LittleEndian chunks = new LittleEndian();
        for (LittleEndian brush : brushes) {
            head.octets(3, 1, 0, 1, 0, 0, 0, 0);
            chunk(chunks, "BRSH", brush);
        }
        head.octets(3, 1, 0, 1, compression, 0, 0, 0);
        chunk(chunks, "INKD", inkData);
        LittleEndian all = new LittleEndian().text("UINK");
        chunk(all, "HEAD", head);
        all.all(chunks);
        return new LittleEndian().text("RIFF").four(all.size()).all(all).bytes();
    }

    private static byte[] version30(LittleEndian model) {
        LittleEndian all = new LittleEndian().text("UINK");
        chunk(all, "HEAD", new LittleEndian().octets(3, 0, 0));
        chunk(all, "DATA", model);
        return new LittleEndian().text("RIFF").four(all.size()).all(all).bytes();
    }

    private static void chunk(LittleEndian all, String id, LittleEndian content) {
        all.text(id).four(content.size()).all(content);
        if (content.size() % 2 == 1) {
            all.octets(0);
        }
    }

    private static LittleEndian part(int field, LittleEndian content) {
        return new LittleEndian().varint(field << 3 | 2).varint(content.size()).all(content);
    }

    private static LittleEndian whole(int field, int number) {
        return new LittleEndian().varint(field << 3).varint(number);
    }

    private static LittleEndian signed(int field, int number) {
        return new LittleEndian().varint(field << 3).varint(2L * number);
    }

    private static LittleEndian signs(int... numbers) {
        LittleEndian bytes = new LittleEndian();
        for (int number : numbers) {
            bytes.varint(number < 0 ? -2L * number - 1 : 2L * number);
        }
        return bytes;
    }

    private static LittleEndian singles(double... numbers) {
        return new LittleEndian().singles(numbers);
    }
}
