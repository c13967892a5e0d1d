package io.github.digitpad.inkfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Json;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files of real apps and libraries, where they are: {@code ../shared/ink-files}. */
class GivenFilesTest {

    private static final Path FOLDER = Path.of("../shared/ink-files");

    /** Where a format stores less, the table of what is true has that. */
    private static final double PRECISION = 0.000_02;

    @TestFactory
    List<DynamicTest> strokes() throws IOException {
        Path truth = FOLDER.resolve("truth.json");
        Assumptions.assumeTrue(Files.isRegularFile(truth), "the files are not here");
        Json files = Json.parse("truth.json", Files.readString(truth));
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : files.keys()) {
            tests.add(DynamicTest.dynamicTest(name, () -> check(name, files.get(name))));
        }
        return tests;
    }

    private static void check(String name, Json truth) throws IOException {
        List<InkPage> pages = InkFiles.read(new InkFile(name, Files.readAllBytes(FOLDER.resolve(name)), path -> null));
        assertEquals(truth.get("pages").size(), pages.size(), "pages");
        // Strokes on typed text are right up to where the text stands, which the file does not say.
        boolean isFree = name.contains("typed-text");
        for (int page = 0; page < pages.size(); page++) {
            Json strokes = truth.get("pages").at(page).get("strokes");
            List<Stroke> found = pages.get(page).strokes();
            assertEquals(
                    truth.get("y").string().equals("up"), pages.get(page).unit().isUp());
            assertEquals(strokes.size(), found.size(), "strokes");
            Point first = found.get(0).points().get(0);
            double dx = isFree ? strokes.at(0).at(0).at(0).number() - first.x() : 0;
            double dy = isFree ? strokes.at(0).at(0).at(1).number() - first.y() : 0;
            for (int i = 0; i < found.size(); i++) {
                List<Point> points = found.get(i).points();
                assertEquals(strokes.at(i).size(), points.size(), "points of stroke " + i);
                for (int j = 0; j < points.size(); j++) {
                    double x = strokes.at(i).at(j).at(0).number();
                    double y = strokes.at(i).at(j).at(1).number();
                    String place = "page " + page + ", stroke " + i + ", point " + j + ": ";
                    Point point = points.get(j);
                    assertTrue(
                            Math.abs(point.x() + dx - x) <= PRECISION && Math.abs(point.y() + dy - y) <= PRECISION,
                            () -> place + point + ", should be " + x + " " + y);
                }
            }
        }
    }
}
