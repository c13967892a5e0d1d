package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.FuzzedFile;
import io.github.digitpad.data.sets.svhn.HouseNumber;
import io.github.digitpad.data.sets.svhn.HouseNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SVHN's {@code digitStruct.mat} and the pictures beside it. */
class HouseNumbersTest {

    private static final Path LIST = Path.of("src/test/resources/data-sets/svhn/digitStruct.mat");

    @TempDir
    private Path folder;

    @Test
    void digitsStandByTheirBoxesAndTenIsZero() throws IOException {
        assertEquals(List.of(new HouseNumber("1.png", "307"), new HouseNumber("2.png", "6")), HouseNumbers.read(LIST));
    }

    @Test
    void evaluateReadsThemAsNumbers() {
        for (String option : List.of("--numbers", "--crops")) {
            Outcome outcome = Outcome.of("evaluate", option, LIST.toString());
            assertEquals(0, outcome.exitCode(), outcome.err());
            assertTrue(outcome.lastLine().endsWith("of 2)"), outcome.lastLine());
        }
    }

    @Test
    void predictGivesALineAPicture() {
        Outcome outcome = Outcome.of("predict", "--numbers", LIST.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(2, lines.size(), outcome.out());
        assertTrue(lines.get(0).startsWith(LIST + "\t307\t"), outcome.out());
        assertEquals("2", lines.get(1).split("\t", -1)[4]);
    }

    @Test
    void aPictureThatIsNotThereIsNamed() throws IOException {
        Path list = Files.copy(LIST, folder.resolve("digitStruct.mat"));
        Outcome.of("evaluate", "--numbers", list.toString())
                .assertBadInput("1.png: there is no such file. Needs the pictures beside the list.");
    }

    @Test
    void cutOrChangedIsReadOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(LIST);
        int refused = 0;
        for (int at = 512; at < whole.length; at += 61) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Object cut = FuzzedFile.check(Arrays.copyOf(whole, at), 64L << 20, HouseNumbers::read);
            FuzzedFile.check(changed, 64L << 20, HouseNumbers::read);
            refused += cut instanceof String ? 1 : 0;
        }
        assertEquals((whole.length - 512 + 60) / 61, refused);
    }
}
