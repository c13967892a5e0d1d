package io.github.digitpad.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackingTest {

    private static final int SIDE = 24;

    private final float[] shades = new float[SIDE * SIDE];
    private final float[] opacities = new float[SIDE * SIDE];

    @Test
    void whatIsOpaqueStays() {
        fill(0, 0, SIDE, SIDE, 0.8f, 1);
        fill(8, 4, 16, 20, 0.3f, 1);
        assertEquals(GrayImage.of(SIDE, SIDE, shades), backed());
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.5f, 1})
    void inkOfAnyShadeOnNothingIsDarkOnWhite(float shade) {
        fill(8, 4, 16, 20, shade, 1);
        fill(8, 4, 16, 5, shade, 0.25f);
        GrayImage seen = backed();
        assertEquals(0, seen.at(10, 10));
        assertEquals(0.75, seen.at(10, 4), 1e-6);
        assertEquals(1, seen.at(2, 2));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.05f, 0.2f, 1})
    void thinInkIsAsDarkAsThickInk(float opacity) {
        fill(8, 4, 16, 20, 0.2f, opacity);
        assertEquals(0, backed().at(10, 10), 1e-6);
    }

    /** Its corners are transparent; on them goes the card's own shade, whichever it is. */
    @ParameterizedTest
    @ValueSource(floats = {0.9f, 0.1f})
    void aCardGoesOn(float card) {
        fill(3, 3, 21, 21, card, 1);
        fill(10, 6, 13, 18, 1 - card, 1);
        GrayImage seen = backed();
        assertEquals(card, seen.at(0, 0), 0.002);
        assertEquals(card, seen.at(4, 4));
        assertEquals(1 - card, seen.at(11, 10));
    }

    @Test
    void ofATranslucentCardTheSame() {
        fill(3, 3, 21, 21, 0.9f, 0.5f);
        fill(10, 6, 13, 18, 0.1f, 0.5f);
        GrayImage seen = backed();
        assertEquals(0.9, seen.at(0, 0), 0.002);
        assertEquals(0.1, seen.at(11, 10), 1e-6);
    }

    /** A scan's white was made transparent; what was nearly white is left. */
    @Test
    void aRimOfPaperIsPaper() {
        fill(8, 4, 16, 20, 0.98f, 1);
        fill(9, 5, 15, 19, 0.05f, 1);
        GrayImage seen = backed();
        assertEquals(0.98, seen.at(8, 4), 0.002);
        assertEquals(0.98, seen.at(0, 0), 0.002);
        assertEquals(0.05, seen.at(10, 10), 0.002);
    }

    @Test
    void inkOfTwoShadesIsAllInk() {
        fill(8, 4, 16, 12, 0.1f, 1);
        fill(8, 12, 16, 20, 0.9f, 1);
        GrayImage seen = backed();
        assertEquals(0, seen.at(10, 8));
        assertEquals(0, seen.at(10, 16));
        assertEquals(1, seen.at(0, 0));
    }

    /** Shades that differ less than ink from paper are one. */
    @Test
    void aFaintSecondShadeIsNone() {
        fill(8, 4, 16, 20, 0.30f, 1);
        fill(10, 6, 14, 18, 0.25f, 1);
        assertEquals(0, backed().at(9, 5));
    }

    @Test
    void aLineWithNoInsideIsInk() {
        fill(8, 4, 9, 12, 0.1f, 1);
        fill(8, 12, 9, 20, 0.9f, 1);
        GrayImage seen = backed();
        assertEquals(0, seen.at(8, 8));
        assertEquals(0, seen.at(8, 16));
    }

    @Test
    void nothingIsPaper() {
        assertEquals(1, backed().at(5, 5));
    }

    private GrayImage backed() {
        return Backing.of(SIDE, SIDE, shades, opacities);
    }

    private void fill(int left, int top, int right, int bottom, float shade, float opacity) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                shades[y * SIDE + x] = shade;
                opacities[y * SIDE + x] = opacity;
            }
        }
    }
}
