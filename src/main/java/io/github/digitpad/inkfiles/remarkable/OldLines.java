package io.github.digitpad.inkfiles.remarkable;

import io.github.digitpad.inkfiles.ByteParts;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions 3 and 5: layers of lines of points, each with its count. Which layers are hidden is in no {@code .rm}, but
 * beside it, in {@code PAGE-metadata.json}.
 */
final class OldLines {

    private static final int POINT_BYTES = 24;
    private static final int LEAST_LINE_BYTES = 20;
    private static final int MOST_LAYERS = 100;

    private OldLines() {}

    /** @param said of the layers, as a list of objects; nothing, if nobody has said what is hidden */
    static void read(InkFile file, int header, boolean isFive, @Nullable Object said, Pages pages) throws IOException {
        ByteParts bytes = new ByteParts(file, header);
        double layers = bytes.unsigned();
        if (layers > MOST_LAYERS) {
            throw bytes.error("has more than " + MOST_LAYERS + " layers. Copy the page again");
        }
        for (int layer = 0; layer < layers; layer++) {
            Object own = said instanceof List<?> list && layer < list.size() ? list.get(layer) : null;
            boolean isHidden = Notebook.get(own, "visible") instanceof Boolean isVisible && !isVisible;
            double lines = bytes.unsigned();
            if (LEAST_LINE_BYTES * lines > bytes.left()) {
                throw bytes.error("has more lines than bytes for them. Copy the page again");
            }
            for (int line = 0; line < lines; line++) {
                line(bytes, isFive, isHidden, pages);
            }
        }
    }

    private static void line(ByteParts bytes, boolean isFive, boolean isHidden, Pages pages) throws InkFormatException {
        double tool = bytes.unsigned();
        double color = bytes.unsigned();
        bytes.part(isFive ? 12 : 8);
        double count = bytes.unsigned();
        ByteParts points = bytes.part(POINT_BYTES * count);
        if (!isHidden && RemarkableFormat.isInk(tool, color)) {
            for (int i = 0; i < count; i++) {
                double x = points.single();
                double y = points.single();
                pages.point(x, y);
                points.part(POINT_BYTES - 8);
            }
            pages.endStroke();
        }
    }
}
