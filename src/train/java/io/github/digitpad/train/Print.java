package io.github.digitpad.train;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Digits and words printed in whatever fonts this machine has. */
final class Print {

    private static final int[] STYLES = {Font.PLAIN, Font.PLAIN, Font.BOLD, Font.ITALIC};

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final List<Font> fonts;

    private Print(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** None, if Java finds no font. */
    static Print ofMachine() {
        List<Font> fonts = new ArrayList<>();
        try {
            for (String family :
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT)) {
                if (new Font(family, Font.PLAIN, 1).canDisplayUpTo("0123456789.,-AEk") < 0) {
                    for (int style : STYLES) {
                        fonts.add(new Font(family, style, 100));
                    }
                }
            }
        } catch (InternalError | LinkageError e) {
            System.out.println("no printed digits: Java finds no font (" + e + ")");
        }
        return new Print(List.copyOf(fonts));
    }

    boolean isEmpty() {
        return fonts.isEmpty();
    }

    Font any(SplittableRandom random) {
        return fonts.get(random.nextInt(fonts.size()));
    }

    /** A text as one sign, as high as the font's digits are 1. */
    static PrintGlyph glyph(Font font, String text) {
        GlyphVector digit = font.createGlyphVector(CONTEXT, "0");
        double height = digit.getVisualBounds().getHeight() * 0.97;
        GlyphVector glyphs = font.createGlyphVector(CONTEXT, text);
        AffineTransform transform = AffineTransform.getTranslateInstance(0, 1);
        transform.scale(1 / height, 1 / height);
        return new PrintGlyph(
                transform.createTransformedShape(glyphs.getOutline()),
                glyphs.getLogicalBounds().getWidth() / height);
    }
}
