package io.github.digitpad.agreement;

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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * A picture of one digit that every way in must read alike, drawn from {@link AgreedInk}.
 *
 * @param name says its style
 * @param png the file; what JPEG did to its pixels is in it where the style says so, as no two programs unpack JPEG to
 *     the same values
 */
public record AgreedPicture(String name, byte[] png) {

    /** How many there are. */
    public static final int COUNT = 100;

    private static final int LEAST_SIDE = 44;

    private enum Style {
        DARK_ON_LIGHT(BufferedImage.TYPE_INT_RGB, 0xff000000, 0xffffffff),
        LIGHT_ON_DARK(BufferedImage.TYPE_INT_RGB, 0xfff4f4e8, 0xff102030),
        DARK_ON_GLASS(BufferedImage.TYPE_INT_ARGB, 0xff000000, 0),
        LIGHT_ON_GLASS(BufferedImage.TYPE_INT_ARGB, 0xffffffff, 0),
        GREY(BufferedImage.TYPE_BYTE_GRAY, 0xff303030, 0xffd8d8d8),
        RED_ON_CREAM(BufferedImage.TYPE_INT_RGB, 0xffd02020, 0xfffff0d0),
        BLUE_ON_YELLOW(BufferedImage.TYPE_INT_RGB, 0xff1030a0, 0xfff0e060),
        OPAQUE_ALPHA(BufferedImage.TYPE_INT_ARGB, 0xff203020, 0xffe8f0e8),
        NOISY(BufferedImage.TYPE_INT_RGB, 0xff202020, 0xffe0e0e0),
        JPEG(BufferedImage.TYPE_INT_RGB, 0xff101840, 0xfff0f0e8);

        private final int type;
        private final Color ink;
        private final Color ground;

        Style(int type, int ink, int ground) {
            this.type = type;
            this.ink = new Color(ink, true);
            this.ground = new Color(ground, true);
        }
    }

    /** A hundred digits, in each style ten. */
    public static List<AgreedPicture> all() throws IOException {
        List<AgreedInk> digits = AgreedInk.digits();
        SplittableRandom random = new SplittableRandom(19);
        List<AgreedPicture> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Style style = Style.values()[i % Style.values().length];
            AgreedInk digit = digits.get(i * digits.size() / COUNT);
            BufferedImage image = drawn(digit.ink(), style, random);
            String name = i + "-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
            all.add(new AgreedPicture(name, png(style == Style.JPEG ? throughJpeg(image) : image)));
        }
        return all;
    }

    private static BufferedImage drawn(Ink ink, Style style, SplittableRandom random) {
        int width = LEAST_SIDE + random.nextInt(80);
        int height = LEAST_SIDE + random.nextInt(80);
        Bounds box = Bounds.of(ink);
        double scale = 0.7 * Math.min(width / Math.max(1, box.width()), height / Math.max(1, box.height()));
        BufferedImage image = new BufferedImage(width, height, style.type);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(style.ground);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(style.ink);
        graphics.setStroke(
                new BasicStroke(2 + Math.min(width, height) / 20f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double left = (width - scale * (box.left() + box.right())) / 2;
        double top = (height - scale * (box.top() + box.bottom())) / 2;
        for (Stroke stroke : ink.strokes()) {
            Path2D path = new Path2D.Double();
            for (Point point : stroke.points()) {
                double x = left + scale * point.x();
                double y = top + scale * point.y();
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                }
                path.lineTo(x, y);
            }
            graphics.draw(path);
        }
        graphics.dispose();
        if (style == Style.NOISY) {
            addNoise(image, random);
        }
        return image;
    }

    private static void addNoise(BufferedImage image, SplittableRandom random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color pixel = new Color(image.getRGB(x, y));
                int noise = random.nextInt(25) - 12;
                image.setRGB(
                        x,
                        y,
                        new Color(
                                        within(pixel.getRed() + noise),
                                        within(pixel.getGreen() + noise),
                                        within(pixel.getBlue() + noise))
                                .getRGB());
            }
        }
    }

    private static int within(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static BufferedImage throughJpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
