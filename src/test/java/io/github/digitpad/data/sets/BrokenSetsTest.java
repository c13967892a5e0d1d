package io.github.digitpad.data.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.FuzzedFile;
import io.github.digitpad.inkfiles.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cut, changed and lying files get one message, soon and in little memory. */
class BrokenSetsTest {

    @TempDir
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What reading all of some files says. */
    private static String refusal(Path... files) {
        return String.valueOf(assertThrows(DataFormatException.class, () -> {
                    DataSet set = DataSets.open(List.of(files));
                    for (String part : set.parts()) {
                        set.read(part, null).requireDigits();
                    }
                })
                .getMessage());
    }

    private void assertRefused(String name, byte[] bytes, String problem) throws IOException {
        Path file = write(name, bytes);
        assertEquals(file + ": " + problem, refusal(file));
    }

    private void assertRefused(String name, String text, String problem) throws IOException {
        assertRefused(name, text.getBytes(StandardCharsets.ISO_8859_1), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mnist.npz", "mnist-original.mat", "emnist-digits-test-images-idx3-ubyte.gz", "emnist-gzip.zip"})
    void cutAnywhereIsRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(SetFixtures.FOLDER.resolve(name));
        for (int length = 0; length < whole.length; length++) {
            Path file = write(name, Arrays.copyOf(whole, length));
            String message = refusal(file);
            assertTrue(message.startsWith(file.toString()) && message.endsWith("."), length + ": " + message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emnist-digits.mat",
                "usps.h5",
                "mnist_test.csv.gz",
                "mnist.t.gz",
                "half.npy.gz",
                "usps_resampled.mat",
                "X_test.npy.gz",
                "semeion.data.gz",
                "dark-on-white.zip"
            })
    void cutOrChangedIsReadOrRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(SetFixtures.FOLDER.resolve(name));
        int step = Math.max(1, whole.length / 150);
        for (int at = 0; at < whole.length; at += step) {
            SetFuzzTarget.check(Arrays.copyOf(whole, at));
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            SetFuzzTarget.check(changed);
        }
    }

    private static byte[] npy(String header, int bytes) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + text.length + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    private static String header(String type, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
    }

    @Test
    void numpy() throws IOException {
        assertRefused(
                "lying.npy",
                npy(header("|u1", "60000, 28, 28"), 784),
                "cut short: 60000×28×28 numbers need 47040000 bytes from byte 79 on, the file has 784. Copy or download it"
                        + " again.");
        assertRefused(
                "long.npy",
                npy(header("|u1", "1, 28, 28"), 785),
                "has 1 bytes after the end of its 1×28×28 numbers. Copy or download it again.");
        assertRefused(
                "huge.npy",
                npy(header("|u1", "999999999999, 28, 28"), 784),
                "has the shape 999999999999×28×28: more than the 1073741824 numbers that are read. Split it.");
        assertRefused(
                "none.npy",
                npy(header("|u1", "0, 28, 28"), 0),
                "has the shape 0×28×28: nothing is in it; needs 1 or more along each axis.");
        assertTrue(refusal(write("objects.npy", npy(header("|O", "3,"), 40))).contains("pickled objects"));
        assertTrue(refusal(write("times.npy", npy(header("<M8[ns]", "3,"), 40))).contains("elements \"<M8[ns]\""));
    }

    @Test
    void numbersThatAreNone() throws IOException {
        byte[] bytes = npy(header("<f4", "1, 28, 28"), 4 * 784);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4 * 784 + 4 * 30, Float.NaN);
        assertRefused("nan.npy", bytes, "picture 0 (counted from 0): pixel (x=2, y=1) is NaN; needs a number.");
        byte[] far = npy(header("<f4", "1, 28, 28"), 4 * 784);
        ByteBuffer.wrap(far).order(ByteOrder.LITTLE_ENDIAN).putFloat(far.length - 4, -7.5f);
        assertRefused(
                "far.npy",
                far,
                "its pixels go from -7.5 to 0; needs 0 to 255, 0 to 1, -1 to 1, or whole numbers from 0 to 16 or 65535."
                        + " Scale them to one.");
    }

