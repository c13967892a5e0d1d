package io.github.digitpad.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.api.DigitPad;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job and the functions in one process. */
class TableReaderTest {

    private static final String ELEVEN = "[[[10.5,0],[10.5,100]],[[60,-2],[60,100]]]";

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
        spark.sparkContext().setLogLevel("OFF");
        DigitPadFunctions.register(spark);
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    private List<Row> run(String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--to", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        ReadJob.run(spark, new JobOptions(arguments.toArray(new String[0])));
        return spark.read()
                .parquet(folder.resolve("out").toString())
                .orderBy("file", "box.x")
                .collectAsList();
    }

    private static List<String> numbers(List<Row> rows) {
        return rows.stream()
                .map(row -> String.valueOf(row.<String>getAs("number")))
                .toList();
    }

    @Test
    void aFolderOfPicturesIsOneRowANumber() throws IOException {
        Path pictures = folder.resolve("pictures");
        Pictures.write(pictures.resolve("inside"), 22);
        Files.createFile(pictures.resolve("empty.png"));
        Files.writeString(pictures.resolve("text.png"), "no picture");
        List<Row> rows = run("--from", pictures.toString());
        assertEquals(24, rows.stream().map(row -> row.getAs("file")).distinct().count());
        for (Row row : rows) {
            String file = row.getAs("file");
            String error = row.getAs("error");
            boolean isBad = file.endsWith("19.png") || file.endsWith("empty.png") || file.endsWith("text.png");
            assertEquals(isBad, error != null, row.toString());
            if (isBad) {
                assertTrue(error.startsWith(file + ": "), error);
                assertNull(row.getAs("number"));
            } else {
                Path path = Path.of(file.substring("file:".length()));
                var read = DigitPad.standard().read(path).numbers().get(0);
                assertEquals(read.text(), row.getAs("number"));
                assertEquals(read.probability(), row.<Double>getAs("confidence"));
                assertEquals(
                        read.digits().size(),
                        row.getList(row.fieldIndex("digits")).size());
                assertEquals(
                        read.box().x(), row.getStruct(row.fieldIndex("box")).getDouble(0));
            }
        }
    }

