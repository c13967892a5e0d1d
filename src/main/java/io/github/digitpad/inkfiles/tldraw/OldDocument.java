package io.github.digitpad.inkfiles.tldraw;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Documents of tldraw 1, of 2021 to 2023: pages with shapes in them, whose points are relative to the shape's and
 * turned about the middle of their box.
 *
 * @see "tldraw 1: packages/tldraw/src/types.ts, state/shapes/DrawUtil"
 */
final class OldDocument {

    private OldDocument() {}

    static boolean isIn(Map<?, ?> drawing) {
        return drawing.get("document") instanceof Map<?, ?> document && document.get("pages") instanceof Map;
    }

    static List<InkPage> pages(InkFile file, Json json) throws IOException {
        Pages pages = new Pages(file);
        Json all = json.get("document").get("pages");
        for (String page : all.keys()) {
            Json shapes = all.get(page).get("shapes");
            for (String shape : shapes.keys()) {
                if (shapes.get(shape).get("type").string("").equals("draw")) {
                    shape(shapes.get(shape), pages);
                }
            }
            pages.endPage(PageUnit.PX);
        }
        return pages.pages();
    }

    private static void shape(Json shape, Pages pages) throws IOException {
        double x = shape.get("point").at(0).number();
        double y = shape.get("point").at(1).number();
        double rotation = shape.get("rotation").number(0);
        Json points = shape.get("points");
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            left = Math.min(left, points.at(i).at(0).number());
            right = Math.max(right, points.at(i).at(0).number());
            top = Math.min(top, points.at(i).at(1).number());
            bottom = Math.max(bottom, points.at(i).at(1).number());
        }
        double middleX = (left + right) / 2;
        double middleY = (top + bottom) / 2;
        boolean isTurned = rotation != 0;
        Transform about = isTurned ? Transform.NONE.with(x + middleX, y + middleY, rotation) : Transform.NONE;
        for (int i = 0; i < points.size(); i++) {
            double px = points.at(i).at(0).number() - (isTurned ? middleX : -x);
            double py = points.at(i).at(1).number() - (isTurned ? middleY : -y);
            pages.point(about.x(px, py), about.y(px, py));
        }
        pages.endStroke();
    }
}
