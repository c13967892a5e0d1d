package io.github.digitpad.inkfiles.remarkable;

import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.util.List;

/**
 * A page of a reMarkable tablet, {@code .rm}, of the versions 3 and 5, whose x begins at the left, and 6, whose x is 0
 * in the middle. Erasers, highlighters and white ink are not seen as ink.
 *
 * @see "rmscene: scene_stream.py; lines-are-rusty: the format of versions 3 and 5"
 */
public final class RemarkableFormat implements InkFormat {

    /** What a file begins with, before its version's digit. */
    private static final String BEGINNING = "reMarkable .lines file, version=";

    private static final int HEADER = 43;

    private static final int WHITE = 2;

    private static final PageUnit UNIT = new PageUnit(226, false);

    @Override
    public String name() {
        return "reMarkable";
    }

    @Override
    public boolean recognises(InkFile file) {
        return file.has(0, "reMarkable .lines") || file.has(0, "reMarkable lines");
    }

    @Override
    public List<InkPage> read(InkFile file) throws InkFormatException {
        int place = BEGINNING.length();
        char version = file.has(0, BEGINNING) && file.bytes().length >= HEADER ? (char) file.bytes()[place] : 0;
        Pages pages = new Pages(file);
        switch (version) {
            case '3', '5' -> OldLines.read(file, HEADER, version == '5', pages);
            case '6' -> new SceneReader(file, HEADER).read(pages);
            default ->
                throw file.error("is a reMarkable page of another version than 3, 5 and 6, or cut. Open and save it"
                        + " with the tablet's software of 2020 or later");
        }
        pages.endPage(UNIT);
        return pages.pages();
    }

    /** Whether what a tool draws is ink that can be seen on paper. */
    static boolean isInk(double tool, double color) {
        boolean isEraser = tool == 6 || tool == 8;
        boolean isHighlighter = tool == 5 || tool == 18;
        return !isEraser && !isHighlighter && color != WHITE;
    }
}
