package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.digitpad.agreement.AgreedInk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code predict --numbers} of pictures. */
class PredictPicturesTest {

    private static final int MANY = 20;

    /** Numbers whose digits stand apart. */
    private static final int[] PAGE = {3, 5, 10, 13};

    @TempDir
    private Path folder;

    @Test
    void aCropIsOneNumberAndMostAreRead() throws IOException {
        List<AgreedInk> numbers = NumberPictures.numbers().subList(0, MANY);
        List<String> command = new ArrayList<>(List.of("predict", "--numbers"));
        for (int i = 0; i < MANY; i++) {
            command.add(
                    png("crop" + i, NumberPictures.crop(numbers.get(i).ink())).toString());
        }
        Outcome outcome = Outcome.of(command.toArray(new String[0]));
        assertEquals(0, outcome.exitCode(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(MANY, lines.size(), outcome.out());
        int right = 0;
        for (int i = 0; i < MANY; i++) {
            String[] fields = lines.get(i).split("\t", -1);
            assertEquals(command.get(i + 2), fields[0]);
            right += fields[1].equals(numbers.get(i).text()) ? 1 : 0;
        }
        assertTrue(right >= 0.6 * MANY, right + " of " + MANY + "\n" + outcome.out());
    }

    /** Two lines of two numbers each, in the order of reading; each box is where its number was drawn. */
    @Test
    void aPageHasAllItsNumbers() throws IOException {
        List<AgreedInk> numbers = NumberPictures.numbers();
        BufferedImage image = NumberPictures.paper(1000, 700);
        int[][] places = {{80, 100}, {600, 110}, {90, 420}, {610, 430}};
        for (int i = 0; i < places.length; i++) {
            NumberPictures.draw(numbers.get(PAGE[i]).ink(), places[i][0], places[i][1], image);
        }
        Path page = png("page", image);
        List<String> lines = Outcome.of("predict", "--numbers", page.toString())
                .out()
                .lines()
                .toList();
        assertEquals(places.length, lines.size(), String.join("\n", lines));
        for (int i = 0; i < places.length; i++) {
            String[] box = lines.get(i).split("\t", -1)[5].split(" ", -1);
            assertEquals(places[i][0], Double.parseDouble(box[0]), 15, lines.get(i));
            assertEquals(places[i][1], Double.parseDouble(box[1]), 15, lines.get(i));
        }
        assertEquals(
                1,
                Outcome.of("predict", "--numbers", "--crop", page.toString())
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void theBoxIsAboutTheInkOfTheUprightPicture() throws IOException {
        BufferedImage image =
                NumberPictures.crop(NumberPictures.numbers().get(0).ink());
        double[] box = box(png("upright", image));
        assertEquals(20, box[0], 6);
        assertEquals(20, box[1], 6);
        assertEquals(image.getWidth() - 40, box[2], 12);
        assertEquals(image.getHeight() - 40, box[3], 12);
    }

    private static double[] box(Path file) {
        Outcome outcome = Outcome.of("predict", "--numbers", "--crop", file.toString());
        String[] fields = outcome.out().strip().split("\t", -1);
        assertEquals("1", fields[4], outcome.out() + outcome.err());
        return java.util.Arrays.stream(fields[5].split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void jsonHasCornersAndEveryDigit() throws IOException {
        AgreedInk number = NumberPictures.numbers().get(0);
        Path file = png("crop", NumberPictures.crop(number.ink()));
        Outcome outcome = Outcome.of("predict", "--numbers", "--format", "jsonl", file.toString());
        String line = outcome.out().strip();
        assertTrue(line.startsWith("{\"file\":\"" + file + "\",\"number\":\""), line);
        List<String> fields = new ArrayList<>();
        int texts = 0;
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME && depth == 1) {
                    fields.add(parser.currentName());
                } else if (token == JsonToken.FIELD_NAME
                        && depth == 3
                        && parser.currentName().equals("text")) {
                    texts++;
                }
            }
        }
        assertEquals(
                List.of(
                        "file",
                        "number",
                        "confidence",
                        "certainty",
                        "page",
                        "box",
                        "digits",
                        "corners",
                        "alternatives",
                        "line",
                        "row",
                        "column"),
                fields);
        assertTrue(texts >= number.text().length(), line);
        assertTrue(line.matches(".*\"corners\":\\[(\\[[-0-9.]+,[-0-9.]+],?){4}],.*"), line);
    }

    @Test
    void picturesAndInkAreReadBesideEachOther() throws IOException {
        Path picture =
                png("crop", NumberPictures.crop(NumberPictures.numbers().get(0).ink()));
        Path ink = Files.writeString(folder.resolve("ink.jsonl"), "{\"strokes\":[[[50,0],[50,100]]]}\n");
        Path blank = png("blank", NumberPictures.paper(300, 90));
        Outcome outcome = Outcome.of("predict", "--numbers", blank.toString(), ink.toString(), picture.toString());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(blank + "\t\t\t\t1\t", lines.get(0));
        assertTrue(lines.get(1).startsWith(ink + "\t1\t"), outcome.out());
        assertTrue(lines.get(2).startsWith(picture + "\t"), outcome.out());
        assertEquals(0, outcome.exitCode(), outcome.err());
    }

    @Test
    void aPictureThatCannotBeReadIsAnErrorAndTheOthersAreRead() throws IOException {
        Path picture =
                png("crop", NumberPictures.crop(NumberPictures.numbers().get(0).ink()));
        byte[] whole = Files.readAllBytes(picture);
        Path cut = Files.write(folder.resolve("cut.png"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Path document = Files.writeString(folder.resolve("page.pdf"), "%PDF-1.7\n");
        Outcome outcome = Outcome.of("predict", "--numbers", cut.toString(), document.toString(), picture.toString());
        assertEquals(1, outcome.exitCode());
        List<String> lines = outcome.out().lines().toList();
        assertTrue(lines.get(0).startsWith(cut + "\terror\t\t\t1\t\t" + cut + ": a damaged picture ("), lines.get(0));
        assertTrue(
                lines.get(1).startsWith(document + "\terror\t\t\t\t\t" + document + ": is cut or damaged: "),
                lines.get(1));
        assertTrue(lines.get(2).startsWith(picture + "\t"), lines.get(2));
        assertEquals(2, outcome.err().lines().count(), outcome.err());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 200", "200, 1", "20000, 2", "2, 3", "640, 480"})
    void plainPicturesOfAnySizeHaveNoNumber(int width, int height) throws IOException {
        Path file = png("plain", NumberPictures.paper(width, height));
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(file + "\t\t\t\t1\t\n", outcome.out());
    }

    @Test
    void cropIsForNumbers() {
        Outcome outcome = Outcome.of("predict", "--crop", "x.png");
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("--crop need --numbers"), outcome.err());
    }

    @Test
    void whatIsWrittenIsAllowedOrNot() throws IOException {
        AgreedInk marked = AgreedInk.all().stream()
                .filter(one -> one.text().contains(".") && one.text().length() > 3)
                .findFirst()
                .orElseThrow();
        Path file = png("marked", NumberPictures.crop(marked.ink()));
        String digits =
                Outcome.of("predict", "--numbers", file.toString()).out().split("\t", -1)[1];
        assertTrue(digits.matches("[0-9]*"), digits);
    }

    private Path png(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