    @Test
    void labels() throws IOException {
        Path pictures = write("x.npy", npy(header("|u1", "5, 28, 28"), 5 * 784));
        Path four = write("y.npy", npy(header("|u1", "4,"), 4));
        assertEquals(
                pictures + ": has 5 pictures, " + four
                        + " 4 labels; needs one label for each picture. Are they of the same set?",
                refusal(pictures, four));
        byte[] eleven = npy(header("|u1", "5,"), 5);
        eleven[eleven.length - 2] = 11;
        assertEquals(
                pictures
                        + ": label 3 (counted from 0) is 11, all go from 0 to 11; needs 0 to 9. Is it a set of digits?",
                refusal(pictures, write("y.npy", eleven)));
        assertEquals(
                pictures + ": has no labels; needs a digit for each picture. Give the file of its labels, too.",
                refusal(pictures));
        assertEquals(
                four
                        + ": has no pictures, but \"y\" of 4; needs pictures, as 60000×28×28, or rows of a square's numbers, as 784, with a"
                        + " label 1 more, with a column a digit 10 more.",
                refusal(write("y.npy", npy(header("|u1", "4,"), 4))));
    }

    @Test
    void text() throws IOException {
        String row = "5" + ",0".repeat(784) + "\n";
        assertRefused("short.csv", row + "5,0,0\n", "line 2: has 3 numbers; needs 785, as the lines before.");
        assertRefused("word.csv", row + row.replace("0\n", "x\n"), "line 2: column 785 is \"x\"; needs a number.");
        assertRefused(
                "columns.csv",
                "1" + ",2".repeat(99) + ",3,4,5\n",
                "has no pictures, but \"columns\" of 1×103; needs pictures, as 60000×28×28, or rows of a square's numbers, as"
                        + " 784, with a label 1 more, with a column a digit 10 more.");
        assertRefused(
                "back.svm", "5 3:1 2:1\n", "line 1: \"2:1\": needs index:value, the indices growing, at most 4096.");
        assertRefused("nan.svm", "5 3:1e999\n", "line 1: \"3:1e999\": the value is no number; needs index:value.");
        assertRefused("half.svm", "5.5 3:1\n", "line 1: label \"5.5\" is no whole number; needs label index:value ….");
    }

    @Test
    void picturesOfAList() throws IOException {
        Files.copy(SetFixtures.FOLDER.resolve("listed/images/00001.png"), folder.resolve("a.png"));
        assertRefused(
                "labels.csv",
                "file,label\na.png,5\nb.png,6\n",
                "line 3: there is no picture \"b.png\"; needs the name of one beside the list.");
        assertRefused(
                "labels.csv", "file,label\na.png,five\n", "line 2: label \"five\" is no whole number; needs one.");
    }

