package io.github.digitpad.inkfiles;

import io.github.digitpad.inkfiles.excalidraw.ExcalidrawFormat;
import io.github.digitpad.inkfiles.inkml.InkmlFormat;
import io.github.digitpad.inkfiles.json.JiixFormat;
import io.github.digitpad.inkfiles.json.OtherJson;
import io.github.digitpad.inkfiles.json.PadFormat;
import io.github.digitpad.inkfiles.json.QuickDrawFormat;
import io.github.digitpad.inkfiles.pdf.PdfInkFormat;
import io.github.digitpad.inkfiles.refused.RefusedInk;
import io.github.digitpad.inkfiles.remarkable.RemarkableFormat;
import io.github.digitpad.inkfiles.tldraw.TldrawFormat;
import io.github.digitpad.inkfiles.unipen.UnipenFormat;
import io.github.digitpad.inkfiles.wacom.UimFormat;
import io.github.digitpad.inkfiles.xournal.XournalFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way in for ink files: which of the formats a file is, by its bytes, and its pages.
 *
 * <p>Nothing is believed before it is checked, and what a file takes of memory is bounded by its size.
 */
public final class InkFiles {

    /** What a file may have. */
    public static final int MOST_BYTES = 256 << 20;

    private static final List<InkFormat> FORMATS = List.of(
            new XournalFormat(),
            new InkmlFormat(),
            new RemarkableFormat(),
            new UimFormat(),
            new PdfInkFormat(),
            new UnipenFormat(),
            new ExcalidrawFormat(),
            new TldrawFormat(),
            new QuickDrawFormat(),
            new JiixFormat(),
            new PadFormat());

    /** What else begins so, and is worth one message about all of it. */
    private static final InkFormat OTHER_JSON = new OtherJson();

    private InkFiles() {}

    /** The formats' names, as a message lists them. */
    public static String names() {
        StringBuilder names = new StringBuilder();
        for (InkFormat format : FORMATS) {
            names.append(names.length() == 0 ? "" : ", ").append(format.name());
        }
        return names.toString();
    }

    /**
     * Whether a file is of ink, or means to be, or of a note app whose files are not read.
     *
     * @param file whole, gzipped or not
     */
    public static boolean recognises(InkFile file) {
        try {
            InkFile plain = Gzip.unpacked(file);
            return format(plain) != null || RefusedInk.of(plain) != null;
        } catch (InkFormatException e) {
            byte[] head = Gzip.head(file.bytes());
            return head != null && format(file.of(head)) != null;
        }
    }

    /**
     * Its pages, in their order.
     *
     * @param file whole, gzipped or not
     * @throws InkFormatException if it is of no format that is read, or broken; the message says what it is, and what
     *     to do. Nothing else is thrown, whatever the file holds.
     */
    public static List<InkPage> read(InkFile file) throws InkFormatException {
        if (file.bytes().length > MOST_BYTES) {
            throw file.error("has more than the " + MOST_BYTES + " bytes that are read. Export some of its pages");
        }
        InkFile plain = Gzip.unpacked(file);
        InkFormat format = format(plain);
        RefusedInk refused = format == null ? RefusedInk.of(plain) : null;
        if (refused != null) {
            throw file.error(refused.refusal());
        }
        if (format == null) {
            throw file.error("is no ink file that is known. Needs one of: " + names());
        }
        return plain.readAs(format);
    }

    /**
     * What it is, with its pages; nothing, if it is no ink file that is read, or is JSON of something else.
     *
     * @param file whole, gzipped or not
     * @throws InkFormatException if it is one and broken, or of a note app whose files are not read
     */
    public static @Nullable InkContent content(InkFile file) throws InkFormatException {
        if (!recognises(file)) {
            return null;
        }
        InkFile plain = Gzip.unpacked(file);
        InkFormat format = format(plain);
        RefusedInk refused = format == null ? RefusedInk.of(plain) : null;
        if (format == OTHER_JSON || refused == RefusedInk.OTHER_ZIP) {
            return null;
        }
        List<InkPage> pages = read(file);
        return format == null ? null : new InkContent(format.name(), plain.madeBy(format), pages);
    }

    private static @Nullable InkFormat format(InkFile file) {
        for (InkFormat format : FORMATS) {
            if (format.recognises(file)) {
                return format;
            }
        }
        return OTHER_JSON.recognises(file) ? OTHER_JSON : null;
    }
}
