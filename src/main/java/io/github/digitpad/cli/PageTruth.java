package io.github.digitpad.cli;

import io.github.digitpad.data.pages.PageLines;
import io.github.digitpad.data.pages.PageNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Pictures of pages, and what is on each: {@code truth.jsonl} as {@code compose --pages} writes it, or a file of
 * squares, {@code PICTURE TAB 4 1 6/7 2 3/…}, where 0 is an empty cell and 10 one with several digits.
 */
final class PageTruth {

    /** A cell that nothing is in. */
    static final int EMPTY = 0;

    /** What a cell may be: empty, a digit, or several. */
    private static final int MOST = 10;

    /** A page: its picture, and either the numbers on it, or the cells of its square. */
    sealed interface Page permits Written, Square {
        Path picture();
    }

    /** A page of numbers. */
    record Written(Path picture, List<PageNumber> numbers) implements Page {}

    /** A page with a printed square: its rows. */
    record Square(Path picture, List<List<Integer>> rows) implements Page {}

    private PageTruth() {}

    /**
     * Reads a file, or a folder's {@code truth.jsonl}.
     *
     * @throws IOException if it cannot be read, or says something else; the message gives the line
     */
    static List<Page> read(Path path) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve(PageFiles.TRUTH) : path;
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        List<Page> pages = new ArrayList<>();
        if (file.toString().endsWith(".tsv")) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    pages.add(square(file + ": line " + (i + 1), lines.get(i), folder));
                }
            }
        } else {
            for (PageLines.Line line : PageLines.read(file)) {
                pages.add(new Written(folder.resolve(line.picture()), line.numbers()));
            }
        }
        if (pages.isEmpty()) {
            throw new IOException(file + ": has no page.");
        }
        return pages;
    }

    private static Square square(String place, String line, Path folder) throws IOException {
        String[] fields = line.split("\t", -1);
        List<List<Integer>> rows = new ArrayList<>();
        if (fields.length == 2) {
            for (String row : fields[1].split("/", -1)) {
                List<Integer> cells = new ArrayList<>();
                for (String cell : row.trim().split(" +", -1)) {
                    if (!cell.matches("\\d{1,2}") || Integer.parseInt(cell) > MOST) {
                        throw bad(place);
                    }
                    cells.add(Integer.parseInt(cell));
                }
                if (!rows.isEmpty() && rows.get(0).size() != cells.size()) {
                    throw bad(place);
                }
                rows.add(cells);
            }
        }
        if (rows.isEmpty()) {
            throw bad(place);
        }
        return new Square(folder.resolve(fields[0]), rows);
    }

    private static IOException bad(String place) {
        return new IOException(place + ": needs a picture, a tab, and rows of as many cells each, 0 (empty) to 9 or "
                + MOST + " (several), as photo.jpg\t0 7/3 10");
    }
}
