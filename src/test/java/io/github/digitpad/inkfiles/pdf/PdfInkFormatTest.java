package io.github.digitpad.inkfiles.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfInkFormatTest {

    private static final String INK = "<</Type/Annot/Subtype/Ink/InkList[[1 2 3 4.5][-5 .5]]>>";

    @Test
    void annotationsOfPages() throws InkFormatException {
        PdfWriter pdf = document("/Annots[5 0 R <</Subtype/Ink/InkList[6 0 R]>>]", "/UserUnit 2")
                .object(5, INK)
                .object(6, "[7 8]");
        assertEquals("1 2, 3 4.5; -5 0.5; 7 8 | ", Written.strokes(Written.file(pdf.withTable())));
        assertEquals(
                new PageUnit(72, true),
                InkFiles.read(Written.file(pdf.withTable())).get(0).unit());
        assertEquals(
                36, InkFiles.read(Written.file(pdf.withTable())).get(1).unit().perInch());
        Written.cutEverywhere(pdf.withTable());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12})
    void objectsInStreamsAndTheirPlacesInOne(int predictor) {
        PdfWriter pdf = document("/Annots[5 0 R]", "").object(5, INK);
        byte[] file = pdf.withStreams(predictor);
        assertEquals("1 2, 3 4.5; -5 0.5 | ", Written.strokes(Written.file(file)));
        Written.cutEverywhere(file);
    }

    @Test
    void updatesComeLastAndCountFirst() {
        PdfWriter pdf = document("/Annots[5 0 R]", "").object(5, INK);
        byte[] changed = pdf.updated(5, "<</Subtype/Ink/InkList[[9 9]]>>");
        assertEquals("9 9 | ", Written.strokes(Written.file(changed)));
        byte[] deleted = pdf.updated(5, null);
        assertTrue(Written.refusal(Written.file(deleted)).contains("it has no Ink annotations"));
    }

    @Test
    void whatIsHiddenOrAHighlighterIsNoInk() {
        PdfWriter pdf = document(
                        "/Annots[<</Subtype/Ink/F 2/InkList[[1 1]]>><</Subtype/Ink/F 32/InkList[[2 2]]>>"
                                + "<</Subtype/Ink/CA 0/InkList[[3 3]]>><</Subtype/Ink/IT/InkHighlight/InkList[[4 4]]>>"
                                + "<</Subtype/Ink/OC 8 0 R/InkList[[5 5]]>><</Subtype/Square/Rect[0 0 1 1]>>"
                                + "<</Subtype /Ink /F 4 /InkList [ [ 6 6 ] ] >>]",
                        "")
                .object(8, "<</Type/OCG/Name(off)>>");
        assertEquals("6 6 | ", Written.strokes(Written.file(pdf.withTable())));
    }

    @ParameterizedTest
    @CsvSource({"0, '30 50'", "90, '40 70'", "180, '70 150'", "270, '150 30'", "-90, '150 30'", "450, '40 70'"})
    void aTurnedPageIsReadAsItIsSeen(int rotate, String place) {
        PdfWriter pdf =
                document("/Rotate " + rotate + "/MediaBox[0 10 100 200]/Annots[<</Subtype/Ink/InkList[[30 50]]>>]", "");
        assertEquals(place + " | ", Written.strokes(Written.file(pdf.withTable())));
    }

    @Test
    void whereTheTablesAreBrokenObjectsAreLookedFor() {
        byte[] whole = document("/Annots[5 0 R]", "").object(5, INK).withTable();
        String text = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] cut = java.util.Arrays.copyOf(whole, text.indexOf("xref"));
        assertEquals("1 2, 3 4.5; -5 0.5 | ", Written.strokes(Written.file(cut)));
        byte[] moved =
                text.replace("startxref\n", "startxref\n1").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals("1 2, 3 4.5; -5 0.5 | ", Written.strokes(Written.file(moved)));
    }

    @Test
    void stringsNamesAndCommentsMayHoldAnything() {
        PdfWriter pdf = document("/Annots[5 0 R]", "")
                .object(
                        5,
                        "<</Contents(a \\) (b) >> endobj)/T<ff>% >> comment\n/Sub#74ype/#49nk/InkList[[1 2]]/M null/X true>>");
        assertEquals("1 2 | ", Written.strokes(Written.file(pdf.withTable())));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertTrue(Written.refusal("%PDF-1.7\nnothing").contains("has no catalogue of pages"));
        byte[] none = document("", "").withTable();
        assertTrue(Written.refusal(Written.file(none)).contains("pdftoppm -png"), "a way to read pictures");
        byte[] encrypted = document("/Annots[5 0 R]", "").object(5, INK).encrypted();
        assertTrue(Written.refusal(Written.file(encrypted)).contains("is encrypted"));
        byte[] odd = document("/Annots[<</Subtype/Ink/InkList[[1 2 3]]>>]", "").withTable();
        assertTrue(Written.refusal(Written.file(odd)).contains("odd number of coordinates"));
    }

    @Test
    void pagesThatHoldThemselvesEnd() {
        PdfWriter pdf = new PdfWriter()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Kids[2 0 R 3 0 R 3 0 R]>>")
                .object(3, "<</Type/Page/Annots[<</Subtype/Ink/InkList[[1 2]]>>]/Parent 2 0 R>>");
        assertEquals("1 2", Written.strokes(Written.file(pdf.withTable())));
        String deep = "[".repeat(100_000);
        PdfWriter nested = new PdfWriter().object(1, "<</Type/Catalog/Pages " + deep + ">>");
        assertTrue(Written.refusal(Written.file(nested.withTable())).startsWith("f: "));
    }

    /** A catalogue, two pages, of which the first has these, and a layer that is off. */
    /** Twice for each would be for ever: 2 to the power of 90. */
    @Test
    void whatStandsBehindANumberIsReadOnce() {
        PdfWriter pdf = document("/Annots[5 0 R]", "")
                .object(5, "<</Subtype/Ink/InkList[[1 2]]/Deep " + "[0 ".repeat(90) + "0 R" + "]".repeat(90) + ">>");
        assertEquals("1 2 | ", Written.strokes(Written.file(pdf.withTable())));
        assertEquals(
                "1 2 | ",
                Written.strokes(Written.file(document("/Annots[5 %x\n0 %y\n R]", "")
                        .object(5, "<</Subtype/Ink/InkList[[1 2]]>>")
                        .withTable())));
    }

    private static PdfWriter document(String first, String second) {
        return new PdfWriter()
                .object(1, "<</Type/Catalog/Pages 2 0 R/OCProperties<</D<</OFF[8 0 R]>>>>>>")
                .object(2, "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 100 200]>>")
                .object(3, "<</Type/Page/Parent 2 0 R" + first + ">>")
                .object(4, "<</Type/Page/Parent 2 0 R" + second + ">>");
    }
}
