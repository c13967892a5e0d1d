package io.github.digitpad.browser;

import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.picture.Orientation;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A picture of paper with numbers on it, drawn with a pen of ink. */
final class DrawnPage {

    private static final int MOST = 255;

    private final BufferedImage image;
    private final Graphics2D pen;

    DrawnPage(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(236, 232, 220));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(30, 40, 90));
    }

    /** With a number of the tests' own digits on it. */
    static DrawnPage of(String number) throws IOException {
        return new DrawnPage(80 * number.length() + 80, 160).write(number, 40, 40, 80);
    }

    /** Writes a number of the tests' own digits, as high as is said, in px. */
    DrawnPage write(String number, double left, double top, double height) throws IOException {
        Ink ink = PenStrokes.number(number);
        Bounds bounds = Bounds.of(ink);
        double scale = height / bounds.height();
        pen.setStroke(new BasicStroke((float) height / 14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Stroke stroke : ink.strokes()) {
            Path2D path = new Path2D.Double();
            for (Point point : stroke.points()) {
                double x = left + (point.x() - bounds.left()) * scale;
                double y = top + (point.y() - bounds.top()) * scale;
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                }
                path.lineTo(x, y);
            }
            pen.draw(path);
        }
        return this;
    }

    byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A Blob, as JavaScript. */
    String blob() throws IOException {
        return "new Blob([Uint8Array.from(atob('" + Base64.getEncoder().encodeToString(png())
                + "'), c => c.charCodeAt(0))], {type: 'image/png'})";
    }

    /** What every way in has to make of it. */
    GrayImage light() {
        int width = image.getWidth();
        int height = image.getHeight();
        LightSamples samples = new LightSamples(width, height, MOST, Orientation.UPRIGHT);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color colour = new Color(image.getRGB(x, y));
                samples.set(x, y, colour.getRed(), colour.getGreen(), colour.getBlue(), MOST);
            }
        }
        return samples.light();
    }

    /** Reads on the JVM. */
    static PaperReader reader() throws IOException {
        LearnedPaper paper = LearnedSets.publishedSet().paper();
        return Objects.requireNonNull(paper).newReader();
    }
}
