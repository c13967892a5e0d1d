package io.github.digitpad.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job on clusters of two executors, one of which, or the driver, is ended on the way: nothing is lost, nothing
 * twice.
 */
class ReadJobIT {

    private static final String MASTER = "local-cluster[2,1,1024]";

    private static final int PICTURES = 600;

    @TempDir
    private static Path folder;

    private static Cluster cluster;

    private static List<String> expected;

    @BeforeAll
    static void commandLine() throws Exception {
        Pictures.write(folder.resolve("pictures"), PICTURES);
        cluster = new Cluster(folder.resolve("home"));
        expected = ofCommandLine(folder.resolve("pictures"));
        assertTrue(expected.size() >= PICTURES, expected.size() + " rows");
        assertEquals(
                PICTURES / 20,
                expected.stream().filter(row -> row.contains(" error ")).count());
    }

    @Test
    void anExecutorIsEndedAndTheRowsAreTheCommandLines() throws Exception {
        Path out = folder.resolve("executor");
        Cluster.Driver driver = begin(out);
        ProcessHandle executor = driver.executors().get(0);
        executor.destroyForcibly();
        assertEquals(0, driver.end(), () -> log(driver));
        assertTrue(log(driver).contains("Lost executor"), "it was ended while the job ran\n" + log(driver));
        assertEquals(expected, ofParquet(out));
    }

    @Test
    void theDriverIsEndedAndNoRowIsThereTwiceAfterwards() throws Exception {
        Path out = folder.resolve("driver");
        Cluster.Driver driver = begin(out);
        driver.kill();
        assertFalse(Files.exists(out.resolve("_SUCCESS")), "it was ended before its end");
        Cluster.Driver again = submit(out);
        assertEquals(0, again.end(), () -> log(again));
        assertEquals(expected, ofParquet(out));
        Cluster.Driver third = submit(out);
        assertEquals(2, third.end(), () -> log(third));
        assertTrue(log(third).contains("digitpad: "), log(third));
    }

    private static Cluster.Driver submit(Path out) throws IOException {
        return cluster.submit(
                MASTER,
                Files.createTempFile(folder, "driver", ".log"),
                ReadJob.class.getName(),
                "--from",
                folder.resolve("pictures").toString(),
                "--to",
                out.toString());
    }

    /** Runs it until some tasks have written. */
    private static Cluster.Driver begin(Path out) throws Exception {
        Cluster.Driver driver = submit(out);
        while (written(out) < 3 || driver.executors().size() < 2) {
            assertTrue(driver.process().isAlive(), () -> "it ended too soon\n" + log(driver));
            Thread.sleep(20);
        }
        return driver;
    }

    private static long written(Path out) {
        if (!Files.isDirectory(out)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            // What it had seen was moved meanwhile.
            return 0;
        }
    }

    private static String log(Cluster.Driver driver) {
        try {
            return Files.readString(driver.log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> ofParquet(Path out) {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        try {
            List<String> rows = new ArrayList<>();
            for (Row row : spark.read().parquet(out.toString()).collectAsList()) {
                rows.add(line(row));
            }
            rows.sort(null);
            return rows;
        } finally {
            spark.stop();
        }
    }

    private static String line(Row row) {
        StringBuilder line = new StringBuilder(row.<String>getAs("file").replaceFirst("^file:", ""));
        String error = row.getAs("error");
        if (error != null) {
            return line + " error " + error.replace("file:/", "/");
        }
        String number = row.getAs("number");
        if (number == null) {
            return line + " none";
        }
        line.append(' ').append(number);
        line.append(' ').append(Float.toString(row.<Double>getAs("confidence").floatValue()));
        line.append(' ').append(row.<String>getAs("certainty"));
        line.append(' ').append(row.<Integer>getAs("page"));
        line.append(box(row.getStruct(row.fieldIndex("box"))));
        for (Row digit : row.<Row>getList(row.fieldIndex("digits"))) {
            line.append(' ').append(digit.<String>getAs("text")).append(box(digit.getStruct(1)));
            line.append(' ')
                    .append(Float.toString(digit.<Double>getAs("confidence").floatValue()));
        }
        return line.toString();
    }

    private static String box(Row box) {
        return px(box.getDouble(0)) + px(box.getDouble(1)) + px(box.getDouble(2)) + px(box.getDouble(3));
    }

    private static String px(double px) {
        return String.format(Locale.ROOT, " %.2f", px);
    }

    private static List<String> ofCommandLine(Path pictures) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-jar",
                        "target/digitpad.jar",
                        "predict",
                        "--numbers",
                        "-",
                        "--format",
                        "jsonl")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Stream<Path> files = Files.list(pictures)) {
            List<String> names = files.map(Path::toString).sorted().toList();
            Thread writer = new Thread(() -> {
                try (var out = process.getOutputStream()) {
                    out.write(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            writer.start();
        }
        List<String> rows = new ArrayList<>();
        for (String json : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            rows.add(line(new ObjectMapper().readTree(json)));
        }
        rows.sort(null);
        return rows;
    }

    private static String line(JsonNode row) {
        StringBuilder line = new StringBuilder(row.get("file").asText());
        if (row.has("error")) {
            return line + " error " + row.get("error").asText();
        }
        if (row.get("number").asText().isEmpty()) {
            return line + " none";
        }
        line.append(' ').append(row.get("number").asText());
        line.append(' ').append(Float.toString((float) row.get("confidence").asDouble()));
        line.append(' ').append(row.get("certainty").asText());
        line.append(' ').append(row.get("page").asInt());
        line.append(box(row.get("box")));
        for (JsonNode digit : row.get("digits")) {
            line.append(' ').append(digit.get("text").asText()).append(box(digit.get("box")));
            line.append(' ')
                    .append(Float.toString((float) digit.get("confidence").asDouble()));
        }
        return line.toString();
    }

    private static String box(JsonNode box) {
        return px(box.get("x").asDouble())
                + px(box.get("y").asDouble())
                + px(box.get("w").asDouble())
                + px(box.get("h").asDouble());
    }
}
