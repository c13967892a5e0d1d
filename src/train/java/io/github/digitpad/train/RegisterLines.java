package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.picture.GrayImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** Real numbers, cut from pages: {@code labels.tsv} with path, number, set and page, beside the pictures. */
final class RegisterLines {

    private final List<Crop> crops;

    private RegisterLines(List<Crop> crops) {
        this.crops = crops;
    }

    /**
     * One of them.
     *
     * @param file for people
     * @param light 0 black to 1 white
     * @param page without the side of the sheet: both sides are of one hand
     */
    record Crop(String file, GrayImage light, String text, String set, String page) {}

    /** Reads those of some pages. */
    static RegisterLines read(Path folder, Predicate<Crop> wanted) throws DataFormatException {
        List<Crop> crops = new ArrayList<>();
        Path table = folder.resolve("labels.tsv");
        try {
            for (String row : Files.readAllLines(table)) {
                String[] cells = row.split("\t", -1);
                if (cells.length < 4 || !cells[1].matches("[0-9.,-]+")) {
                    continue;
                }
                Path file = folder.resolve(cells[0]);
                Crop crop =
                        new Crop(file.toString(), light(file), cells[1], cells[2], cells[3].replaceAll("_L-\\d+$", ""));
                if (wanted.test(crop)) {
                    crops.add(crop);
                }
            }
        } catch (IOException e) {
            throw new DataFormatException(table + ": cannot be read (" + e + ")");
        }
        return new RegisterLines(List.copyOf(crops));
    }

    List<Crop> crops() {
        return crops;
    }

    /** The light of a picture file. */
    static GrayImage light(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + ": is no picture");
        }
        float[] light = new float[image.getWidth() * image.getHeight()];
        for (int i = 0; i < light.length; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            light[i] = (299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff)) / 255000f;
        }
        return GrayImage.owning(image.getWidth(), image.getHeight(), light);
    }

    /** A picture with what it reads. */
    record Photograph(GrayImage light, String text) {}

    /** One of them as another hand and camera would have it. */
    Photograph any(SplittableRandom random) {
        Crop crop = crops.get(random.nextInt(crops.size()));
        GrayImage from = crop.light();
        double scale = Math.exp(random.nextDouble(-0.6, 0.35)) * 90 / Math.max(60, from.height());
        double wider = Math.exp(0.13 * random.nextGaussian());
        double slant = 0.13 * random.nextGaussian();
        double slope = 0.03 * random.nextGaussian();
        int width = (int) Math.max(16, from.width() * scale * wider);
        int height = (int) Math.max(16, from.height() * scale);
        // The neighbours' rests are not to be had at will, but can be cut away.
        double cut = random.nextInt(3) == 0 ? random.nextDouble(0.12) : 0;
        double cutAbove = cut * random.nextDouble();
        float[] light = new float[width * height];
        double contrast = Math.exp(0.25 * random.nextGaussian());
        double brightness = random.nextDouble(0.75, 1.05);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = (x + 0.5 - width / 2.0) / (scale * wider);
                double dy = (y + 0.5 - height / 2.0) / scale;
                double toX = from.width() / 2.0 + dx + slant * dy;
                double toY = from.height() * (0.5 + cutAbove - cut / 2) + (1 - cut) * dy + slope * dx;
                light[y * width + x] = (float) bilinear(from, toX - 0.5, toY - 0.5);
            }
        }
        double middle = 0;
        for (float value : light) {
            middle += value / light.length;
        }
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) Math.max(0, brightness * (middle + contrast * (light[i] - middle)));
        }
        return new Photograph(Paper.developed(light, width, height, height / 3.0, 0.4, random), crop.text());
    }

    /** Between pixels; beyond the edge as the edge. */
    private static double bilinear(GrayImage image, double x, double y) {
        double inX = Math.max(0, Math.min(image.width() - 1.001, x));
        double inY = Math.max(0, Math.min(image.height() - 1.001, y));
        int column = (int) inX;
        int row = (int) inY;
        double across = inX - column;
        double down = inY - row;
        return (1 - down) * ((1 - across) * image.at(column, row) + across * image.at(column + 1, row))
                + down * ((1 - across) * image.at(column, row + 1) + across * image.at(column + 1, row + 1));
    }
}
