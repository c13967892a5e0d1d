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
        String text = file.text();
        int start = text.indexOf('{');
        int end = text.indexOf('\n', start);
        String line = end < 0 ? text.substring(start) : text.substring(start, end);
        try {
            return Json.parse(file.name(), line).value() instanceof Map<?, ?> first
                    && first.get("drawing") instanceof List<?> strokes
                    && (strokes.isEmpty() || strokes.get(0) instanceof List);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        Pages pages = new Pages(file);
        String text = file.text();
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
            Json strokes = Json.parse(file.name() + ": line " + number, line).get("drawing");
            for (int i = 0; i < strokes.size(); i++) {
                Json stroke = strokes.at(i);
                StrokePoints.channels(stroke.at(0), stroke.at(1), stroke.at(2), pages);
            }
            pages.endPage(PageUnit.UNKNOWN);
        }
        return pages.pages();
    }
}
