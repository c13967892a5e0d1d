package io.github.digitpad.site;

import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.nn.Network;
import io.github.digitpad.paper.PaperCertainty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The script that reads numbers in pictures, which comes with the first of them. It knows the first by its build. As
 * that of models it has one function whose text is a worker's script. The engine for its network is of the first
 * script.
 *
 * @param java TeaVM's script
 * @param paper what it reads with; nothing, if the set of weights has none: then it says so
 * @param styles of what it shows over a pad's paper
 * @param reader {@code pictures/digitpad-picture-reader.js}, compiled
 * @param script {@code pictures/digitpad-pictures.js}, compiled
 */
record PictureScript(
        String version,
        String build,
        String java,
        @Nullable LearnedPaper paper,
        String styles,
        String reader,
        String script) {

    static final String FILE = "digitpad-pictures.js";

    /** The most bytes that it may have besides what was learned, gzipped. */
    static final int MOST_CODE = 33_000;

    /** The most bytes that all of it may have, gzipped. */
    static final int MOST_BYTES = 325_000;

    /** As a classic script. */
    String classic() {
        return PageScript.banner(version) + (paper == null ? inFunction("[],[]", "[]", "", "") : inFunction(paper));
    }

    private String inFunction(LearnedPaper learned) {
        Network network = learned.network();
        PaperCertainty certainty = learned.certainty();
        double[] weights = certainty.weights();
        double[] numbers = Arrays.copyOf(weights, weights.length + 2);
        numbers[weights.length] = certainty.thresholds().certainFrom();
        numbers[weights.length + 1] = certainty.thresholds().likelyFrom();
        return inFunction(
                network.inputShape() + "," + network.outputShape(),
                Arrays.toString(numbers),
                PageScript.network(network),
                PageScript.module(network));
    }

    /** What was learned comes last: gzip does better with code apart from what it can make nothing of. */
    private String inFunction(String shapes, String numbers, String packed, String module) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("digitPadBuild", PageScript.quoted(build));
        given.put("digitPadNoticeStyles", PageScript.quoted(styles));
        return Scripts.inFunction(given, """
                function digitPadPictureReader(digitPadWorker){var digitPadReading;
                var digitPadShapes=[%s];
                var digitPadNumbers=%s;
                %s
                %s
                return digitPadReading}
                %s
                var digitPadNetwork="%s";
                var digitPadModule="%s";""".formatted(shapes, numbers, java, reader, script, packed, module));
    }

    /**
     * How large a script is without what was learned, and what that compiles to.
     *
     * @throws IOException if it cannot be read
     */
    static Sizes code(Path file) throws IOException {
        String code = Files.readString(file).replaceAll("var digitPad(Network|Module)=\"[^\"]*\"", "");
        return Sizes.of(code.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException if a script's code or all of it is too large; the message says by how much */
    static void requireAtMost(Path file, int mostCode, int mostBytes) throws IOException {
        require("code has", code(file).gzipped(), mostCode);
        require("network and code have", Sizes.of(Files.readAllBytes(file)).gzipped(), mostBytes);
    }

    private static void require(String what, long bytes, int most) throws IOException {
        if (bytes > most) {
            throw new IOException(FILE + ": " + what + " " + bytes + " bytes, gzipped; needs " + most
                    + " or fewer. docs/architecture.md says what costs scripts more than it says.");
        }
    }
}
