package io.github.digitpad.decode;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** A 7 in a picture file of every kind: each is a 7 to the command line and to the page, equally sure. */
public final class PictureKinds {

    private static final int SIDE = 84;
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GREY_ALPHA = 4;
    private static final int RGBA = 6;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final BufferedImage drawn = drawn(SIDE, SIDE);

    private PictureKinds() {}

    /** Writes all of them into a folder. */
    public static void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files' bytes by their names, which say what is in them. */
    static Map<String, byte[]> all() {
        try {
            PictureKinds kinds = new PictureKinds();
            kinds.png();
            kinds.transparentPng();
            kinds.profiles();
            kinds.jpeg();
            kinds.turned();
            kinds.large();
            return kinds.files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void png() throws IOException {
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            int most = (1 << depth) - 1;
            files.put("grey" + depth + ".png", png(depth, GREY).of((x, y) -> new int[] {grey(x, y, most)}));
        }
        for (int depth : new int[] {8, 16}) {
            int most = (1 << depth) - 1;
            PngBytes.Pixels grey = (x, y) -> new int[] {grey(x, y, most), grey(x, y, most), grey(x, y, most)};
            files.put("grey-as-rgb" + depth + ".png", png(depth, RGB).of(grey));
            files.put("rgb" + depth + ".png", png(depth, RGB).of((x, y) -> rgb(x, y, most)));
        }
        for (int depth : new int[] {1, 2, 4, 8}) {
            int most = (1 << depth) - 1;
            files.put(
                    "palette" + depth + ".png",
                    png(depth, PALETTE).chunk("PLTE", palette(most)).of((x, y) -> new int[] {grey(x, y, most)}));
        }
        files.put("interlaced-rgb8.png", png(8, RGB).interlaced().of((x, y) -> rgb(x, y, 255)));
        files.put("interlaced-grey1.png", png(1, GREY).interlaced().of((x, y) -> new int[] {grey(x, y, 1)}));
    }

    /** The paper is transparent: by a key (exactly this shade), by the palette, or as far as it is light. */
    private void transparentPng() throws IOException {
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            int most = (1 << depth) - 1;
            files.put(
                    "key-grey" + depth + ".png",
                    png(depth, GREY).shorts("tRNS", most).of((x, y) -> new int[] {grey(x, y, most)}));
        }
        for (int depth : new int[] {8, 16}) {
            int most = (1 << depth) - 1;
            int[] paper = rgb(0, 0, most);
            files.put(
                    "key-rgb" + depth + ".png",
                    png(depth, RGB).shorts("tRNS", paper).of((x, y) -> rgb(x, y, most)));
            files.put(
                    "dark-on-glass-grey" + depth + ".png",
                    png(depth, GREY_ALPHA).of((x, y) -> new int[] {0, most - grey(x, y, most)}));
            files.put(
                    "white-on-glass-grey" + depth + ".png",
                    png(depth, GREY_ALPHA).of((x, y) -> new int[] {most, most - grey(x, y, most)}));
            files.put("colour-on-glass-rgba" + depth + ".png", png(depth, RGBA).of((x, y) ->
                    new int[] {most / 5, most / 3, most / 2, most - grey(x, y, most)}));
            files.put("card-on-glass-rgba" + depth + ".png", png(depth, RGBA).of((x, y) -> {
                int[] colour = rgb(x, y, most);
                boolean margin = x < 4 || x >= SIDE - 6 || y < 2 || y >= SIDE - 5;
                return new int[] {colour[0], colour[1], colour[2], margin ? 0 : most};
            }));
            files.put("fading-card-rgba" + depth + ".png", png(depth, RGBA).of((x, y) -> {
                int[] colour = rgb(x, y, most);
                int edge = Math.min(Math.min(x, y), SIDE - 1 - Math.max(x, y));
                return new int[] {colour[0], colour[1], colour[2], Math.min(most, most / 12 * edge)};
            }));
        }
        files.put(
                "key-palette8.png",
                png(8, PALETTE)
                        .chunk("PLTE", palette(255))
                        .chunk("tRNS", ByteBuffer.allocate(256).put(opaque(255)).array())
                        .of((x, y) -> new int[] {grey(x, y, 255)}));
    }

    /** What a file says of its colours, beside its samples: nobody heeds it. */
    private void profiles() throws IOException {
        ByteArrayOutputStream icc = new ByteArrayOutputStream();
        icc.writeBytes("linear\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream out = new DeflaterOutputStream(icc)) {
            out.write(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        }
        files.put("profile.png", png(8, RGB).chunk("iCCP", icc.toByteArray()).of((x, y) -> rgb(x, y, 255)));
        byte[] linear = ByteBuffer.allocate(4).putInt(100_000).array();
        files.put("gamma.png", png(8, GREY).chunk("gAMA", linear).of((x, y) -> new int[] {grey(x, y, 255)}));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteBuffer segment = ByteBuffer.allocate(14 + profile.length);
        segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1);
        files.put(
                "profile.jpg",
                JpegBytes.with(
                        JpegBytes.of(drawn, false), 0xe2, segment.put(profile).array()));
    }

