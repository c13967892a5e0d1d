package io.github.digitpad.cli;

import io.github.digitpad.data.pages.ComposedPage;
import io.github.digitpad.data.pages.PageComposer;
import io.github.digitpad.data.pages.PageLines;
import io.github.digitpad.picture.GrayImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes composed pages into a folder, with a file that says what is on them. */
final class PageFiles {

    /** The file that says what is on the pages. */
    static final String TRUTH = "truth.jsonl";

    /** A phone's JPEG, and a messenger's. */
    private static final double BEST_QUALITY = 0.92;

    private static final double WORST_QUALITY = 0.45;

    private final Path folder;
    private final boolean isPng;

    /** @throws IOException if there is something else than a folder, or a file of pages is there already */
    PageFiles(Path folder, boolean isPng) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + ": is no folder. Give the name of one to write pages into.");
        }
        if (Files.exists(folder.resolve(TRUTH))) {
            throw new IOException(folder + ": has pages already, " + TRUTH + ". Give another folder.");
        }
        this.folder = folder;
        this.isPng = isPng;
    }

    /** Writes so many pages; how many numbers are on them. */
    int write(PageComposer composer, int count, long seed) throws IOException {
        Files.createDirectories(folder);
        SplittableRandom seeds = new SplittableRandom(seed);
        int[] numbers = {0};
        new WholeFile(folder.resolve(TRUTH)).write(out -> {
            for (int i = 1; i <= count; i++) {
                SplittableRandom random = seeds.split();
                ComposedPage page = composer.compose(random);
                String name = String.format(Locale.ROOT, "page-%04d.%s", i, isPng ? "png" : "jpg");
                double quality = WORST_QUALITY + (BEST_QUALITY - WORST_QUALITY) * random.nextDouble();
                new WholeFile(folder.resolve(name)).write(bytes(page.light(), quality));
                PageLines.write(new PageLines.Line(name, page.numbers()), out);
                numbers[0] += page.numbers().size();
            }
        });
        return numbers[0];
    }

    private byte[] bytes(GrayImage light, double quality) throws IOException {
        BufferedImage image = new BufferedImage(light.width(), light.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < light.height(); y++) {
            for (int x = 0; x < light.width(); x++) {
                image.getRaster().setSample(x, y, 0, (int) (255 * light.at(x, y) + 0.5f));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (isPng) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality((float) quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
