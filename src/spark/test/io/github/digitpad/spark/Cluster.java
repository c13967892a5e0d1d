package io.github.digitpad.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Spark as it is installed, made of the build's own jars, with clusters of two executors on this machine. */
final class Cluster {

    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

    private final Path home;

    /** @param home where it is put */
    Cluster(Path home) throws IOException {
        this.home = home;
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(element);
            Path link = jars.resolve(String.valueOf(jar.getFileName()));
            if (element.endsWith(".jar") && !Files.exists(link)) {
                Files.createSymbolicLink(link, jar.toAbsolutePath());
            }
        }
    }

    /** The jar that the build has made. */
    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-spark.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no target/digitpad-VERSION-spark.jar"));
        }
    }

    /** A driver that runs, with its log. */
    record Driver(Process process, Path log) {

        int end() throws InterruptedException {
            return process.waitFor();
        }

        /** Its executors' processes. */
        List<ProcessHandle> executors() {
            return process.toHandle()
                    .descendants()
                    .filter(child -> child.info()
                            .arguments()
                            .map(arguments -> String.join(" ", arguments).contains(EXECUTOR))
                            .orElse(false))
                    .toList();
        }

        /** Ends it at once, and what it has started. */
        void kill() {
            List<ProcessHandle> all = process.toHandle().descendants().toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().join());
            process.onExit().join();
        }
    }

    /** Submits a class of a jar. */
    Driver submit(String master, Path log, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("spark.opens").split(" ", -1)));
        command.addAll(List.of(
                "-Xmx1g",
                "-cp",
                home.resolve("jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                // So that there are tasks enough to be ended in the middle of.
                "--conf",
                "spark.sql.files.maxPartitionBytes=200000",
                "--conf",
                "spark.sql.files.openCostInBytes=10000",
                "--class",
                mainClass,
                jar().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toAbsolutePath().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return new Driver(builder.start(), log);
    }
}
