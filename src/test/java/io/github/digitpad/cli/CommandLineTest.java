package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command's last line, its one message on bad input, and its exit code. */
class CommandLineTest {

    private static final String OWN_STROKES = "src/test/resources/strokes/thirty-digits.unipen";

    @TempDir
    private Path folder;

    @Test
    void evaluatesPenStrokesWithTheShippedNetwork() {
        Outcome outcome = Outcome.of("evaluate", "--unipen", OWN_STROKES);
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("accuracy 100.00 % (30 of 30)", outcome.lastLine());
    }

    @Test
    void evaluatesIdxImagesAndPrintsJson() throws IOException {
        idx(3, 3, 3);
        Outcome outcome = Outcome.of("evaluate", "--images", path("images"), "--labels", path("labels"), "--json");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(
                outcome.lastLine()
                        .matches("\\{\"accuracy\":[01]\\.\\d+,\"right\":\\d,\"total\":3,\"seconds\":[\\d.]+}"),
                outcome.lastLine());
    }

    @Test
    void evaluateRefusesLabelsOfAnotherCount() throws IOException {
        idx(3, 3, 2);
        Outcome.of("evaluate", "--images", path("images"), "--labels", path("labels"))
                .assertBadInput("3", "2");
    }

    @Test
    void evaluateRefusesFilesCutShort() throws IOException {
        idx(3, 2, 3);
        Outcome.of("evaluate", "--images", path("images"), "--labels", path("labels"))
                .assertBadInput("images");
    }

    @Test
    void evaluateRefusesFilesThatAreNotThere() {
        Outcome.of("evaluate", "--unipen", path("nowhere.tra")).assertBadInput("nowhere.tra");
    }

