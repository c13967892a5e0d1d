package io.github.digitpad.inkfiles.inkml;

import io.github.digitpad.inkfiles.Decimals;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.xml.XmlReader;
import io.github.digitpad.inkfiles.xml.XmlReader.Event;
import java.util.Map;

/**
 * Where a trace's places are on its canvas: {@code x' = xx x + xy y + dx}, {@code y' = yx x + yy y + dy}.
 *
 * @see "W3C, Ink Markup Language, mappings: identity, affine, product, unknown"
 */
record Mapping(double xx, double xy, double dx, double yx, double yy, double dy) {

    static final Mapping IDENTITY = new Mapping(1, 0, 0, 0, 1, 0);

    private static final int MOST_NUMBERS = 6;

    boolean isIdentity() {
        return xx == 1 && xy == 0 && dx == 0 && yx == 0 && yy == 1 && dy == 0;
    }

    double x(double x, double y) {
        return xx * x + xy * y + dx;
    }

    double y(double x, double y) {
        return yx * x + yy * y + dy;
    }

    /** This one, and then another. */
    private Mapping then(Mapping next) {
        return new Mapping(
                next.xx * xx + next.xy * yx,
                next.xx * xy + next.xy * yy,
                next.x(dx, dy),
                next.yx * xx + next.yy * yx,
                next.yx * xy + next.yy * yy,
                next.y(dx, dy));
    }

    /**
     * The mapping whose element begins; goes to its end.
     *
     * @param named those that it may refer to, by {@code #} and their names
     */
    static Mapping read(XmlReader xml, Map<String, Mapping> named) throws InkFormatException {
        String type = xml.attribute("type", "unknown");
        String reference = xml.attribute("mappingRef", "");
        Mapping mapping = named.getOrDefault(reference, IDENTITY);
        boolean isKnown =
                type.equals("identity") || type.equals("affine") || type.equals("product") || type.equals("unknown");
        int depth = xml.depth();
        for (Event event = xml.next(); event != Event.END || xml.depth() >= depth; event = xml.next()) {
            if (event == Event.START && xml.name().equals("mapping")) {
                mapping = mapping.then(read(xml, named));
            } else if (event == Event.START
                    && (xml.name().equals("affine") || xml.name().equals("matrix"))) {
                mapping = affine(xml);
            } else if (event == Event.START) {
                isKnown &= isOfPlaces(xml);
                xml.skip();
            }
        }
        if (!isKnown) {
            throw xml.error("a mapping onto the canvas is of type " + InkFile.quoted(type)
                    + " or of other channels, which is not read. Needs identity, or affine of X and Y");
        }
        return mapping;
    }

    /** Whether a binding leaves X and Y as they are. */
    private static boolean isOfPlaces(XmlReader xml) {
        String source = xml.attribute("source", "");
        return !xml.name().equals("bind") || source.equals(xml.attribute("target", source));
    }

    /** Two rows of three numbers. */
    private static Mapping affine(XmlReader xml) throws InkFormatException {
        String text = xml.content();
        double[] numbers = new double[MOST_NUMBERS];
        int count = 0;
        for (int at = 0; at < text.length(); ) {
            int end = Decimals.end(text, at);
            if (end > at && count < MOST_NUMBERS) {
                numbers[count] = Decimals.value(text, at, end);
            }
            count += end > at ? 1 : 0;
            at = Math.max(end, at + 1);
        }
        if (count != MOST_NUMBERS) {
            throw xml.error("an affine mapping has " + count + " numbers. Needs two rows of three, for X and Y");
        }
        return new Mapping(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
