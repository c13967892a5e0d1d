package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code --writers}, and QMNIST's labels where IDX labels are taken. */
class WritersTest {

    @TempDir
    private Path folder;

    @Test
    void takesRangesAndLists() {
        WriterSet writers = new WriterSet.Converter().convert("3, 10-12,7");
        for (int writer : new int[] {3, 7, 10, 11, 12}) {
            assertTrue(writers.contains(writer));
        }
        for (int writer : new int[] {0, 4, 9, 13, -1}) {
            assertFalse(writers.contains(writer));
        }
        assertEquals("3,10-12,7", writers.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "3-", "-3", "3,,4", "9-3", "1-2-3", "12345678901"})
    void refusesWhatIsNoWriter(String text) {
        WriterSet.Converter converter = new WriterSet.Converter();
        assertThrows(CommandLine.TypeConversionException.class, () -> converter.convert(text));
    }

    @Test
    void evaluatesOnlyTheseWriters() throws IOException {
        qmnist();
        assertEquals("accuracy 75.00 % (3 of 4)", evaluate().lastLine());
        assertEquals("accuracy 100.00 % (3 of 3)", evaluate("--writers", "5-6").lastLine());
        assertEquals("accuracy 50.00 % (1 of 2)", evaluate("--writers", "6,9").lastLine());
    }

    @Test
    void saysWhichWritersThereAre() throws IOException {
        qmnist();
        evaluate("--writers", "7-8").assertBadInput("nothing by the writers 7-8; its writers' numbers are 5 to 9.");
    }

    @Test
    void tablesHaveTheWorstWriterFirst() throws IOException {
        qmnist();
        Outcome outcome = evaluate("--by", "digit,writer");
        assertEquals("""
                digit        digits    right   errors    accuracy
                0                 1        1        0    100.00 %
                1                 1        1        0    100.00 %
                2                 1        1        0    100.00 %
                4                 1        0        1      0.00 %
                writer       digits    right   errors    accuracy
                9                 1        0        1      0.00 %
                5                 2        2        0    100.00 %
                6                 1        1        0    100.00 %
                """, outcome.out().replace("\r\n", "\n").replaceAll("(?s)4 digits in .*", ""));
        assertEquals("accuracy 75.00 % (3 of 4)", outcome.lastLine());

        assertEquals(
                outcome.out().split("4 digits", 2)[0],
                evaluate("--by", "digit", "--by=WRITER").out().split("4 digits", 2)[0]);
    }

    @Test
    void jsonHasTheTablesThatWereAskedFor() throws IOException {
        qmnist();
        String json = evaluate("--by", "writer", "--json").lastLine();
        assertTrue(
                json.matches("\\{\"accuracy\":0.750000,\"right\":3,\"total\":4,\"seconds\":[\\d.]+,\"byWriter\":\\{"
                        + "\"9\":\\{\"accuracy\":0.000000,\"right\":0,\"total\":1},"
                        + "\"5\":\\{\"accuracy\":1.000000,\"right\":2,\"total\":2},"
                        + "\"6\":\\{\"accuracy\":1.000000,\"right\":1,\"total\":1}}}"),
                json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"laboratory", "length", "spacing"})
    void digitsHaveNoTablesOfNumbers(String breakdown) throws IOException {
        qmnist();
        Outcome outcome = evaluate("--by", "digit," + breakdown);
        assertEquals(2, outcome.exitCode());
        assertTrue(
                outcome.err().startsWith("--by " + breakdown + " is for numbers (--numbers, --crops)"), outcome.err());
    }

    @Test
    void saysThatWritersAreNotKnown() throws IOException {
        qmnist();
        Files.write(
                folder.resolve("labels"),
                ByteBuffer.allocate(12).putInt(2049).putInt(4).array());
        evaluate("--writers", "1").assertBadInput("does not say who wrote. --writers needs", "idx2-int");
        evaluate("--by", "writer").assertBadInput("does not say who wrote. --by writer needs", "idx2-int");
        assertEquals("accuracy 25.00 % (1 of 4)", evaluate("--by", "digit").lastLine());
    }

    private Outcome evaluate(String... more) throws IOException {
        String[] arguments = {
            "evaluate",
            "--images",
            folder.resolve("images").toString(),
            "--labels",
            folder.resolve("labels").toString(),
            "--model",
            TopRowModel.write(folder)
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Outcome.of(all);
    }

    /** Pictures of 0, 1, 2, 3 by the writers 5, 5, 6, 9, the last one labelled 4. */
    private void qmnist() throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + 4 * 784);
        images.putInt(2051).putInt(4).putInt(28).putInt(28);
        ByteBuffer labels = ByteBuffer.allocate(12 + 4 * 32);
        labels.putInt(0x0C02).putInt(4).putInt(8);
        int[] digits = {0, 1, 2, 4};
        int[] writers = {5, 5, 6, 9};
        for (int i = 0; i < 4; i++) {
            images.put(16 + i * 784 + i, (byte) 255);
            labels.putInt(12 + i * 32, digits[i]).putInt(12 + i * 32 + 8, writers[i]);
        }
        Files.write(folder.resolve("images"), images.array());
        Files.write(folder.resolve("labels"), labels.array());
    }
}
