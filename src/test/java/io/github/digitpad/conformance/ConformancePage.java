package io.github.digitpad.conformance;

import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Network;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** The conformance cases as a page: compiled by TeaVM, once strict and once not, and opened in real browsers. */
public final class ConformancePage {

    private ConformancePage() {}

    /**
     * Runs all cases and writes a line for each into the page, then marks it as done. A line begins with "pass",
     * "FAIL", or "lack" where the browser has not what the case is about.
     */
    public static void main(String[] args) {
        HTMLDocument document = HTMLDocument.current();
        StringBuilder report = new StringBuilder();
        List<ConformanceCase> cases = new ArrayList<>(InkCases.all());
        cases.addAll(NetworkCases.all());
        cases.addAll(EngineCases.all());
        cases.addAll(PortableEngineCases.all());
        cases.addAll(NumberCases.all());
        int failed = run(cases, report);
        document.getElementById("report").setTextContent(report.toString());
        document.getBody().setAttribute("data-cases", String.valueOf(cases.size()));
        document.getBody().setAttribute("data-failed", String.valueOf(failed));
    }

    private static int run(List<ConformanceCase> cases, StringBuilder report) {
        int failed = 0;
        for (ConformanceCase conformanceCase : cases) {
            try {
                conformanceCase.body().run();
                report.append("pass ").append(conformanceCase.name()).append('\n');
            } catch (Lacking e) {
                report.append("lack ")
                        .append(conformanceCase.name())
                        .append(": ")
                        .append(e.getMessage())
                        .append('\n');
            } catch (Throwable e) {
                failed++;
                report.append("FAIL ")
                        .append(conformanceCase.name())
                        .append(": ")
                        .append(e)
                        .append('\n');
            }
        }
        return failed;
    }

    /** Gives a weight file. */
    @JSFunctor
    public interface Shards extends JSObject {
        /** The bytes of this one. */
        Int8Array get(String path);
    }

    private static @Nullable Reader reader;

    /**
     * Reads what {@link #readInk} reads with.
     *
     * @param modelJson a layers model that ends in probabilities
     * @param numbers of {@link PackedLearned}
     * @param pen of {@link PackedLearned}
     */
    @JSExport
    public static void openReader(String modelJson, Shards shards, Float64Array numbers, String pen)
            throws IOException {
        Network network = LayersModelReader.read(
                "model.json", modelJson, path -> shards.get(path).toJavaArray());
        reader = Reader.of(network, PackedLearned.read(numbers.toJavaArray(), pen));
    }

    /**
     * What ink is read as: text, certainty, and the confidences of the whole and of each digit, with that digit's ten
     * probabilities, between semicolons.
     *
     * @param points x, y, x, y, …
     * @param ends for each stroke, where its points end
     * @param allow what may be written; empty for one digit
     */
    @JSExport
    public static String readInk(Float64Array points, Int32Array ends, String allow) {
        Ink ink = Ink.EMPTY;
        int next = 0;
        for (int i = 0; i < ends.getLength(); i++) {
            List<Point> stroke = new ArrayList<>();
            for (; next < ends.get(i); next += 2) {
                stroke.add(new Point(points.get(next), points.get(next + 1), 0));
            }
            ink = ink.plus(new Stroke(stroke));
        }
        if (reader == null) {
            throw new IllegalStateException("no reader is open");
        }
        Reading reading = reader.read(ink, allow.isEmpty() ? ReadingOptions.ONE_DIGIT : ReadingOptions.allowing(allow));
        StringBuilder text = new StringBuilder(reading.text())
                .append(';')
                .append(reading.certainty().name())
                .append(';')
                .append(reading.confidence());
        for (ReadDigit digit : reading.digits()) {
            text.append(';').append(digit.confidence());
            for (int i = 0; i < 10; i++) {
                text.append(';').append(digit.prediction().probability(i));
            }
        }
        return text.toString();
    }
}
