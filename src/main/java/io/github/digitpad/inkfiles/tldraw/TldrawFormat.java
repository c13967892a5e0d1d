package io.github.digitpad.inkfiles.tldraw;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * tldraw's drawings: {@code .tldr} of all versions, and what its editor gives as a snapshot. Shapes {@code draw} are
 * ink; {@code highlight} is not.
 */
public final class TldrawFormat implements InkFormat {

    @Override
    public String name() {
        return "tldraw";
    }

    @Override
    public boolean recognises(InkFile file) {
        Json json = file.json();
        if (json == null || !(json.value() instanceof Map<?, ?> drawing)) {
            return false;
        }
        return drawing.containsKey("tldrawFileFormatVersion")
                || TldrawRecords.areIn(drawing)
                || OldDocument.isIn(drawing);
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        Json json = file.json();
        if (json == null) {
            throw file.error("is no whole JSON. Save it again");
        }
        return json.value() instanceof Map<?, ?> drawing && OldDocument.isIn(drawing)
                ? OldDocument.pages(file, json)
                : new TldrawRecords(file, json).pages();
    }
}
