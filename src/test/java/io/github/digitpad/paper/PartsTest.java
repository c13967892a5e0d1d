package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static Parts of(String... rows) {
        boolean[] isInk = new boolean[rows.length * rows[0].length()];
        for (int i = 0; i < isInk.length; i++) {
            isInk[i] = rows[i / rows[0].length()].charAt(i % rows[0].length()) == '#';
        }
        return Parts.of(isInk, rows[0].length(), rows.length);
    }

    private static String box(Parts parts, int part) {
        return parts.left(part) + "," + parts.top(part) + "-" + parts.right(part) + "," + parts.bottom(part) + " area "
                + parts.area(part);
    }

    @Test
    void cornersThatTouchAreOnePart() {
        Parts parts = of("#..#", ".##.", "....", "#..#");
        assertEquals(3, parts.count());
        assertEquals("0,0-4,2 area 4", box(parts, 0));
        assertEquals("0,3-1,4 area 1", box(parts, 1));
        assertEquals("3,3-4,4 area 1", box(parts, 2));
    }

    @Test
    void branchesThatMeetBelowAreOnePart() {
        Parts parts = of("#.#.#", "#.#.#", "#####", ".....", "##.##");
        assertEquals(3, parts.count());
        assertEquals("0,0-5,3 area 11", box(parts, 0));
        assertEquals("3,4-5,5 area 2", box(parts, 2));
    }

    @Test
    void whatIsInsideAnotherIsNotOfIt() {
        Parts parts = of("#####", "#...#", "#.#.#", "#...#", "#####");
        assertEquals(2, parts.count());
        assertEquals("2,2-3,3 area 1", box(parts, 1));
    }

    @Test
    void nothingHasNoParts() {
        assertEquals(0, of(".").count());
        assertEquals(1, of("#").count());
    }

    @Test
    void runsOfAPartAreItsPixelsFromTopToBottom() {
        Parts parts = of("#.#", "#.#", "###", "...", "#.#");
        int area = 0;
        int last = -1;
        for (int place = parts.firstRun(0); place < parts.firstRun(1); place++) {
            int run = parts.run(place);
            area += parts.end(run) - parts.start(run);
            assertEquals(true, parts.row(run) >= last);
            last = parts.row(run);
        }
        assertEquals(7, area);
    }

    /** Against the obvious way: fill from each pixel that was not reached. */
    @Test
    void asManyPartsAsFillingFinds() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(40);
            boolean[] isInk = new boolean[width * height];
            double share = random.nextDouble();
            for (int i = 0; i < isInk.length; i++) {
                isInk[i] = random.nextDouble() < share;
            }
            assertEquals(
                    filled(isInk, width, height), Parts.of(isInk, width, height).count(), "seed " + seed);
        }
    }

    private static int filled(boolean[] isInk, int width, int height) {
        boolean[] isSeen = new boolean[isInk.length];
        int count = 0;
        for (int i = 0; i < isInk.length; i++) {
            if (isInk[i] && !isSeen[i]) {
                count++;
                fill(isInk, isSeen, width, height, i % width, i / width);
            }
        }
        return count;
    }

    private static void fill(boolean[] isInk, boolean[] isSeen, int width, int height, int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height || !isInk[y * width + x] || isSeen[y * width + x]) {
            return;
        }
        isSeen[y * width + x] = true;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                fill(isInk, isSeen, width, height, x + dx, y + dy);
            }
        }
    }
}
