package io.github.digitpad.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A printed sign or word.
 *
 * @param shape in a glyph's own coordinates
 * @param width to where the next one begins
 */
record PrintGlyph(Shape shape, double width) implements Glyph {

    /** With thicker strokes, by this much on either side; thinner where it is negative. */
    PrintGlyph emboldened(double by) {
        if (Math.abs(by) < 0.003) {
            return this;
        }
        Area area = new Area(shape);
        Area edge = new Area(new BasicStroke((float) (2 * Math.abs(by))).createStrokedShape(shape));
        if (by > 0) {
            area.add(edge);
        } else {
            area.subtract(edge);
        }
        return new PrintGlyph(area, width);
    }

    @Override
    public void draw(Coverage coverage, Place place, Pen pen) {
        double size = place.size();
        AffineTransform transform = new AffineTransform(
                size * place.wider(),
                size * place.wider() * place.slope(),
                -size * place.slant(),
                size,
                place.left() + size * place.slant() / 2,
                place.top());
        Shape placed = transform.createTransformedShape(shape);
        Rectangle2D box = placed.getBounds2D();
        int left = (int) Math.max(0, Math.floor(box.getMinX()) - 1);
        int top = (int) Math.max(0, Math.floor(box.getMinY()) - 1);
        int width = (int) Math.min(coverage.width, Math.ceil(box.getMaxX()) + 1) - left;
        int height = (int) Math.min(coverage.height, Math.ceil(box.getMaxY()) + 1) - top;
        if (width < 1 || height < 1) {
            return;
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(-left, -top);
        graphics.setColor(Color.WHITE);
        graphics.fill(placed);
        graphics.dispose();
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                coverage.darken(left + x, top + y, (bytes[y * width + x] & 0xff) / 255.0);
            }
        }
    }
}