    @Test
    void tablesOfStrokesAndOfPicturesAreRead() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("ink.csv"),
                "id,ink\na,\"" + ELEVEN + "\"\nb,nonsense\nc,\"{\"\"strokes\"\":" + ELEVEN + "}\"\nd,\n");
        List<Row> rows = run("--from", csv.toString(), "--format", "csv", "--strokes", "ink", "--name", "id");
        assertEquals(List.of("11", "null", "11", "null"), numbers(rows));
        assertTrue(
                rows.get(1).<String>getAs("error").startsWith("b: strokes"),
                rows.get(1).toString());
        assertTrue(
                rows.get(3).<String>getAs("error").contains("is null"),
                rows.get(3).toString());
        Path json = Files.writeString(
                folder.resolve("ink.json"),
                "{\"id\":\"a\",\"ink\":" + ELEVEN + "}\n{\"id\":\"b\",\"ink\":[[[3.5]]]}\n");
        rows = run("--from", json.toString(), "--format", "json", "--strokes", "ink", "--name", "id", "--overwrite");
        assertEquals(List.of("11", "null"), numbers(rows));
        assertTrue(
                rows.get(1).<String>getAs("error").contains("has 1 numbers"),
                rows.get(1).toString());
        String seven = Base64.getEncoder().encodeToString(Pictures.png(7, 2));
        Files.writeString(folder.resolve("pictures.csv"), "id,content\na," + seven + "\nb,???\n");
        rows = run(
                "--from", folder.resolve("pictures.csv").toString(), "--format", "csv", "--name", "id", "--overwrite");
        assertEquals(
                DigitPad.standard().read("a", Pictures.png(7, 2)).text(),
                numbers(rows).get(0));
        assertTrue(rows.get(1).getAs("error") != null, rows.get(1).toString());
    }

    @Test
    void aColumnThatIsNotThereOrOfAnotherTypeIsOneMessage() throws IOException {
        Path json = Files.writeString(folder.resolve("a.json"), "{\"id\":\"a\",\"content\":3,\"ink\":[[1]]}\n");
        for (String[] wrong : new String[][] {
            {"content", "--picture", "is bigint. Needs pictures' files"},
            {"ink", "--strokes", "is array<array<bigint>>. Needs strokes"},
            {"other", "--picture", "not in the table. It has content, id, ink"},
        }) {
            IllegalArgumentException error = assertThrows(
                    IllegalArgumentException.class,
                    () -> run("--from", json.toString(), "--format", "json", "--name", "id", wrong[1], wrong[0]));
            assertTrue(
                    String.valueOf(error.getMessage()).startsWith("column \"" + wrong[0] + "\": " + wrong[2]),
                    error.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> new JobOptions("--from", "a"));
        assertThrows(IllegalArgumentException.class, () -> new JobOptions("--from", "a", "--to", "b", "--what"));
    }

    @Test
    void whatAJobHasWrittenIsNotLost() throws IOException {
        Path csv = Files.writeString(folder.resolve("ink.csv"), "id,ink\na,\"" + ELEVEN + "\"\n");
        String[] arguments = {"--from", csv.toString(), "--format", "csv", "--strokes", "ink", "--name", "id"};
        run(arguments);
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> run(arguments));
        assertTrue(String.valueOf(error.getMessage()).contains("--overwrite"), error.getMessage());
        // As one that did not come to its end leaves it.
        Files.delete(folder.resolve("out/_SUCCESS"));
        assertEquals(List.of("11"), numbers(run(arguments)));
    }

    @Test
    void aModelThatIsNotThereSaysWhereAndWhatToDo() throws IOException {
        Path csv = Files.writeString(folder.resolve("ink.csv"), "id,ink\na,\"" + ELEVEN + "\"\n");
        SparkException error = assertThrows(
                SparkException.class,
                () -> run(
                        "--from",
                        csv.toString(),
                        "--format",
                        "csv",
                        "--strokes",
                        "ink",
                        "--name",
                        "id",
                        "--model",
                        "none.onnx"));
        assertTrue(String.valueOf(error).contains("none.onnx: no such model on this executor"), String.valueOf(error));
        List<Row> rows = run(
                "--from",
                csv.toString(),
                "--format",
                "csv",
                "--strokes",
                "ink",
                "--name",
                "id",
                "--model",
                "model-weights");
        assertEquals(List.of("11"), numbers(rows));
    }

    /** One picture of 50 million pixels among digits, and thousands of partitions of next to nothing. */
    @Test
    void sizesOfAllKinds() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10_000, 5_000, BufferedImage.TYPE_BYTE_GRAY), "png", large);
        StructType schema = new StructType().add("path", DataTypes.StringType).add("content", DataTypes.BinaryType);
        List<Row> rows = List.of(
                RowFactory.create("large", large.toByteArray()), RowFactory.create("small", Pictures.png(3, 1)));
        Dataset<Row> table = spark.createDataFrame(rows, schema).repartition(2_000);
        List<Row> read = TableReader.read(table, new Column("content", false), "path", PadSettings.DIGITS)
                .orderBy("file")
                .collectAsList();
        assertEquals(
                List.of("large", "small"),
                read.stream().map(row -> row.getString(0)).toList());
        assertNull(read.get(0).getAs("error"));
        assertEquals(
                DigitPad.standard().read("", Pictures.png(3, 1)).text(),
                read.get(1).getAs("number"));
    }

    @Test
    void functionsReadInSql() {
        StructType schema = new StructType()
                .add("name", DataTypes.StringType)
                .add("picture", DataTypes.BinaryType)
                .add("ink", DataTypes.StringType);
        List<Row> rows = List.of(
                RowFactory.create("a", Pictures.png(7, 1), ELEVEN),
                RowFactory.create("b", "text".getBytes(StandardCharsets.UTF_8), "text"),
                RowFactory.create("c", null, null));
        spark.createDataFrame(rows, schema).createOrReplaceTempView("forms");
        String digit = read(Pictures.png(7, 1));
        List<Row> found = spark.sql("SELECT name, digitpad_number(picture), digitpad_digit(picture), digitpad_ink(ink),"
                        + " digitpad_read(picture)[0].number, digitpad_read(picture)[0].error FROM forms ORDER BY name")
                .collectAsList();
        assertEquals(RowFactory.create("a", digit, digit, "11", digit, null), found.get(0));
        assertEquals("[b,null,null,null,null,", found.get(1).toString().substring(0, 23));
        assertTrue(
                found.get(1).getString(5).startsWith("picture: no picture"),
                found.get(1).toString());
        assertEquals(RowFactory.create("c", null, null, null, null, null), found.get(2));
    }

    private static String read(byte[] picture) {
        try {
            return DigitPad.standard().read("", picture).text();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
