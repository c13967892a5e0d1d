package io.github.digitpad.spark;

import io.github.digitpad.api.DigitPad;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Reads all pictures of a folder, or a table's column of pictures or ink, and writes the numbers as Parquet. */
public final class ReadJob {

    private ReadJob() {}

    /**
     * Runs the job to its end.
     *
     * @param arguments as {@link JobOptions#USAGE} says
     * @throws IOException if a storage cannot be had
     */
    public static void main(String[] arguments) throws IOException {
        try {
            JobOptions options = new JobOptions(arguments);
            if (!options.has("--one-digit")) {
                // Wrong signs are said here, not by each executor.
                DigitPad.standard().allowing(options.get("--allow", "0-9"));
            }
            SparkSession spark = SparkSession.builder().appName("DigitPad").getOrCreate();
            try {
                run(spark, options);
            } finally {
                spark.stop();
            }
        } catch (IllegalArgumentException e) {
            System.err.println("digitpad: " + e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Reads and writes.
     *
     * @throws IllegalArgumentException if the table is not as it has to be, or what is written would be lost
     */
    static void run(SparkSession spark, JobOptions options) throws IOException {
        Path to = new Path(options.get("--to", ""));
        FileSystem system = to.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (!options.has("--overwrite") && system.exists(new Path(to, "_SUCCESS"))) {
            throw new IllegalArgumentException(
                    to + ": a job that came to its end has written here. Give another folder, or --overwrite.");
        }
        // What a job has left that did not come to its end goes: so no row is there twice.
        TableReader.read(table(spark, options), options.column(), options.get("--name", "path"), options.pad())
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(to.toString());
    }

    private static Dataset<Row> table(SparkSession spark, JobOptions options) {
        String format = options.get("--format", "files");
        String from = options.get("--from", "");
        return format.equals("files")
                ? PictureFolder.table(spark, from)
                // Quotes are doubled, as RFC 4180 has it: Spark would take a backslash.
                : spark.read()
                        .format(format)
                        .option("header", true)
                        .option("escape", "\"")
                        .load(from);
    }
}
