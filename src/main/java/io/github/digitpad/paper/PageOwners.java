package io.github.digitpad.paper;

import java.util.List;

/** Whose each pixel of a page's ink is: no number is read with its neighbour's ink, or with lines. */
final class PageOwners {

    /** Of no ink. */
    static final int NOBODY = 0;

    /** Of ink that is no number's. */
    private static final int NO_NUMBER = -1;

    private final int width;
    private final int height;
    private final int[] owners;

    /**
     * Of a page.
     *
     * @param before the page's ink, with its lines
     * @param after the same without
     */
    PageOwners(boolean[] before, InkMap after, Parts parts, List<Place> places) {
        this.width = after.width;
        this.height = after.height;
        this.owners = new int[width * height];
        int[] ofParts = new int[parts.count()];
        for (int part = 0; part < ofParts.length; part++) {
            ofParts[part] = NO_NUMBER;
        }
        for (int i = 0; i < places.size(); i++) {
            for (int part : places.get(i).parts) {
                ofParts[part] = i + 1;
            }
        }
        // Edges are soft: a pixel around ink is the ink's, unless it is another's.
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (before[i] && !after.isInk[i]) {
                    paint(y - 1, x - 1, x + 2, NO_NUMBER);
                    paint(y, x - 1, x + 2, NO_NUMBER);
                    paint(y + 1, x - 1, x + 2, NO_NUMBER);
                }
            }
        }
        for (int grow = 1; grow >= 0; grow--) {
            for (int part = 0; part < ofParts.length; part++) {
                for (int place = parts.firstRun(part); place < parts.firstRun(part + 1); place++) {
                    int run = parts.run(place);
                    for (int y = parts.row(run) - grow; y <= parts.row(run) + grow; y++) {
                        paint(y, parts.start(run) - grow, parts.end(run) + grow, ofParts[part]);
                    }
                }
            }
        }
    }

    private void paint(int y, int from, int end, int owner) {
        if (y >= 0 && y < height) {
            for (int x = Math.max(0, from); x < Math.min(width, end); x++) {
                owners[y * width + x] = owner;
            }
        }
    }

    /** Whether a pixel is nobody's, or of the place with this number. */
    boolean isFree(int x, int y, int place) {
        int owner = owners[Math.min(height - 1, y) * width + Math.min(width - 1, x)];
        return owner == NOBODY || owner == place + 1;
    }
}
