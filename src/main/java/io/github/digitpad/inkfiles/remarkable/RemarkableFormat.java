package io.github.digitpad.inkfiles.remarkable;

import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a reMarkable tablet, {@code .rm}, of the versions 3 and 5, whose x begins at the left, and 6, whose x is 0
 * in the middle; or a notebook of them. Erasers, highlighters and white ink are not seen as ink.
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
        return file.has(0, "reMarkable .lines") || file.has(0, "reMarkable lines") || Notebook.isOne(file);
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        Pages pages = new Pages(file);
        if (file.has(0, "PK")) {
            for (Notebook.Page page : Notebook.pages(file)) {
                if (page.file() != null) {
                    read(page.file(), page.layers(), pages);
                }
                pages.endPage(UNIT);
            }
        } else {
            read(file, null, pages);
            pages.endPage(UNIT);
        }
        return pages.pages();
    }

    @Override
    public String madeBy(InkFile file) {
        return file.has(0, BEGINNING) ? "reMarkable, version " + (char) file.bytes()[BEGINNING.length()] : "";
    }

    private static void read(InkFile file, @Nullable Object layers, Pages pages) throws IOException {
        int place = BEGINNING.length();
        char version = file.has(0, BEGINNING) && file.bytes().length >= HEADER ? (char) file.bytes()[place] : 0;
        switch (version) {
            case '3', '5' -> OldLines.read(file, HEADER, version == '5', layers, pages);
            case '6' -> new SceneReader(file, HEADER).read(pages);
            default ->
                throw file.error("is a reMarkable page of another version than 3, 5 and 6, or cut. Save it"
                        + " with the tablet's software of 2020 or later");
        }
    }

    /** Whether what a tool draws is ink that can be seen on paper. */
    static boolean isInk(double tool, double color) {
        boolean isEraser = tool == 6 || tool == 8;
        boolean isHighlighter = tool == 5 || tool == 18;
        return !isEraser && !isHighlighter && color != WHITE;
    }
}