    private void jpeg() throws IOException {
        BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                grey.getRaster().setSample(x, y, 0, 128 + grey(x, y, 127));
            }
        }
        files.put("grey.jpg", JpegBytes.of(grey, false));
        files.put("colour.jpg", JpegBytes.of(drawn, false));
        files.put("progressive.jpg", JpegBytes.of(drawn, true));
        byte[] rgb = JpegBytes.raw(SIDE, SIDE, 3, (x, y) -> rgb(x, y, 255));
        byte[] ycc = JpegBytes.raw(SIDE, SIDE, 3, (x, y) -> ycc(rgb(x, y, 255)));
        byte[] inks = JpegBytes.raw(SIDE, SIDE, 4, (x, y) -> with(rgb(x, y, 255), 250));
        byte[] ycck = JpegBytes.raw(SIDE, SIDE, 4, (x, y) -> with(ycc(negative(rgb(x, y, 255))), 250));
        files.put("ycc-without-jfif.jpg", ycc);
        files.put("ycc-adobe.jpg", JpegBytes.adobe(ycc, 1));
        files.put("rgb-adobe.jpg", JpegBytes.adobe(rgb, 0));
        files.put("cmyk.jpg", inks);
        files.put("cmyk-adobe.jpg", JpegBytes.adobe(inks, 0));
        files.put("ycck-adobe.jpg", JpegBytes.adobe(ycck, 2));
    }

    private void turned() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            PngBytes.Pixels stored = stored(orientation);
            int width = orientation > 4 ? SIDE - 4 : SIDE;
            int height = orientation > 4 ? SIDE : SIDE - 4;
            byte[] jpeg = JpegBytes.raw(width, height, 1, stored);
            String name = "turned" + orientation;
            files.put(name + "-big.jpg", JpegBytes.exif(jpeg, orientation, ByteOrder.BIG_ENDIAN));
            files.put(name + "-little.jpg", JpegBytes.exif(jpeg, orientation, ByteOrder.LITTLE_ENDIAN));
            files.put(
                    name + ".png",
                    new PngBytes(width, height, 8, GREY)
                            .chunk("eXIf", JpegBytes.tiff(orientation, ByteOrder.BIG_ENDIAN))
                            .of(stored));
        }
    }

    /** A photo's size, whose sides no whole number divides, and a scan's with a stroke a few pixels wide. */
    private void large() throws IOException {
        files.put("photo.jpg", JpegBytes.exif(JpegBytes.of(drawn(3001, 2003), false), 1, ByteOrder.BIG_ENDIAN));
        BufferedImage scan = drawn(2481, 3507);
        files.put("scan.png", new PngBytes(2481, 3507, 1, GREY).of((x, y) ->
                        new int[] {(scan.getRGB(x, y) & 255) < 160 ? 0 : 1}));
    }

    /** How a picture of 84×80 is stored that is seen upright only when it is turned: by the standard's own words. */
    private PngBytes.Pixels stored(int orientation) {
        int right = SIDE - 1;
        int bottom = SIDE - 5;
        return (column, row) -> {
            int[] seen = switch (orientation) {
                case 2 -> new int[] {right - column, row};
                case 3 -> new int[] {right - column, bottom - row};
                case 4 -> new int[] {column, bottom - row};
                case 5 -> new int[] {row, column};
                case 6 -> new int[] {right - row, column};
                case 7 -> new int[] {right - row, bottom - column};
                case 8 -> new int[] {row, bottom - column};
                default -> new int[] {column, row};
            };
            return new int[] {grey(seen[0], seen[1], 255)};
        };
    }

    private static PngBytes png(int depth, int type) {
        return new PngBytes(SIDE, SIDE, depth, type);
    }

    private static byte[] palette(int most) {
        ByteBuffer palette = ByteBuffer.allocate(3 * (most + 1));
        for (int i = 0; i <= most; i++) {
            palette.put((byte) (20 + 200 * i / most))
                    .put((byte) (30 + 205 * i / most))
                    .put((byte) (90 + 130 * i / most));
        }
        return palette.array();
    }

    private static byte[] opaque(int count) {
        byte[] alphas = new byte[count];
        Arrays.fill(alphas, (byte) 255);
        return alphas;
    }

    /** From 0, ink, to the greatest, paper. */
    private int grey(int x, int y, int most) {
        return (int) Math.round((drawn.getRGB(x, y) & 255) / 255.0 * most);
    }

    private int[] rgb(int x, int y, int most) {
        double paper = grey(x, y, 65535) / 65535.0;
        return new int[] {
            (int) Math.round(most * (0.1 + 0.8 * paper)),
            (int) Math.round(most * (0.2 + 0.75 * paper)),
            (int) Math.round(most * (0.45 + 0.4 * paper))
        };
    }

    /** @see "ITU-T T.871, 7" */
    private static int[] ycc(int[] rgb) {
        double y = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
        return new int[] {
            (int) Math.round(y),
            (int) Math.round(128 + (rgb[2] - y) / 1.772),
            (int) Math.round(128 + (rgb[0] - y) / 1.402)
        };
    }

    private static int[] negative(int[] rgb) {
        return new int[] {255 - rgb[0], 255 - rgb[1], 255 - rgb[2]};
    }

    private static int[] with(int[] three, int fourth) {
        return new int[] {three[0], three[1], three[2], fourth};
    }

    /** Black on white, thin on large sheets. */
    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(6 + width / 100f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int unit = Math.min(width, height) / 12;
        graphics.drawLine(3 * unit, 3 * unit, 8 * unit, 3 * unit);
        graphics.drawLine(8 * unit, 3 * unit, 5 * unit, 10 * unit);
        graphics.dispose();
        return image;
    }
}
