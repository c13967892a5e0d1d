package io.github.digitpad.spark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures of sevens and ones as a pen draws them, each a little different. */
final class Pictures {

    private Pictures() {}

    /** A PNG of so many digits side by side. */
    static byte[] png(int seed, int digits) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(60 + 70 * digits, 140, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < digits; i++) {
            Path2D path = new Path2D.Double();
            if (random.nextBoolean()) {
                path.moveTo(0, 0);
                path.lineTo(40, random.nextInt(6) - 3);
                path.lineTo(14 + random.nextInt(8), 80);
            } else {
                path.moveTo(20 + random.nextInt(6), 0);
                path.lineTo(18 + random.nextInt(6), 80);
            }
            graphics.draw(path.createTransformedShape(AffineTransform.getTranslateInstance(35 + 70 * i, 30)));
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes so many into a folder; each twentieth is cut short. */
    static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            byte[] png = png(i, 1 + i % 4);
            Files.write(
                    folder.resolve(String.format(Locale.ROOT, "%05d.png", i)),
                    i % 20 == 19 ? Arrays.copyOf(png, 100) : png);
        }
    }
}
