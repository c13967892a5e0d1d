package io.github.digitpad.inkfiles.tldraw;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.LzString;
import java.io.IOException;
import java.util.Map;

/**
 * What tldraw puts on the clipboard: a web page of one {@code <div data-tldraw>} with JSON in it; of version 2 as it
 * is, of version 3 all but the pictures packed, before these all of it.
 *
 * @see "tldraw: packages/tldraw/src/lib/ui/hooks/useClipboardEvents.ts"
 */
final class Clipboard {

    private static final String START = "<div data-tldraw";
    private static final int MOST_BEFORE = 1000;
    private static final int MOST_UNPACKED = 64 << 20;

    private Clipboard() {}

    static boolean isIn(InkFile file) {
        return file.first() == '<' && start(file.text()) >= 0;
    }

    /** Of its JSON alone, as some programs keep it. */
    static boolean isIn(Map<?, ?> drawing) {
        return "application/tldraw".equals(drawing.get("type")) && drawing.get("data") instanceof Map;
    }

    private static int start(String text) {
        int start = text.indexOf(START);
        return start > MOST_BEFORE ? -1 : start;
    }

    /** The JSON in the web page. */
    static Json of(InkFile file) throws IOException {
        String text = file.text();
        int from = text.indexOf('>', start(text)) + 1;
        int end = text.indexOf("</div>", from);
        if (from == 0 || end < 0) {
            throw broken(file);
        }
        String inside = text.substring(from, end).trim();
        return inside.startsWith("{") ? Json.parse(file.name(), inside) : unpacked(file, inside);
    }

    /** What was copied: an object with {@code shapes}. */
    static Json content(InkFile file, Json clipboard) throws IOException {
        Json data = clipboard.get("data");
        Json packed = data.get("otherCompressed");
        return packed.exists() ? unpacked(file, packed.string()) : data;
    }

    private static Json unpacked(InkFile file, String packed) throws IOException {
        String text = LzString.unpacked(packed, MOST_UNPACKED);
        if (text == null) {
            throw broken(file);
        }
        return Json.parse(file.name() + ": what was copied", text);
    }

    private static IOException broken(InkFile file) {
        return file.error("is cut or damaged: what tldraw copied is not whole. Copy it again");
    }
}
