package io.github.digitpad.bench;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.data.pages.ComposedPage;
import io.github.digitpad.data.pages.NumberBox;
import io.github.digitpad.data.pages.NumberWriter;
import io.github.digitpad.data.pages.PageComposer;
import io.github.digitpad.data.pages.PageNumber;
import io.github.digitpad.data.pages.PageSettings;
import io.github.digitpad.picture.GrayImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Numbers cut out of photographed pages that are composed of people's digits, with what they are. */
record Crops(String source, List<Crop> crops) {

    /** @param png the picture's file, in Base64 */
    record Crop(String text, String png) {}

    private static final int COUNT = 120;

    /** Of pendigits' writers those whom our networks have not learned from. */
    private static final Set<Integer> UNSEEN = Set.of(7, 14, 21, 28);

    private static final int LONGEST = 8;

    /** So much around a number is on its crop, of its height. */
    private static final double MARGIN = 0.25;

    static Crops of(Path data) throws IOException {
        Path pendigits = data.resolve("pendigits/pendigits-orig.tra.gz");
        boolean hasPeople = Files.exists(pendigits);
        List<LabelledInk> digits = new ArrayList<>(UnipenReader.read(hasPeople ? pendigits : Pictures.OWN));
        digits.removeIf(digit -> hasPeople && !UNSEEN.contains(digit.writer()));
        PageComposer composer = new PageComposer(
                new NumberWriter(digits, List.of(), List.of()), new PageSettings(1500, 2000, false, false));
        SplittableRandom random = new SplittableRandom(23);
        List<Crop> crops = new ArrayList<>();
        while (crops.size() < COUNT) {
            ComposedPage page = composer.compose(random);
            for (PageNumber number : page.numbers()) {
                NumberBox box = number.box();
                if (box != null && number.text().matches("[0-9]{1," + LONGEST + "}") && crops.size() < COUNT) {
                    crops.add(new Crop(number.text(), Base64.getEncoder().encodeToString(png(page.light(), box))));
                }
            }
        }
        String people = hasPeople ? "four people who are in no training" : "one person";
        return new Crops(COUNT + " numbers by " + people + ", cut out of composed photos of pages", crops);
    }

    private static byte[] png(GrayImage page, NumberBox box) throws IOException {
        double margin = MARGIN * Math.hypot(box.x(3) - box.x(0), box.y(3) - box.y(0));
        double left = page.width();
        double top = page.height();
        double right = 0;
        double bottom = 0;
        for (int corner = 0; corner < 4; corner++) {
            left = Math.min(left, box.x(corner) - margin);
            right = Math.max(right, box.x(corner) + margin);
            top = Math.min(top, box.y(corner) - margin);
            bottom = Math.max(bottom, box.y(corner) + margin);
        }
        int x = (int) Math.max(0, left);
        int y = (int) Math.max(0, top);
        int width = (int) Math.min(page.width(), right) - x;
        int height = (int) Math.min(page.height(), bottom) - y;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int v = 0; v < height; v++) {
            for (int u = 0; u < width; u++) {
                image.getRaster().setSample(u, v, 0, Math.round(255 * page.at(x + u, y + v)));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
