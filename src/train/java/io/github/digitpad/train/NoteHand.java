package io.github.digitpad.train;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes words as people write them beside numbers, letter by letter or two and three in one go. Among its letters are
 * those that are a digit's shape: o, l, s, z, b, g, q and I.
 */
final class NoteHand {

    /** The lower edge of letters that stand on the line, in the box's units. */
    private static final double BASELINE = 8;

    /** Common words, as often as they come in a note, about. */
    private static final List<String> WORDS = List.of(
            ("the of and to in is you that it he was for on are as with his they I at be this have from or one had by word"
                            + " but not what all were we when your can said there use an each which she do how their if"
                            + " will up other about out many then them these so some her would make like him into time"
                            + " has look two more write go see no way could people my than first water been call who oil"
                            + " its now find long down day did get come made may part sum total pay bill room page left"
                            + " Mon Tue Fri item list buy sell also big")
                    .split(" "));

    /** Each letter's strokes as pairs of digits, x and y, in a box 6 wide, 8 high; y to the line below in letters. */
    private static final Map<Character, String> ONE = hand(
            "a 53 33 14 06 18 38 56 53 58",
            "b 00 08 05 24 44 56 57 38 08",
            "c 54 33 14 06 18 38 57",
            "d 54 33 14 06 18 38 56 50 58",
            "e 06 56 54 33 14 06 18 38 57",
            "f 50 30 22 28|13 43",
            "g 53 33 14 06 18 38 56 53 5a 3b 1b",
            "h 00 08 05 24 44 55 58",
            "i 33 38|31",
            "k 00 08|54 06 58",
            "l 30 38",
            "m 03 08 04 13 34 38 34 43 64 68",
            "n 03 08 04 23 44 58",
            "o 33 14 06 18 38 56 44 33",
            "p 03 0b 04 23 44 56 38 07",
            "q 53 33 14 06 18 38 56 53 5b 69",
            "r 13 18 15 23 43 54",
            "s 54 33 14 25 46 57 38 17",
            "t 20 27 38 57|03 53",
            "u 03 07 18 38 55 53 58",
            "v 03 28 53",
            "w 03 18 34 48 63",
            "x 03 58|53 08",
            "y 03 26 45 53 2b",
            "z 03 53 08 58",
            "I 30 38",
            "M 08 00 34 60 68",
            "T 00 60|30 38",
            "F 60 00 08|04 44");

    private static final Map<Character, String> TWO = hand(
            "a 53 43 23 05 07 28 48 56|53 57 68",
            "b 10 13 18|15 34 54 56 38 18",
            "c 52 33 14 06 27 48 58",
            "d 52 33 14 06 28 47 54|60 56 58",
            "e 15 55 43 23 05 07 28 58",
            "f 60 41 34 38 2a|14 54",
            "g 53 33 14 06 27 47 54|63 59 4b 1b",
            "h 20 18|15 34 44 46 58",
            "i 33 36 47|31",
            "k 10 18|53 15 58",
            "l 40 21 16 28 48",
            "m 14 18|15 24 34 38|35 44 54 58",
            "n 14 18|15 34 44 47 68",
            "o 43 24 06 18 48 56 54 43",
            "p 23 1b|15 34 54 56 38 17",
            "q 53 33 14 06 27 47 54|63 5b",
            "r 14 18|15 34 54",
            "s 53 34 25 46 47 28 08",
            "t 31 36 48 58|13 53",
            "u 13 16 27 37 56|63 57 68",
            "v 14 38 63",
            "w 03 27 44 57 73",
            "x 13 57 68|63 36 08",
            "y 13 25 46|63 57 4a 1b",
            "z 13 53 18 58",
            "I 20 28|00 40|08 48",
            "M 18 10 36 50 58",
            "T 10 60|30 28",
            "F 10 18|10 50|14 44");

    private static final Map<Character, String> LOOPED = hand(
            "a 53 33 05 07 28 47 54 52 57 68",
            "b 07 34 40 30 17 28 47 45 54 64",
            "c 43 33 14 06 28 48 66",
            "d 53 33 05 07 28 47 50 46 58 67",
            "e 06 45 43 23 05 07 28 48 66",
            "f 06 41 30 20 2b 39 28 56",
            "g 53 33 05 07 27 46 53 5a 3c 1b 48 67",
            "h 07 33 30 20 18 25 44 45 48 67",
            "i 06 33 37 48 66|31",
            "k 07 33 30 20 18 25 44 36 26 48 67",
            "l 07 34 40 30 16 28 48 66",
            "m 04 13 18 24 33 38 44 53 58 67",
            "n 04 13 18 25 44 48 67",
            "o 43 23 05 07 28 47 45 34 43 63",
            "p 05 23 1b 15 34 44 46 28 17 48 66",
            "q 53 33 05 07 27 46 53 5b 69 57 66",
            "r 06 23 34 53 47 58 66",
            "s 06 33 45 46 28 07 48 66",
            "t 06 40 36 28 48 66|13 53",
            "u 04 13 16 28 46 53 57 68",
            "v 04 13 17 38 55 53 63",
            "w 03 06 18 27 34 37 58 65 63 73",
            "x 04 23 27 48 66|53 08",
            "y 04 13 16 27 46 53 5a 3b 2a 57 66",
            "z 03 33 43 26 46 48 2b 0a 37 66",
            "I 30 18",
            "M 08 20 38 50 68",
            "T 00 60|30 38",
            "F 00 60|30 18|14 44");

