package io.github.digitpad.data.pages;

import io.github.digitpad.picture.GrayImage;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Prints amounts in a font of this machine. */
final class PrintedHand implements NumberWriter.Hand {

    private static final String SIGNS = "0123456789.,-";

    /** Of the font, in px: as sharp as any page needs. */
    private static final int SIZE = 96;

    private static final int MARGIN = 2;

    private final Font font;

    private PrintedHand(Font font) {
        this.font = font;
    }

    /** One for each font that Java finds, in order of the fonts' names; none, where it finds none. */
    static List<NumberWriter.Hand> all() {
        List<NumberWriter.Hand> hands = new ArrayList<>();
        try {
            for (String family :
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT)) {
                Font font = new Font(family, Font.PLAIN, SIZE);
                if (font.canDisplayUpTo(SIGNS) < 0) {
                    hands.add(new PrintedHand(font));
                    hands.add(new PrintedHand(font.deriveFont(Font.BOLD)));
                }
            }
        } catch (InternalError | LinkageError e) {
            // What Java throws where fontconfig has no font, or a library is missing.
            return List.of();
        }
        return hands;
    }

    @Override
    public Writing write(int longest, SplittableRandom random) {
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "-" : "");
        boolean isPoint = random.nextBoolean();
        int length = 1 + random.nextInt(Math.max(1, longest - 2));
        boolean isGrouped = length > 3 && random.nextBoolean();
        for (int i = 0; i < length; i++) {
            text.append(i > 0 && isGrouped && (length - i) % 3 == 0 ? isPoint ? "," : "." : "");
            text.append(i == 0 && length > 1 ? 1 + random.nextInt(9) : random.nextInt(10));
        }
        if (random.nextInt(4) > 0) {
            text.append(isPoint ? '.' : ',').append(random.nextInt(10)).append(random.nextInt(10));
        }
        return new GlyphWriting(text.toString(), List.of(picture(text.toString())), 0, random);
    }

    /** Black is 1. */
    private GrayImage picture(String text) {
        GlyphVector glyphs = font.createGlyphVector(new FontRenderContext(null, true, true), text);
        Rectangle box = glyphs.getVisualBounds().getBounds();
        int width = box.width + 2 * MARGIN;
        int height = box.height + 2 * MARGIN;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(MARGIN - box.x, MARGIN - box.y);
        graphics.fill(glyphs.getOutline());
        graphics.dispose();
        float[] ink = new float[width * height];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = image.getRaster().getSample(i % width, i / width, 0) / 255f;
        }
        return GrayImage.owning(width, height, ink);
    }
}
