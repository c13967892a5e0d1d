package io.github.digitpad.inkfiles.json;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.JsonDepth;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import java.io.IOException;
import java.util.List;

/**
 * JSON that is of none of the other formats, whole or cut: asked last, it says so once, of the whole file. A value a
 * line it is not.
 */
public final class OtherJson implements InkFormat {

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public boolean recognises(InkFile file) {
        return file.first() == '[' || (file.first() == '{' && !isALine(file));
    }

    /** Whether the first line is a whole value, and JSON if it is all there is, or the second begins another. */
    private static boolean isALine(InkFile file) {
        String text = file.text();
        JsonDepth line = new JsonDepth();
        int at = text.indexOf('{');
        while (at < text.length() && text.charAt(at) != '\n') {
            line.take(text.charAt(at));
            at++;
        }
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        boolean isAll = at >= text.length();
        return line.depth() <= 0 ? !isAll || file.json() != null : !isAll && text.charAt(at) == '{';
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        try {
            Json.parse("", file.text());
        } catch (ModelFormatException e) {
            // Of it the place comes first, and a point last.
            String found = String.valueOf(e.getMessage());
            throw file.error("is JSON that is cut or damaged at " + found.substring(1, found.length() - 1)
                    + ". Copy or export it again");
        }
        throw file.error("is JSON, and no ink that is known. Needs a file of Excalidraw, tldraw, JIIX, Quick, Draw!,"
                + " signature_pad or Atrament, or strokes as [[[x, y], …], …]");
    }
}