    private static final Map<Character, String> OTHER = hand(
            "a 43 14 06 18 37 44|43 47 58",
            "b 10 17 28 47 55 44 15",
            "c 53 23 05 07 28 57",
            "d 44 13 05 07 28 46|51 46 58",
            "e 16 45 43 23 05 07 28 57",
            "f 41 30 21 28 2b|04 44",
            "g 44 23 05 07 27 44|44 4a 2b 0a 36",
            "h 10 18|15 34 45 48 58",
            "i 23 27 38|30",
            "k 10 18|44 15 48",
            "l 10 17 28 37",
            "m 03 08|04 23 25 28|25 43 55 58",
            "n 04 13 18|15 33 45 48 58",
            "o 43 23 05 07 28 47 55 43 23",
            "p 13 1b|14 34 45 47 28 17",
            "q 43 23 05 07 28 46|43 4b 59",
            "r 03 13 18|15 24 44",
            "s 43 23 15 36 47 28 07",
            "t 30 38|13 53",
            "u 03 06 18 37|43 47 58",
            "v 03 17 28 44 53",
            "w 03 07 18 36 34|36 48 57 63",
            "x 03 13 38 58|53 28 08",
            "y 03 06 27 46|43 49 2b 0a",
            "z 13 43 08 48|16 36",
            "I 10 50|30 38|18 58",
            "M 08 10|10 35 50|50 68",
            "T 30 38|00 60",
            "F 10 18|10 50|14 44");

    /** Letters that weights may be fitted on. */
    static final List<NoteHand> FOR_TRAINING = List.of(new NoteHand(ONE), new NoteHand(TWO));

    /** Letters that rules and thresholds may be chosen on. */
    static final NoteHand FOR_CHOOSING = new NoteHand(LOOPED);

    /** Letters to say how good it is with. */
    static final NoteHand FOR_VALIDATION = new NoteHand(OTHER);

    private final Map<Character, String> letters;

    private NoteHand(Map<Character, String> letters) {
        this.letters = letters;
    }

    private static Map<Character, String> hand(String... letters) {
        Map<Character, String> hand = new HashMap<>();
        for (String letter : letters) {
            StringBuilder strokes = new StringBuilder();
            for (String stroke : letter.substring(2).split("\\|", -1)) {
                strokes.append(strokes.length() == 0 ? "" : "|");
                for (String pair : stroke.split(" ", -1)) {
                    strokes.append(Character.digit(pair.charAt(0), 16))
                            .append(',')
                            .append(Character.digit(pair.charAt(1), 16))
                            .append(' ');
                }
            }
            hand.put(letter.charAt(0), strokes.toString());
        }
        return hand;
    }

    /**
     * Letters from a file: a {@link StrokeFont}, or in each line one, a tabulator, its strokes as {@code x,y x,y|x,y
     * x,y}, in the same box.
     */
    static NoteHand read(Path file) throws IOException {
        if (file.toString().endsWith(".svg")) {
            return new NoteHand(StrokeFont.letters(file));
        }
        Map<Character, String> letters = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            letters.put(line.charAt(0), line.substring(2));
        }
        return new NoteHand(letters);
    }

    /** A word on the line at 0, capitals so high. */
    Ink word(double high, SplittableRandom random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        double unit = high / 8 * random.nextDouble(0.85, 1.15);
        double slant = 0.15 * random.nextGaussian();
        double tremble = random.nextDouble(0.1, 0.3);
        double gap = random.nextDouble(0.5, 1.8);
        boolean isJoined = random.nextInt(3) == 0;
        List<Stroke> strokes = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < word.length(); i++) {
            List<Stroke> letter = letter(word.charAt(i), tremble, random);
            Bounds box = Bounds.of(Ink.of(letter));
            double right = x - box.left();
            for (int j = 0; j < letter.size(); j++) {
                List<Point> points = new ArrayList<>();
                if (j == 0 && isJoined && !strokes.isEmpty() && random.nextInt(3) > 0) {
                    points.addAll(strokes.remove(strokes.size() - 1).points());
                }
                for (Point point : letter.get(j).points()) {
                    double y = point.y() - BASELINE;
                    points.add(new Point(unit * (right + point.x() - slant * y), unit * y, 10 * points.size()));
                }
                strokes.add(new Stroke(points));
            }
            x += box.width() + gap;
        }
        return Ink.of(strokes);
    }

    private List<Stroke> letter(char letter, double tremble, SplittableRandom random) {
        String written = letters.getOrDefault(letter, letters.getOrDefault(Character.toLowerCase(letter), ""));
        List<Stroke> strokes = new ArrayList<>();
        for (String stroke : written.split("\\|", -1)) {
            List<Point> points = new ArrayList<>();
            for (String pair : stroke.trim().split(" ", -1)) {
                int comma = pair.indexOf(',');
                points.add(new Point(
                        Double.parseDouble(pair.substring(0, comma)) + tremble * random.nextGaussian(),
                        Double.parseDouble(pair.substring(comma + 1)) + tremble * random.nextGaussian(),
                        points.size()));
            }
            Stroke straight = new Stroke(points);
            strokes.add(points.size() > 2 ? Curves.smooth(straight) : straight);
        }
        return strokes;
    }
}
