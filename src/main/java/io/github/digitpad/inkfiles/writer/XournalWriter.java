package io.github.digitpad.inkfiles.writer;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Stroke;
import java.util.List;

/**
 * Xournal++'s document, as version 4 of its files: a page for each, of A4 or as large as its ink needs. Ink that begins
 * left of the page or above it is moved onto it.
 *
 * @see "xournalpp/src/core/control/xojfile: SaveHandler, LoadHandler"
 */
final class XournalWriter {

    private static final double POINTS_PER_PX = 0.75;
    private static final double A4_WIDTH = 595.276;
    private static final double A4_HEIGHT = 841.89;
    private static final double MARGIN = 20;

    private XournalWriter() {}

    /** @param pages in px */
    static String write(List<WrittenPage> pages) {
        FileText text = new FileText();
        text.add("""
                <?xml version="1.0" standalone="no"?>
                <xournal creator="DigitPad" fileversion="4">
                <title>Xournal++ document - see https://xournalpp.github.io/</title>
                """);
        for (WrittenPage page : pages) {
            page(page, text);
        }
        return text.add("</xournal>\n").toString();
    }

    private static void page(WrittenPage page, FileText text) {
        WrittenPage sheet = Sheets.placed(page, POINTS_PER_PX, 0, 0);
        double width = A4_WIDTH;
        double height = A4_HEIGHT;
        if (!sheet.ink().isEmpty()) {
            Bounds box = Bounds.of(sheet.ink());
            double right = box.left() < 0 ? MARGIN - box.left() : 0;
            double down = box.top() < 0 ? MARGIN - box.top() : 0;
            sheet = Sheets.placed(sheet, 1, right, down);
            width = Math.max(width, box.right() + right + MARGIN);
            height = Math.max(height, box.bottom() + down + MARGIN);
        }
        text.add("<page width=\"").add(width).add("\" height=\"").add(height);
        text.add("\">\n<background type=\"solid\" color=\"#ffffffff\" style=\"plain\"/>\n<layer>\n");
        for (Stroke stroke : sheet.ink().strokes()) {
            text.add("<stroke tool=\"pen\" color=\"#000000ff\" width=\"1.41\">");
            text.points(stroke, "", " ", " ");
            if (stroke.points().size() == 1) {
                // It takes two points to be one.
                text.add(" ").points(stroke, "", " ", " ");
            }
            text.add("</stroke>\n");
        }
        text.add("</layer>\n</page>\n");
    }
}
