package io.github.digitpad.cli;

import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.inkfiles.InkContent;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What people want to know of an ink file before they use it.
 *
 * @param file as it was given
 */
record InkCard(String file, InkContent content) {

    private static final double MM_PER_INCH = 25.4;

    /**
     * Of a file.
     *
     * @return nothing, if it is no ink file
     * @throws IOException if it is one and broken, or of an app whose files are not read
     */
    static @Nullable InkCard of(Path path) throws IOException {
        InkFile file = InkFilePages.file(path);
        InkContent content = file != null
                ? InkFiles.content(file)
                : InkFilePages.isLines(path) ? new InkContent("JSON lines", "", lines(path)) : null;
        return content == null ? null : new InkCard(path.toString(), content);
    }

    private static List<InkPage> lines(Path path) throws IOException {
        List<InkPage> pages = new ArrayList<>();
        try (NumberLinesReader lines = new NumberLinesReader(path)) {
            for (NumberLinesReader.Line line = lines.nextLine(); line != null; line = lines.nextLine()) {
                pages.add(new InkPage(line.ink().strokes(), PageUnit.PX));
            }
        }
        return pages;
    }

    /** A line each. */
    String text() {
        List<InkPage> pages = content.pages();
        StringBuilder text = new StringBuilder(file).append('\n');
        CardText.add(text, "format", content.format() + ", ink");
        CardText.add(text, "made by", content.madeBy().isEmpty() ? "not said" : content.madeBy());
        long blank = pages.stream().filter(page -> page.strokes().isEmpty()).count();
        CardText.add(text, "pages", pages.size() + (blank == 0 ? "" : ", " + blank + " without ink"));
        CardText.add(
                text,
                "strokes",
                String.valueOf(
                        pages.stream().mapToInt(page -> page.strokes().size()).sum()));
        CardText.add(
                text,
                "points",
                String.valueOf(pages.stream().mapToInt(InkCard::points).sum()));
        CardText.add(text, "times", pages.stream().anyMatch(InkCard::isTimed) ? "with them" : "none");
        for (InkPage page : pages) {
            if (!page.strokes().isEmpty()) {
                CardText.add(text, "unit", unit(page.unit()));
                CardText.add(text, "size", size(page));
                break;
            }
        }
        return text.toString().stripTrailing();
    }

    private static int points(InkPage page) {
        return page.strokes().stream()
                .mapToInt(stroke -> stroke.points().size())
                .sum();
    }

    private static boolean isTimed(InkPage page) {
        for (Stroke stroke : page.strokes()) {
            for (Point point : stroke.points()) {
                if (point.timeMillis() != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String unit(PageUnit unit) {
        return (unit.perInch() == 0 ? "not said" : Numbers.text(rounded(unit.perInch())) + " an inch") + ", y grows "
                + (unit.isUp() ? "upwards" : "downwards");
    }

    /** How much of the first page that has ink has it. */
    private static String size(InkPage page) {
        Bounds box = box(page);
        double perMm = page.unit().perInch() / MM_PER_INCH;
        return measures(box.width(), box.height())
                + (perMm == 0 ? "" : ", " + measures(box.width() / perMm, box.height() / perMm) + " mm");
    }

    private static Bounds box(InkPage page) {
        return Bounds.of(Ink.of(page.strokes()));
    }

    private static String measures(double width, double height) {
        return Numbers.text(rounded(width)) + "×" + Numbers.text(rounded(height));
    }

    private static double rounded(double value) {
        return Math.round(10 * value) / 10.0;
    }

    /** One object. */
    String json() {
        StringJoiner pages = new StringJoiner(", ", "[", "]");
        for (InkPage page : content.pages()) {
            pages.add("{\"strokes\": " + page.strokes().size()
                    + ", \"points\": " + points(page)
                    + ", \"box\": " + (page.strokes().isEmpty() ? "null" : json(box(page)))
                    + ", \"perInch\": "
                    + (page.unit().perInch() == 0 ? "null" : page.unit().perInch())
                    + ", \"up\": " + page.unit().isUp()
                    + ", \"times\": " + isTimed(page)
                    + "}");
        }
        return "{\"file\": " + JsonText.quoted(file)
                + ", \"ink\": " + JsonText.quoted(content.format())
                + ", \"madeBy\": " + JsonText.quoted(content.madeBy())
                + ", \"pages\": " + pages
                + "}";
    }

    private static String json(Bounds box) {
        return "[" + box.left() + ", " + box.top() + ", " + box.width() + ", " + box.height() + "]";
    }
}
