package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code inside.html} shows of the code: of each step the lines that do it, taken from the sources when the site
 * is built, so that a page never shows code that is no more.
 */
final class CodeExcerpts {

    /** The package's sources. */
    static final Path SOURCES = Path.of("src/main/java/io/github/digitpad");

    /** Longer ones are not read, on a page. */
    static final int MOST_LINES = 20;

    /** In the order in which ink goes through them. */
    static final List<Marked> STEPS = List.of(
            new Marked("ink", "web/PadInput.java", "private void move(PenEvent event) {"),
            new Marked("candidates", "reading/Candidates.java", "private List<Integer> from(int first) {"),
            new Marked("paths", "reading/Lattice.java", "private void extend("),
            new Marked("confidence", "reading/ReadingChoice.java", "private static double confidence("),
            new Marked("scale", "raster/InkFramer.java", "private Placement middled("),
            new Marked("centre", "raster/InkFramer.java", "private Placement moved("),
            new Marked("pixels", "raster/StrokeRasterizer.java", "for (int column = pixel("),
            new Marked("convolution", "nn/Conv2d.java", "for (int kx = 0; kx < window.width(); kx++) {"),
            new Marked("relu", "nn/Relu.java", "if (isPlain()) {"),
            new Marked("pool", "nn/Pools.java", "for (int row = top; row < bottom; row++) {"),
            new Marked("dense", "nn/Dense.java", "public void forward("),
            new Marked("softmax", "nn/Softmax.java", "public void forward("),
            new Marked("pen", "reading/PenClassifier.java", "private void together() {"),
            new Marked("gradient", "explain/Gradients.java", "private void pass(double amount) {"),
            new Marked("cover", "explain/Occlusion.java", "private boolean cover(int y, int x) {"),
            new Marked("climb", "explain/Ascent.java", "public boolean step() {"));

    /**
     * Where a step's lines are.
     *
     * @param step what the page calls it
     * @param file in the sources
     * @param marker what the first line begins with, in one place of the file: the lines end with the brace that closes
     *     what it opens
     */
    record Marked(String step, String file, String marker) {

        /** @throws IOException if they are not there; the message says which file and marker */
        Excerpt of(Path sources) throws IOException {
            Path path = sources.resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new IOException(path + ": not there; the step \"" + step + "\" shows lines of it");
            }
            List<String> lines = Files.readAllLines(path);
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(marker)) {
                    found.add(i);
                }
            }
            if (found.size() != 1) {
                throw new IOException(path + ": " + found.size() + " lines begin with \"" + marker + "\"; the step \""
                        + step + "\" needs one, with which what it shows begins (site/CodeExcerpts)");
            }
            int first = found.get(0);
            String indent = " ".repeat(lines.get(first).indexOf(marker));
            int last = first + 1;
            while (last < lines.size() && !lines.get(last).startsWith(indent + "}")) {
                last++;
            }
            if (last == lines.size() || last - first >= MOST_LINES) {
                throw new IOException(path + ": what begins with \"" + marker + "\" has more than " + MOST_LINES
                        + " lines; the step \"" + step + "\" needs a shorter part (site/CodeExcerpts)");
            }
            String text = lines.subList(first, last + 1).stream()
                    .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
                    .collect(Collectors.joining("\n"));
            return new Excerpt(step, file, first + 1, last + 1, text);
        }
    }

    /**
     * A step's lines.
     *
     * @param first the number of the first one in the file, counted from 1
     * @param last that of the last one
     */
    record Excerpt(String step, String file, int first, int last, String text) {

        String javaScript() {
            return "{step:%s,file:%s,first:%d,last:%d,text:%s}"
                    .formatted(PageScript.quoted(step), PageScript.quoted(file), first, last, PageScript.quoted(text));
        }
    }

    private CodeExcerpts() {}

    /**
     * All of them as a JavaScript array.
     *
     * @throws IOException if one is not there; the message says which file and marker
     */
    static String javaScript(Path sources, List<Marked> steps) throws IOException {
        List<String> found = new ArrayList<>();
        for (Marked step : steps) {
            found.add(step.of(sources).javaScript());
        }
        return "[" + String.join(",\n", found) + "]";
    }

    /**
     * Where a repository shows its sources, for links: as GitHub has it, and others take it, too.
     *
     * @param repository {@code -Ddigitpad.repository}; empty if nobody has said
     */
    static String address(String repository) {
        return repository.isEmpty()
                ? ""
                : repository.replaceAll("/+$", "") + "/blob/HEAD/"
                        + SOURCES.toString().replace('\\', '/') + "/";
    }
}