    @Test
    void evaluateRefusesAModelThatIsNone() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{\"format\": \"layers-model\"}");
        Outcome.of("evaluate", "--unipen", OWN_STROKES, "--model", folder.toString())
                .assertBadInput("model.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "evaluate --images x",
                "evaluate --images x --labels y --unipen z",
                "evaluate --csv x --unipen y",
                "evaluate --unipen x --writers y",
                "evaluate --unipen x --writers 9-3",
                "evaluate --unipen x --by year",
                "predict",
                "predict --csv x",
                "predict --submission x",
                "predict picture.png --csv x --submission y",
                "serve --port 70000",
                "serve --port x",
                "nonsense"
            })
    void badUsageIsExitCode2(String arguments) {
        Outcome outcome = Outcome.of(arguments.split(" ", -1));
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("Usage:") || outcome.err().contains("Unmatched"), outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tif"})
    void predictsPicturesDarkOnLightAndLightOnDark(String format) throws IOException {
        Path dark = TestPictures.seven(folder.resolve("dark." + format), Color.WHITE, Color.BLACK);
        Path light =
                TestPictures.seven(folder.resolve("light." + format), new Color(20, 30, 20), new Color(220, 220, 180));
        Outcome outcome = Outcome.of("predict", dark.toString(), light.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        String[] lines = outcome.out().strip().split("\\R", -1);
        assertTrue(lines[0].matches(".*dark\\." + format + " 7 [01]\\.\\d{4}"), lines[0]);
        assertTrue(lines[1].matches(".*light\\." + format + " 7 [01]\\.\\d{4}"), lines[1]);
    }

    @Test
    void predictReadsTheOthersWhenOneFileIsBad() throws IOException {
        Path good = TestPictures.seven(folder.resolve("good.png"), Color.WHITE, Color.BLACK);
        Path bad = Files.writeString(folder.resolve("bad.png"), "no picture");
        Outcome outcome = Outcome.of("predict", bad.toString(), good.toString());
        assertEquals(1, outcome.exitCode());
        assertEquals(
                bad + ": no picture. Needs JPEG, PNG, WebP, GIF, BMP or TIFF. Check the path.",
                outcome.err().strip());
        assertTrue(outcome.out().contains("good.png 7 "), outcome.out());
    }

    @Test
    void predictRefusesABillionPixelsBeforeReadingThem() throws IOException {
        Path huge = folder.resolve("huge.png");
        Files.write(huge, TestPictures.pngHeader(40_000, 30_000));
        Outcome outcome = Outcome.of("predict", huge.toString());
        assertEquals(1, outcome.exitCode());
        assertEquals(
                huge + ": 40000×30000 pixels is more than is read (64 million). Crop it or make it smaller.",
                outcome.err().strip());
    }

    @Test
    void predictRefusesASideThatNoPictureOfADigitHas() throws IOException {
        Path thin = folder.resolve("thin.png");
        Files.write(thin, TestPictures.pngHeader(2, 20_000_000));
        Outcome.of("predict", thin.toString())
                .assertBadInput("a side of 20000000 pixels is more than is read (32768).");
    }

    @Test
    void predictRefusesMorePixelsThanTheFileCanHold() throws IOException {
        Path hollow = folder.resolve("hollow.png");
        // The pixels' chunk is there, empty: its length, its name and its check sum.
        Files.write(hollow, TestPictures.pngHeader(8000, 8000));
        Files.write(hollow, new byte[] {0, 0, 0, 0, 'I', 'D', 'A', 'T', 0, 0, 0, 0}, StandardOpenOption.APPEND);
        Outcome.of("predict", hollow.toString())
                .assertBadInput(": a damaged picture (8000×8000 pixels cannot be in 45 bytes). Save it again.");
    }

    @Test
    void predictRefusesOtherFormatsByTheirNames() throws IOException {
        Path file = Files.writeString(folder.resolve("seven.jpg"), "%PDF-1.4");
        Outcome.of("predict", file.toString()).assertBadInput("seven.jpg: a PDF document. Needs JPEG, ", "pdftoppm");
    }

    @Test
    void predictsInkOnATransparentGround() throws IOException {
        for (Color pen : new Color[] {Color.BLACK, Color.WHITE, new Color(200, 220, 255)}) {
            Path file = TestPictures.seven(folder.resolve("glass.png"), new Color(0, 0, 0, 0), pen);
            Outcome outcome = Outcome.of("predict", file.toString());
            assertTrue(outcome.out().contains("glass.png 7 "), pen + ": " + outcome.out() + outcome.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void predictSurvivesAPictureCutAnywhere(String format) throws IOException {
        byte[] whole =
                Files.readAllBytes(TestPictures.seven(folder.resolve("whole." + format), Color.WHITE, Color.BLACK));
        Path cut = folder.resolve("cut." + format);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 60)) {
            Files.write(cut, Arrays.copyOf(whole, length));
            Outcome outcome = Outcome.of("predict", cut.toString());
            assertFalse(outcome.err().contains("\tat "), length + " bytes:\n" + outcome.err());
            if (length < 0.95 * whole.length) {
                assertEquals(1, outcome.exitCode(), length + " bytes gave " + outcome.out());
            }
            assertTrue(outcome.exitCode() == 0 || outcome.err().startsWith(cut + ": "), outcome.err());
        }
    }

    @Test
    void predictSaysThatABlankPictureHoldsNoDigit() throws IOException {
        Path blank = TestPictures.seven(folder.resolve("blank.png"), Color.GRAY, Color.GRAY);
        Outcome.of("predict", blank.toString()).assertBadInput("one shade");
    }

    @Test
    void serveSaysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("index.html"), "x");
            String port = String.valueOf(taken.getLocalPort());
            Outcome outcome = Outcome.of("serve", "--port", port, "--site", folder.toString());
            outcome.assertBadInput("port " + port + ": ", "--port 0");
        }
    }

    @Test
    void serveRefusesAFolderWithoutAPage() {
        Outcome.of("serve", "--port", "0", "--site", folder.toString()).assertBadInput("has no index.html");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /**
     * A file that says it has {@code images} blank images but holds {@code stored}, and one of {@code labels} labels.
     */
    private void idx(int images, int stored, int labels) throws IOException {
        ByteBuffer pixels = ByteBuffer.allocate(16 + stored * 784);
        pixels.putInt(2051).putInt(images).putInt(28).putInt(28);
        Files.write(folder.resolve("images"), pixels.array());
        ByteBuffer digits = ByteBuffer.allocate(8 + labels);
        digits.putInt(2049).putInt(labels);
        Files.write(folder.resolve("labels"), digits.array());
    }
}
