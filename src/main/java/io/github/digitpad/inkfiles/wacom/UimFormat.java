package io.github.digitpad.inkfiles.wacom;

import io.github.digitpad.inkfiles.ByteParts;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.List;

/**
 * Wacom's Universal Ink Model, {@code .uim} of versions 3.0 and 3.1: RIFF of Protocol Buffers. What is read is the
 * splines that are drawn, not the sensor's data beside them, which is the same in metres and has the pen's way through
 * the air.
 *
 * @see "universal-ink-library: codec/parser/decoder, codec/format"
 */
public final class UimFormat implements InkFormat {

    private static final String KIND = "file of Universal Ink Model";

    @Override
    public String name() {
        return "Universal Ink Model";
    }

    @Override
    public boolean recognises(InkFile file) {
        return file.has(0, "RIFF") && file.has(8, "UINK");
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        ByteParts bytes = new ByteParts(file, 12);
        UimStrokes strokes = new UimStrokes();
        int minor = -1;
        ByteParts head = bytes.part(0);
        int chunk = 0;
        while (!bytes.isDone()) {
            String id = bytes.part(4).latin();
            double size = bytes.unsigned();
            ByteParts content = bytes.part(size);
            if (size % 2 == 1 && !bytes.isDone()) {
                bytes.octet();
            }
            if (id.equals("HEAD")) {
                int major = content.octet();
                minor = content.octet();
                content.octet();
                if (major != 3 || minor > 1) {
                    throw file.error("is of version " + major + "." + minor + ". Needs 3.0 or 3.1: export it again");
                }
                // 3.1 describes each chunk that follows in eight bytes; 3.0 has but one byte to make it even.
                head = content;
                if (minor == 1 && content.left() > 0) {
                    content.octet();
                }
            } else if (minor == 0) {
                if (id.equals("DATA")) {
                    strokes.ofVersion30(content.message(KIND));
                }
            } else {
                requirePlain(file, head, id, chunk);
                chunk++;
                if (id.equals("INKD")) {
                    strokes.ofInkData(content.message(KIND));
                } else if (id.equals("BRSH")) {
                    strokes.ofBrushes(content.message(KIND));
                }
            }
        }
        if (minor < 0) {
            throw file.error("has no chunk HEAD. Needs a whole file: export it again");
        }
        Pages pages = new Pages(file);
        strokes.draw(pages);
        pages.endPage(PageUnit.PX);
        return pages.pages();
    }

    /** The chunk HEAD is the first of those that their library writes. */
    @Override
    public String madeBy(InkFile file) {
        return file.has(12, "HEAD") ? "version " + file.bytes()[20] + "." + file.bytes()[21] : "";
    }

    /**
     * Version, kind of content, kind of packing, and what is reserved: what is packed Wacom's own library does not
     * read.
     */
    private static void requirePlain(InkFile file, ByteParts head, String id, int chunk) throws InkFormatException {
        if (head.left() < 8) {
            return;
        }
        ByteParts description = head.part(8);
        description.part(4);
        if (description.octet() != 0) {
            throw file.error("chunk " + chunk + ", " + InkFile.quoted(id)
                    + ", is packed, which is not read. Export the file again, without compression");
        }
    }
}
