package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Letters and signs printed in this machine's fonts. Fonts that belong together (the first word of their names is the
 * same, such as DejaVu) are either all trained on or all validate.
 */
final class Letters {

    /**
     * Left out are those that look like a digit in some hand or font: b, g, q, h, n, r, t, y, u, C, J, L, T, U, Δ, Φ.
     */
    private static final String SIGNS = "AEFHKMNPRWXkmwxfÄÆÑΞΠΨЖШЩЮжшщю&%#@+*=";

    /** Java's names for whichever font there is. */
    private static final Set<String> LOGICAL = Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");

    private static final String INSTALL =
            "On Debian: apt-get install fontconfig libfreetype6 fonts-dejavu-core fonts-liberation";

    /** Of the picture that is drawn before framing. */
    private static final int SIDE_PX = 64;

    private static final double LETTER_PX = 48;
    private static final double ROTATION_DEGREES = 6;
    private static final double SLANT = 0.12;
    private static final double ASPECT = 0.15;

    private final List<Shape> shapes;

    private Letters(List<Shape> shapes) {
        this.shapes = shapes;
    }

    static Letters forTraining() throws DataFormatException {
        return ofMakers(0);
    }

    static Letters forValidation() throws DataFormatException {
        return ofMakers(1);
    }

    /** The fonts of every other maker, in alphabetical order. */
    private static Letters ofMakers(int remainder) throws DataFormatException {
        TreeMap<String, List<String>> families = new TreeMap<>();
        for (String family : families()) {
            if (!LOGICAL.contains(family) && new Font(family, Font.PLAIN, 1).canDisplayUpTo("AEk") < 0) {
                families.computeIfAbsent(family.split(" ", 2)[0], maker -> new ArrayList<>())
                        .add(family);
            }
        }
        if (families.size() < 2) {
            throw new DataFormatException("fonts: letters that are no digits need those of two makers, found "
                    + families.values() + ". " + INSTALL);
        }
        List<Shape> shapes = new ArrayList<>();
        int rank = 0;
        for (List<String> ofMaker : families.values()) {
            if (rank % 2 == remainder) {
                ofMaker.forEach(family -> addShapes(family, shapes));
            }
            rank++;
        }
        return new Letters(shapes);
    }

    private static String[] families() throws DataFormatException {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT);
        } catch (InternalError | LinkageError e) {
            // What Java throws where fontconfig has no font, or a library is missing.
            throw new DataFormatException(
                    "fonts: letters that are no digits need those of two makers, Java finds none (" + e + "). "
                            + INSTALL);
        }
    }

    private static void addShapes(String family, List<Shape> shapes) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        for (int style : new int[] {Font.PLAIN, Font.BOLD, Font.ITALIC}) {
            Font font = new Font(family, style, SIDE_PX);
            SIGNS.codePoints()
                    .filter(font::canDisplay)
                    .mapToObj(sign -> font.createGlyphVector(context, Character.toString(sign))
                            .getOutline())
                    .filter(shape -> !shape.getBounds2D().isEmpty())
                    .forEach(shapes::add);
        }
    }

    /** A letter filled with ink, framed. */
    GrayImage draw(SplittableRandom random) {
        return framed(letter(random));
    }

    /** A letter of which only the edge is drawn, framed. */
    GrayImage drawOutline(SplittableRandom random) {
        float pen = (float) random.nextDouble(2, 5);
        return framed(new BasicStroke(pen).createStrokedShape(letter(random)));
    }

    private Shape letter(SplittableRandom random) {
        Shape shape = shapes.get(random.nextInt(shapes.size()));
        Rectangle2D bounds = shape.getBounds2D();
        double scale = LETTER_PX / Math.max(bounds.getWidth(), bounds.getHeight());
        AffineTransform transform = AffineTransform.getTranslateInstance(SIDE_PX / 2.0, SIDE_PX / 2.0);
        transform.rotate(Math.toRadians(random.nextGaussian() * ROTATION_DEGREES));
        transform.shear(random.nextGaussian() * SLANT, 0);
        transform.scale(scale * Math.exp(-Math.abs(random.nextGaussian()) * ASPECT), scale);
        transform.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return transform.createTransformedShape(shape);
    }

    /** Fills a shape about {@value #SIDE_PX} px in extent and frames it. */
    static GrayImage framed(Shape shape) {
        BufferedImage image = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.fill(shape);
        graphics.dispose();
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] pixels = new float[bytes.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (bytes[i] & 0xff) / 255f;
        }
        return MnistFrame.of(GrayImage.of(SIDE_PX, SIDE_PX, pixels));
    }
}