    private static byte[] packed(int megabytes, boolean isGzip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = isGzip ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(
                        i == 0 && isGzip
                                ? Arrays.copyOf(new byte[] {0, 0, 8, 3, 0, 0, 0, 99, 0, 1}, 1 << 20)
                                : new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    /** A hundred kilobytes that would be a hundred megabytes. */
    @Test
    void bombs() throws IOException {
        byte[] gzip = packed(100, true);
        ByteBuffer.wrap(gzip);
        Object refused = FuzzedFile.check(
                gzip, 128L << 20, file -> DataSets.open(List.of(file)).read("", null));
        assertTrue(
                String.valueOf(refused).contains("is in it")
                        || refused.toString().contains("unpack"),
                refused::toString);

        byte[] deflated = packed(100, false);
        ByteBuffer mat = ByteBuffer.allocate(128 + 8 + deflated.length).order(ByteOrder.LITTLE_ENDIAN);
        mat.put("MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII));
        mat.put(124, (byte) 0).put(125, (byte) 1).put(126, (byte) 'I').put(127, (byte) 'M');
        mat.position(128);
        mat.putInt(15).putInt(deflated.length).put(deflated);
        String message =
                String.valueOf(FuzzedFile.check(mat.array(), 128L << 20, file -> DataSets.open(List.of(file))));
        assertTrue(message.contains("unpack to more than"), message);
    }

    @Test
    void othersAreNamed() throws IOException {
        assertTrue(
                refusal(write("mnist.bz2", "BZh91AY&SY")).contains("is a bzip2 file, which is not read. \"bunzip2 -k"));
        assertTrue(refusal(write("mnist.pkl", "\u0080\u0002(X")).contains("is a pickle, which only Python reads"));
        assertTrue(refusal(SetFixtures.FOLDER.resolve("test-00000-of-00001.parquet"))
                .contains("pandas.read_parquet("));
        assertTrue(refusal(SetFixtures.FOLDER.resolve("saved/data-00000-of-00001.arrow"))
                .contains("is an Arrow file, which is not read. In Python: import datasets"));
        assertTrue(DataSets.isNamed(SetFixtures.FOLDER.resolve("test-00000-of-00001.parquet")));
        assertFalse(DataSets.isNamed(write("model.pkl", "\u0080\u0002(X")), "which may be a model");
        Path packed = Files.write(
                folder.resolve("mnist.pkl.gz"), Written.gzipped(new byte[] {(byte) 0x80, 4, (byte) 0x95, 0, 0}));
        assertTrue(DataSets.isNamed(packed), "no model's");
        assertTrue(refusal(packed).contains("is a pickle"));
        assertTrue(refusal(write("empty.csv", "")).contains("is empty; needs IDX"));
        assertTrue(refusal(write("letter.txt", "Dear all")).contains("is no data set that is known; needs IDX"));
    }

    /** As Octave 8 writes it by itself, and scipy 1.17 with {@code format="4"}. */
    @Test
    void whatOctaveWritesUnlessToldOtherwiseIsNamed() throws IOException {
        Path text = write("octave.mat", "# Created by Octave 8.4.0\n# name: X\n# type: matrix\n# rows: 1\n 7\n");
        assertTrue(refusal(text).contains("is text of Octave's, which is not read. In Octave: load FILE; save -v7"));
        ByteBuffer matrix = ByteBuffer.allocate(20 + 2 + 8).order(ByteOrder.LITTLE_ENDIAN);
        matrix.putInt(0).putInt(1).putInt(1).putInt(0).putInt(2).put((byte) 'X').put((byte) 0);
        Path level4 = Files.write(folder.resolve("4.mat"), matrix.array());
        assertTrue(
                refusal(level4).contains("is MATLAB's of level 4, which is not read. In MATLAB or Octave: load FILE"));
        assertTrue(DataSets.isNamed(text) && DataSets.isNamed(level4));
        for (int at : new int[] {0, 3, 12, 16, 20, 21}) {
            byte[] other = matrix.array().clone();
            other[at] = '!';
            assertTrue(
                    refusal(Files.write(folder.resolve("other.mat"), other)).contains("is no data set"), "byte " + at);
        }
    }

    /** As {@code save_to_disk} of datasets 4 writes them. */
    @Test
    void aFolderOfHuggingFacesIsNamed() throws IOException {
        Path parts = Files.createDirectories(folder.resolve("saved"));
        Files.writeString(parts.resolve("dataset_dict.json"), "{\"splits\": [\"train\", \"test\"]}");
        Path part = Files.createDirectories(parts.resolve("test"));
        Files.writeString(part.resolve("dataset_info.json"), "{\"features\": {}}");
        assertFalse(DataSets.isNamed(part), "one of two files");
        Files.writeString(part.resolve("state.json"), "{\"_split\": \"test\"}");
        for (Path each : List.of(parts, part, SetFixtures.FOLDER.resolve("saved"))) {
            assertTrue(DataSets.isNamed(each));
            String load = "load_from_disk(\"FILE\")" + (each == parts ? "[\"test\"]" : "") + ".with_format(\"numpy\")";
            assertTrue(
                    refusal(each).startsWith(each + ": is a data set that Hugging Face's save_to_disk has written")
                            && refusal(each).contains(load),
                    refusal(each));
        }
    }
}
