package io.github.digitpad.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The script of {@code docs/spark.md}, run as it stands with PySpark; only where there is no Python it is not. */
class PythonScriptIT {

    private static final Path FOLDER = Path.of("target", "spark");

    @Test
    void theScriptOfTheDocumentRuns() throws Exception {
        Matcher script = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/spark.md")));
        assertTrue(script.find());
        Path file = Files.writeString(Files.createDirectories(FOLDER).resolve("script.py"), script.group(1));
        String printed = run(List.of(python(), file.toString()));
        assertTrue(printed.contains("|   a|    7|\n|   b| NULL|\n|   c| NULL|"), printed);
        assertTrue(printed.contains("['1', '11']"), printed);
        assertTrue(printed.contains("picture: no picture"), printed);
    }

    /** A Python that has PySpark: the system's, or one that gets it here. */
    private static String python() throws Exception {
        String wanted = "pyspark==" + System.getProperty("spark.pyspark");
        String check = "import pyspark, sys; sys.exit('pyspark==' + pyspark.__version__ != '" + wanted + "')";
        assertEquals(
                0,
                outcome(List.of("python3", "-c", "import ensurepip, venv")),
                "needs Python with venv: sudo apt-get install --no-install-recommends python3-venv");
        Path own = FOLDER.resolve("python/bin/python").toAbsolutePath();
        for (String python : List.of("python3", own.toString())) {
            if (outcome(List.of(python, "-c", check)) == 0) {
                return python;
            }
        }
        run(List.of("python3", "-m", "venv", FOLDER.resolve("python").toString()));
        run(List.of(own.toString(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wanted));
        return own.toString();
    }

    private static int outcome(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 127;
        }
    }

    private static String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        // Its own jars, whatever else of Spark is there.
        builder.environment().remove("SPARK_HOME");
        builder.environment().put("DIGITPAD_JAR", Cluster.jar().toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
