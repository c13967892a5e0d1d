package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.tfjs.JsonWriter;
import io.github.digitpad.paper.NumberFeatures;
import io.github.digitpad.paper.NumberWeights;
import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.personal.Everybody;
import io.github.digitpad.personal.HandSettings;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.GroupFeatures;
import io.github.digitpad.reading.JoinFeatures;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenFeatures;
import io.github.digitpad.reading.PenWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what was learned into the folder that has the network, a file each, a feature a line: so people can read what
 * a new fit changes. Each is written to what the folder has of the files before it.
 */
public final class LearnedWriter {

    private static final int DIGITS = 10;

    private final Path folder;

    public LearnedWriter(Path folder) {
        this.folder = folder;
    }

    /** Writes all of them, of one origin. */
    public void write(Learned learned, Origin origin) throws IOException {
        write(learned.certainty(), origin);
        write(learned.pen(), origin, origin);
        write(learned.lattice(), origin);
    }

    /** Writes {@code certainty.json}. */
    public void write(CertaintyThresholds certainty, Origin origin) throws IOException {
        StringBuilder text = head(LearnedFiles.CERTAINTY, origin, files().beforeCertainty());
        thresholds(text, certainty);
        write(LearnedFiles.CERTAINTY, text);
    }

    /** Writes {@code pen.json}. */
    public void write(PenWeights pen, Origin origin, Origin mixOrigin) throws IOException {
        StringBuilder text = head(LearnedFiles.PEN, origin, files().beforePen());
        PenWeights.Mix mix = pen.mix();
        text.append("  \"mix\": {\n");
        origin(text, "    ", mixOrigin);
        text.append("    \"ofPicture\": ").append(number(mix.ofPicture())).append(",\n");
        text.append("    \"ofPen\": ").append(number(mix.ofPen())).append(",\n");
        text.append("    \"least\": ").append(number(mix.least())).append("\n  },\n");
        text.append("  \"unit\": ").append(number(pen.unit())).append(",\n  \"weights\": {\n");
        List<String> features = PenFeatures.names();
        for (int i = 0; i < features.size(); i++) {
            text.append("    ").append(JsonWriter.write(features.get(i))).append(": [");
            for (int digit = 0; digit < DIGITS; digit++) {
                text.append(digit == 0 ? "" : ", ").append(pen.units(i * DIGITS + digit));
            }
            text.append(i + 1 < features.size() ? "],\n" : "]\n");
        }
        write(LearnedFiles.PEN, text.append("  }\n}\n"));
    }

    /** Writes {@code lattice.json}. */
    public void write(LatticeWeights lattice, Origin origin) throws IOException {
        StringBuilder text = head(LearnedFiles.LATTICE, origin, files().beforeLattice());
        table(text, "group", GroupFeatures.names(), lattice.group());
        table(text, "join", JoinFeatures.names(), lattice.join());
        text.append("  \"logProbability\": ")
                .append(number(lattice.logProbability()))
                .append(",\n");
        list(text, "digitOfOneStroke", lattice.ofOneStroke());
        text.append(",\n");
        list(text, "digitOfSeveralStrokes", lattice.ofSeveral());
        write(LearnedFiles.LATTICE, text.append("\n}\n"));
    }

    /** Writes {@code paper.json} for the network of pictures' numbers that the folder has. */
    public void write(PaperCertainty certainty, Origin origin) throws IOException {
        StringBuilder text = head(LearnedFiles.PAPER, origin, files().beforePaper());
        table(text, "weights", PaperCertainty.FEATURES, certainty.weights());
        thresholds(text, certainty.thresholds());
        write(LearnedFiles.PAPER, text);
    }

    /** Writes {@code ink-page.json}. */
    public void write(NumberWeights numbers, Origin origin) throws IOException {
        StringBuilder text = head(LearnedFiles.INK_PAGE, origin, LearnedFiles.NO_NETWORK);
        table(text, "weights", NumberFeatures.NAMES, numbers.weights());
        text.setLength(text.length() - 2);
        write(LearnedFiles.INK_PAGE, text.append("\n}\n"));
    }

    /**
     * Writes the sample of everybody's digits into {@code personal.json}, which keeps its settings.
     *
     * @param texts of {@link Everybody}
     * @throws IOException if the folder has no such file whose settings stay
     */
    public void writeEverybody(String[] texts, Origin origin) throws IOException {
        String before = Files.readString(folder.resolve(LearnedFiles.PERSONAL));
        Json settings = Json.parse(LearnedFiles.PERSONAL, before).get("settings");
        StringBuilder text = head(LearnedFiles.PERSONAL, origin, LearnedFiles.NO_NETWORK);
        text.append("  \"chosenOn\": ")
                .append(JsonWriter.write(Json.parse(LearnedFiles.PERSONAL, before)
                        .get("chosenOn")
                        .string()))
                .append(",\n");
        double[] numbers = new double[HandSettings.NAMES.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = settings.get(HandSettings.NAMES.get(i)).number();
        }
        table(text, "settings", HandSettings.NAMES, numbers);
        text.append("  \"everybody\": {\n");
        for (int digit = 0; digit < DIGITS; digit++) {
            text.append("    \"").append(digit).append("\": ").append(JsonWriter.write(texts[digit]));
            text.append(digit + 1 < DIGITS ? ",\n" : "\n");
        }
        write(LearnedFiles.PERSONAL, text.append("  }\n}\n"));
    }

    private static void thresholds(StringBuilder text, CertaintyThresholds thresholds) {
        text.append("  \"certainFrom\": ")
                .append(number(thresholds.certainFrom()))
                .append(",\n");
        text.append("  \"likelyFrom\": ")
                .append(number(thresholds.likelyFrom()))
                .append("\n}\n");
    }

    private LearnedFiles files() throws IOException {
        return new LearnedFiles(new WeightFolder(folder));
    }

    private void write(String name, StringBuilder text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static StringBuilder head(String name, Origin origin, String fittedTo) {
        StringBuilder text = new StringBuilder("{\n  \"format\": ")
                .append(JsonWriter.write(LearnedFile.format(name)))
                .append(",\n");
        origin(text, "  ", origin);
        return text.append("  \"fittedTo\": ")
                .append(JsonWriter.write(fittedTo))
                .append(",\n");
    }

    private static void origin(StringBuilder text, String indent, Origin origin) {
        text.append(indent)
                .append("\"fittedOn\": ")
                .append(JsonWriter.write(origin.fittedOn()))
                .append(",\n");
        text.append(indent)
                .append("\"command\": ")
                .append(JsonWriter.write(origin.command()))
                .append(",\n");
    }

    private static void table(StringBuilder text, String name, List<String> features, double[] values) {
        text.append("  ").append(JsonWriter.write(name)).append(": {\n");
        for (int i = 0; i < values.length; i++) {
            text.append("    ")
                    .append(JsonWriter.write(features.get(i)))
                    .append(": ")
                    .append(number(values[i]));
            text.append(i + 1 < values.length ? ",\n" : "\n");
        }
        text.append("  },\n");
    }

    private static void list(StringBuilder text, String name, double[] values) {
        text.append("  ").append(JsonWriter.write(name)).append(": [");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(number(values[i]));
        }
        text.append(']');
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
