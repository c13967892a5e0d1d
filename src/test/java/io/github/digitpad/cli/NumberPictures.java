package io.github.digitpad.cli;

import io.github.digitpad.agreement.AgreedInk;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Numbers that people wrote, drawn on paper. */
final class NumberPictures {

    /** Ink is so high on paper. */
    static final double HEIGHT = 60;

    private static final int MARGIN = 20;

    private NumberPictures() {}

    /** Whole numbers without marks, of three signs or more. */
    static List<AgreedInk> numbers() throws IOException {
        return AgreedInk.all().stream()
                .filter(one -> one.text().length() >= 3 && !one.isMarked())
                .toList();
    }

    /** A picture that is cut out about a number. */
    static BufferedImage crop(Ink ink) {
        Bounds box = Bounds.of(ink);
        double scale = HEIGHT / box.height();
        BufferedImage image = paper((int) (scale * box.width()) + 2 * MARGIN, (int) HEIGHT + 2 * MARGIN);
        draw(ink, MARGIN, MARGIN, image);
        return image;
    }

    static BufferedImage paper(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(238, 234, 224));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** Draws ink with its left top corner at a place. */
    static void draw(Ink ink, double left, double top, BufferedImage image) {
        Bounds box = Bounds.of(ink);
        double scale = HEIGHT / box.height();
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(30, 36, 90));
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Stroke stroke : ink.strokes()) {
            Path2D path = new Path2D.Double();
            for (Point point : stroke.points()) {
                double x = left + scale * (point.x() - box.left());
                double y = top + scale * (point.y() - box.top());
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                }
                path.lineTo(x, y);
            }
            graphics.draw(path);
        }
        graphics.dispose();
    }
}
