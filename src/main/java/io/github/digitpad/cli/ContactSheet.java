package io.github.digitpad.cli;

import io.github.digitpad.data.sets.DataPart;
import io.github.digitpad.picture.GrayImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Some pictures of each part of data sets, as they are read, dark on white: a row a label, in the labels' order, from
 * all over the set. Where there are no labels, rows are in the set's order.
 */
final class ContactSheet {

    private static final int COLUMNS = 24;
    private static final int ROWS = 10;
    private static final int CELL = 32;
    private static final int SIDE = 28;
    private static final int BETWEEN_PARTS = 16;

    private final List<List<List<GrayImage>>> parts = new ArrayList<>();

    void add(DataPart part) throws IOException {
        List<List<Integer>> rows = part.isLabelled() ? byLabel(part) : inOrder(part);
        List<List<GrayImage>> images = new ArrayList<>();
        for (List<Integer> row : rows) {
            List<GrayImage> ofRow = new ArrayList<>();
            int shown = Math.min(COLUMNS, row.size());
            for (int i = 0; i < shown; i++) {
                ofRow.add(part.image(row.get((int) ((long) i * row.size() / shown))));
            }
            images.add(ofRow);
        }
        parts.add(images);
    }

    private static List<List<Integer>> byLabel(DataPart part) {
        java.util.TreeMap<Integer, List<Integer>> rows = new java.util.TreeMap<>();
        for (int i = 0; i < part.count(); i++) {
            rows.computeIfAbsent(part.label(i), label -> new ArrayList<>()).add(i);
        }
        return new ArrayList<>(rows.values());
    }

    private static List<List<Integer>> inOrder(DataPart part) {
        List<List<Integer>> rows = new ArrayList<>();
        int shown = Math.min(ROWS * COLUMNS, part.count());
        for (int i = 0; i < shown; i++) {
            if (i % COLUMNS == 0) {
                rows.add(new ArrayList<>());
            }
            rows.get(i / COLUMNS).add((int) ((long) i * part.count() / shown));
        }
        return rows;
    }

    /** As a PNG. */
    byte[] png() throws IOException {
        int height = -BETWEEN_PARTS;
        for (List<List<GrayImage>> part : parts) {
            height += part.size() * CELL + BETWEEN_PARTS;
        }
        BufferedImage sheet = new BufferedImage(COLUMNS * CELL, Math.max(1, height), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            int top = 0;
            for (List<List<GrayImage>> part : parts) {
                for (List<GrayImage> row : part) {
                    for (int i = 0; i < row.size(); i++) {
                        draw(graphics, row.get(i), i * CELL, top);
                    }
                    top += CELL;
                }
                top += BETWEEN_PARTS;
            }
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet, "png", out);
        return out.toByteArray();
    }

    private static void draw(Graphics2D graphics, GrayImage image, int left, int top) {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                picture.getRaster().setSample(x, y, 0, Math.round(255 * (1 - image.at(x, y))));
            }
        }
        double scale = (double) SIDE / Math.max(image.width(), image.height());
        int width = Math.max(1, (int) Math.round(image.width() * scale));
        int height = Math.max(1, (int) Math.round(image.height() * scale));
        graphics.drawImage(picture, left + (CELL - width) / 2, top + (CELL - height) / 2, width, height, null);
    }
}
