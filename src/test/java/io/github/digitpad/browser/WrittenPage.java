package io.github.digitpad.browser;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A picture of a page with numbers of the tests' own digits, and what a reader that is never wrong says of it. */
final class WrittenPage {

    private static final Color PAPER = new Color(0xf4, 0xf0, 0xe2);
    private static final Color INK = new Color(0x1c, 0x2a, 0x52);
    /** Of the digits of {@link PenStrokes#number}. */
    private static final int INK_HEIGHT = 100;

    /**
     * A number.
     *
     * @param x of its upper left corner, in px
     * @param angle in which it is written, in radians, clockwise
     * @param row -1 if it stands in no table
     * @param isSaid whether it is found
     */
    private record Written(
            String text,
            double x,
            double y,
            double height,
            double angle,
            int line,
            int row,
            int column,
            boolean isUnsure,
            boolean isSaid) {

        AffineTransform place() {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(angle);
            place.scale(height / INK_HEIGHT, height / INK_HEIGHT);
            return place;
        }
    }

    private final int width;
    private final int height;
    private final List<Written> numbers = new ArrayList<>();

    WrittenPage(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A number in a line. */
    WrittenPage write(String text, double x, double y, double size, double angle, int line) {
        numbers.add(new Written(text, x, y, size, angle, line, -1, -1, false, true));
        return this;
    }

    /** One that the reader is not sure of. */
    WrittenPage writeUnsure(String text, double x, double y, double size, int line) {
        numbers.add(new Written(text, x, y, size, 0, line, -1, -1, true, true));
        return this;
    }

    /** One that the reader does not find. */
    WrittenPage writeUnseen(String text, double x, double y, double size) {
        numbers.add(new Written(text, x, y, size, 0, 0, -1, -1, false, false));
        return this;
    }

    /** One in a cell of a table. */
    WrittenPage writeCell(String text, double x, double y, double size, int row, int column) {
        numbers.add(new Written(text, x, y, size, 0, row, row, column, false, true));
        return this;
    }

    byte[] png() throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(INK);
        for (Written number : numbers) {
            AffineTransform before = graphics.getTransform();
            graphics.transform(number.place());
            graphics.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (Stroke stroke : PenStrokes.number(number.text()).strokes()) {
                Path2D path = new Path2D.Double();
                for (Point point : stroke.points()) {
                    if (path.getCurrentPoint() == null) {
                        path.moveTo(point.x(), point.y());
                    }
                    path.lineTo(point.x(), point.y());
                }
                graphics.draw(path);
            }
            graphics.setTransform(before);
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    /** What {@code DigitPad.recognizePage} gives, as JSON. */
    String reading() throws IOException {
        List<String> read = new ArrayList<>();
        for (Written number : numbers) {
            if (number.isSaid()) {
                read.add(read(number));
            }
        }
        return String.format(
                Locale.ROOT,
                "{\"width\":%d,\"height\":%d,\"millis\":1,\"engine\":\"simd\",\"numbers\":[%s]}",
                width,
                height,
                String.join(",", read));
    }

    private static String read(Written number) throws IOException {
        Ink ink = PenStrokes.number(number.text());
        Bounds all = Bounds.of(ink);
        List<String> digits = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < number.text().length(); i++) {
            String digit = number.text().substring(i, i + 1);
            double right = left + Bounds.of(PenStrokes.number(digit)).width();
            digits.add(String.format(
                    Locale.ROOT,
                    "{\"text\":\"%s\",\"confidence\":0.99,\"alternatives\":[],\"box\":%s}",
                    digit,
                    box(number.place(), left, all.height(), right)));
            left = right + 25;
        }
        double[] corners = {0, 0, all.width(), 0, all.width(), all.height(), 0, all.height()};
        number.place().transform(corners, 0, corners, 0, 4);
        String others = List.of(number.text(), "17", "71").stream()
                .distinct()
                .map(text -> "{\"text\":\"" + text + "\",\"confidence\":0.3}")
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "{\"text\":\"%s\",\"confidence\":%s,\"unsure\":%s,\"certainty\":\"%s\",\"alternatives\":[%s],"
                        + "\"digits\":[%s],\"box\":%s,\"corners\":[[%f,%f],[%f,%f],[%f,%f],[%f,%f]],"
                        + "\"line\":%d,\"row\":%d,\"column\":%d}",
                number.text(),
                number.isUnsure() ? "0.4" : "0.99",
                number.isUnsure(),
                number.isUnsure() ? "not sure" : "certain",
                others,
                String.join(",", digits),
                box(number.place(), 0, all.height(), all.width()),
                corners[0],
                corners[1],
                corners[2],
                corners[3],
                corners[4],
                corners[5],
                corners[6],
                corners[7],
                number.line(),
                number.row(),
                number.column());
    }

    private static String box(AffineTransform place, double left, double height, double right) {
        java.awt.geom.Rectangle2D box = place.createTransformedShape(
                        new java.awt.geom.Rectangle2D.Double(left, 0, right - left, height))
                .getBounds2D();
        return String.format(
                Locale.ROOT,
                "{\"x\":%f,\"y\":%f,\"width\":%f,\"height\":%f}",
                box.getX(),
                box.getY(),
                box.getWidth(),
                box.getHeight());
    }
}
