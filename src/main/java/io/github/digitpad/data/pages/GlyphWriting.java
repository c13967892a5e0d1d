package io.github.digitpad.data.pages;

import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A number of scanned digits. */
final class GlyphWriting implements Writing {

    /** What is darker is a digit's ink, of 1. */
    private static final float PAPER = 0.3f;

    /**
     * A glyph and where it stands: its ink's box is {@code left} to {@code right} and {@code top} to {@code bottom}.
     */
    private record Glyph(
            GrayImage image,
            int inkLeft,
            int inkTop,
            double scale,
            double left,
            double top,
            double right,
            double bottom) {}

    private final String text;
    private final List<Glyph> glyphs = new ArrayList<>();
    private double width;
    private double height;

    /** @param gap usual between two digits, of their height */
    GlyphWriting(String text, List<GrayImage> images, double gap, SplittableRandom random) {
        this.text = text;
        double x = 0;
        double least = 0;
        for (GrayImage image : images) {
            int[] box = box(image);
            double size = Math.exp(0.07 * random.nextGaussian());
            double scale = size / (box[3] - box[1]);
            double bottom = 1 + 0.04 * random.nextGaussian();
            glyphs.add(
                    new Glyph(image, box[0], box[1], scale, x, bottom - size, x + scale * (box[2] - box[0]), bottom));
            least = Math.min(least, bottom - size);
            x += scale * (box[2] - box[0]) + Math.max(-0.05, gap + 0.05 * random.nextGaussian());
        }
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            glyphs.set(
                    i,
                    new Glyph(
                            glyph.image,
                            glyph.inkLeft,
                            glyph.inkTop,
                            glyph.scale,
                            glyph.left,
                            glyph.top - least,
                            glyph.right,
                            glyph.bottom - least));
            width = Math.max(width, glyph.right);
            height = Math.max(height, glyph.bottom - least);
        }
    }

    /** Left, top, right and bottom of the ink, ends not included. */
    private static int[] box(GrayImage image) {
        int[] box = {image.width() - 1, image.height() - 1, 1, 1};
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (image.at(x, y) > PAPER) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = Math.max(box[3], y + 1);
                }
            }
        }
        return box;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(Sheet sheet, Placing placing, Pen pen, SplittableRandom random) {
        for (Glyph glyph : glyphs) {
            NumberBox corners = new Placing(
                            placing.scale(),
                            placing.angle(),
                            placing.x(glyph.left, glyph.top),
                            placing.y(glyph.left, glyph.top))
                    .box(glyph.right - glyph.left, glyph.bottom - glyph.top);
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = 0;
            double bottom = 0;
            for (int i = 0; i < 4; i++) {
                left = Math.min(left, corners.x(i));
                top = Math.min(top, corners.y(i));
                right = Math.max(right, corners.x(i));
                bottom = Math.max(bottom, corners.y(i));
            }
            // A scan's px are coarse: between them its outline is drawn as sharp as a pen's.
            double sharp = Math.max(1, 0.4 * placing.scale() * glyph.scale);
            sheet.draw(left - 2, top - 2, right + 3, bottom + 3, (x, y) -> {
                double gx = (placing.along(x + 0.5, y + 0.5) - glyph.left) / glyph.scale + glyph.inkLeft - 0.5;
                double gy = (placing.down(x + 0.5, y + 0.5) - glyph.top) / glyph.scale + glyph.inkTop - 0.5;
                double cover = Math.max(0, Math.min(1, 0.5 + sharp * (at(glyph.image, gx, gy) - 0.45)));
                return cover == 0 ? 0 : cover * pen.darkness() * (1 - pen.grain() * random.nextDouble());
            });
        }
    }

    /** Between pixels, 0 outside. */
    private static double at(GrayImage image, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double across = x - column;
        double down = y - row;
        return (1 - down) * ((1 - across) * pixel(image, column, row) + across * pixel(image, column + 1, row))
                + down * ((1 - across) * pixel(image, column, row + 1) + across * pixel(image, column + 1, row + 1));
    }

    private static double pixel(GrayImage image, int x, int y) {
        return x >= 0 && y >= 0 && x < image.width() && y < image.height() ? image.at(x, y) : 0;
    }
}
