package io.github.digitpad.cli;

import io.github.digitpad.data.pages.PageNumber;
import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads pages of which it is known what is on them.
 *
 * @param byPicture each picture's score, in the files' order
 * @param seconds that decoding and reading took
 */
record PageEvaluation(Map<Path, PageScore> byPicture, double seconds) {

    /** @throws IOException if a file cannot be read, or the set reads no pictures of numbers */
    static PageEvaluation of(List<Path> paths, LearnedSet set) throws IOException {
        LearnedPaper paper = set.paper();
        if (paper == null) {
            throw new IOException(
                    "these weights read no pictures of numbers: there is no folder \"paper\" among them.");
        }
        PaperReader reader = paper.newReader();
        Map<Path, PageScore> scores = new LinkedHashMap<>();
        long start = System.nanoTime();
        for (Path path : paths) {
            List<PageTruth.Page> pages = PageTruth.read(path);
            ReadingOptions options = ReadingOptions.allowing(isMarked(pages) ? "0-9.,-" : "0-9");
            for (PageTruth.Page page : pages) {
                GrayImage light = PictureFile.readLight(page.picture(), 1).light();
                List<ReadNumber> read = reader.readPage(light, options);
                PageScore score = page instanceof PageTruth.Square square
                        ? PageMatch.score(square, read)
                        : PageMatch.score(((PageTruth.Written) page).numbers(), read);
                scores.merge(page.picture(), score, PageScore::plus);
            }
        }
        return new PageEvaluation(scores, (System.nanoTime() - start) / 1e9);
    }

    private static boolean isMarked(List<PageTruth.Page> pages) {
        for (PageTruth.Page page : pages) {
            if (page instanceof PageTruth.Written written) {
                for (PageNumber number : written.numbers()) {
                    if (!number.text().matches("\\d*")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    PageScore all() {
        PageScore all = PageScore.NONE;
        for (PageScore score : byPicture.values()) {
            all = all.plus(score);
        }
        return all;
    }
}
