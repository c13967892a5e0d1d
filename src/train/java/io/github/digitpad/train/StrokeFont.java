package io.github.digitpad.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Letters of a font whose glyphs are a pen's way, not outlines: an SVG font with paths of lines, as pen plotters have.
 * They come to the box that {@link NoteHand} writes them in, where capitals are 8 high and stand on 8, y downwards.
 *
 * @see "W3C 2011, Scalable Vector Graphics 1.1, chapter 20, Fonts"
 */
final class StrokeFont {

    private static final double CAPITAL = 8;

    /** How high capitals are is measured at this one, which everybody draws as high as they are. */
    private static final char MEASURED = 'T';

    /** A line's points are left out where what is left is no further from them, in the box's units. */
    private static final double LEFT_OUT = 0.25;

    private record Place(double x, double y) {}

    private StrokeFont() {}

    /**
     * Reads it.
     *
     * @return of each letter its strokes as {@code x,y x,y|x,y x,y}
     * @throws IOException if it cannot be read, has no T, or paths of anything but lines
     */
    static Map<Character, String> letters(Path file) throws IOException {
        Map<Character, List<List<Place>>> glyphs = glyphs(file);
        double high = 0;
        for (List<Place> stroke : glyphs.getOrDefault(MEASURED, List.of())) {
            for (Place place : stroke) {
                high = Math.max(high, place.y);
            }
        }
        if (high == 0) {
            throw new IOException(file + ": has no glyph " + MEASURED + ". Needed: an SVG font with letters.");
        }
        double scale = CAPITAL / high;
        Map<Character, String> letters = new HashMap<>();
        glyphs.forEach((letter, strokes) -> letters.put(letter, written(strokes, scale)));
        return letters;
    }

    private static Map<Character, List<List<Place>>> glyphs(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        Map<Character, List<List<Place>>> glyphs = new HashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT
                        || !xml.getLocalName().equals("glyph")) {
                    continue;
                }
                String letter = xml.getAttributeValue(null, "unicode");
                String path = xml.getAttributeValue(null, "d");
                if (letter != null && path != null && letter.matches("[A-Za-z]")) {
                    glyphs.put(letter.charAt(0), strokes(path, file + ": glyph " + letter));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + ": is no XML: " + e.getMessage(), e);
        }
        return glyphs;
    }

    private static List<List<Place>> strokes(String path, String source) throws IOException {
        String[] words = path.strip().split("[\\s,]+|(?<=[A-Za-z])(?=[-0-9.])", -1);
        List<List<Place>> strokes = new ArrayList<>();
        for (int i = 0; i < words.length; i += 3) {
            boolean isFirst = words[i].equals("M");
            if (i + 2 >= words.length || !(isFirst || (words[i].equals("L") && !strokes.isEmpty()))) {
                throw new IOException(source + ": has \"" + words[i] + "\". Needed: M x y and L x y alone.");
            }
            if (isFirst) {
                strokes.add(new ArrayList<>());
            }
            strokes.get(strokes.size() - 1)
                    .add(new Place(Double.parseDouble(words[i + 1]), Double.parseDouble(words[i + 2])));
        }
        return strokes;
    }

    private static String written(List<List<Place>> strokes, double scale) {
        StringBuilder written = new StringBuilder();
        for (List<Place> stroke : strokes) {
            List<Place> scaled = new ArrayList<>();
            for (Place place : stroke) {
                scaled.add(new Place(scale * place.x, CAPITAL - scale * place.y));
            }
            written.append(written.length() == 0 ? "" : "|");
            for (Place place : simplified(scaled)) {
                written.append(String.format(Locale.ROOT, "%.2f,%.2f ", place.x, place.y));
            }
        }
        return written.toString();
    }

    /**
     * A line with fewer points: a hand's tremble is that of each.
     *
     * @see "Douglas, Peucker 1973, Algorithms for the Reduction of the Number of Points"
     */
    private static List<Place> simplified(List<Place> line) {
        Place first = line.get(0);
        Place last = line.get(line.size() - 1);
        double farthest = 0;
        int at = 0;
        for (int i = 1; i + 1 < line.size(); i++) {
            double away = away(line.get(i), first, last);
            if (away > farthest) {
                farthest = away;
                at = i;
            }
        }
        if (farthest <= LEFT_OUT) {
            return line.size() == 1 ? line : List.of(first, last);
        }
        List<Place> all = new ArrayList<>(simplified(line.subList(0, at + 1)));
        all.remove(all.size() - 1);
        all.addAll(simplified(line.subList(at, line.size())));
        return all;
    }

    /** How far a place is from the line through two others, or from both where they are one. */
    private static double away(Place place, Place from, Place to) {
        double length = Math.hypot(to.x - from.x, to.y - from.y);
        return length == 0
                ? Math.hypot(place.x - from.x, place.y - from.y)
                : Math.abs((to.x - from.x) * (from.y - place.y) - (from.x - place.x) * (to.y - from.y)) / length;
    }
}
