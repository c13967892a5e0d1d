package io.github.digitpad.inkfiles.tldraw;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * tldraw's drawings: {@code .tldr} of all versions, and what its editor gives as a snapshot, and what it copies. Shapes
 * {@code draw} are ink; {@code highlight} is not.
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
            return Clipboard.isIn(file);
        }
        return Clipboard.isIn(drawing)
                || drawing.containsKey("tldrawFileFormatVersion")
                || TldrawRecords.areIn(drawing)
                || OldDocument.isIn(drawing);
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        Json whole = file.json();
        Json json = whole == null ? Clipboard.of(file) : whole;
        if (json.value() instanceof Map<?, ?> drawing) {
            if (OldDocument.isIn(drawing)) {
                return OldDocument.pages(file, json);
            } else if (Clipboard.isIn(drawing)) {
                return new TldrawRecords(file, Clipboard.content(file, json).get("shapes")).pages();
            }
        }
        return new TldrawRecords(file, json).pages();
    }

    @Override
    public String madeBy(InkFile file) throws IOException {
        Json json = file.json();
        double version = json == null ? 0 : json.get("tldrawFileFormatVersion").number(0);
        return version == 0 ? "" : "file version " + (int) version;
    }
}
