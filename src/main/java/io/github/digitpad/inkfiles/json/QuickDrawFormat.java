package io.github.digitpad.inkfiles.json;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drawings of Google's Quick, Draw!, raw and simplified: one a line, each stroke as its x, its y and, raw, its times. A
 * drawing is a page.
 *
 * @see "googlecreativelab/quickdraw-dataset: README"
 */
public final class QuickDrawFormat implements InkFormat {

    @Override
    public String name() {
        return "Quick, Draw!";
    }

    @Override
    public boolean recognises(InkFile file) {
        if (file.first() != '{') {
            return false;
        }
        Json line = firstLine(file);
        return line != null
                && line.value() instanceof Map<?, ?> first
                && first.get("drawing") instanceof List<?> strokes
                && (strokes.isEmpty() || strokes.get(0) instanceof List);
    }

    /** What the first line is; of a file of one, which other formats may have asked for and reading does, all of it. */
    private static @Nullable Json firstLine(InkFile file) {
        String text = file.text().trim();
        int end = text.indexOf('\n');
        if (end < 0) {
            return file.json();
        }
        try {
            return Json.parse(file.name(), text.substring(0, end));
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        Pages pages = new Pages(file);
        String text = file.text();
        Json one = text.trim().indexOf('\n') < 0 ? file.json() : null;
        if (one != null) {
            drawing(one, pages);
            return pages.pages();
        }
        int number = 0;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end).trim();
            number++;
            at = end + 1;
            if (line.isEmpty()) {
                continue;
            }
            drawing(Json.parse(file.name() + ": line " + number, line), pages);
        }
        return pages.pages();
    }

    private static void drawing(Json line, Pages pages) throws IOException {
        Json strokes = line.get("drawing");
        for (int i = 0; i < strokes.size(); i++) {
            Json stroke = strokes.at(i);
            StrokePoints.channels(stroke.at(0), stroke.at(1), stroke.at(2), pages);
        }
        pages.endPage(PageUnit.UNKNOWN);
    }
}
