package io.github.digitpad.inkfiles.remarkable;

import io.github.digitpad.formats.TextMap;
import io.github.digitpad.formats.Utf8;
import io.github.digitpad.inkfiles.ByteParts;
import io.github.digitpad.inkfiles.InkFormatException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text that was typed on a page, as far as lines hang on its characters: on which line each stands. How lines break
 * the file does not say: a paragraph counts as one.
 *
 * @see "rmscene: text.py; rmc: exporters/svg.py, the heights of lines"
 */
final class TypedText {

    private static final double FIRST_LINE = -88;
    private static final int HEADING = 2;
    private static final int BULLET = 4;
    private static final double HEADING_HEIGHT = 150;
    private static final double LINE_HEIGHT = 70;
    private static final double BULLET_HEIGHT = 35;
    private static final String BEGINNING = Tagged.id(0, 0);

    /** What lines that hang on no character hang on: the top of the text, and its end. */
    private static final String TOP = Tagged.id(0, 281_474_976_710_654.0);

    private static final String BOTTOM = Tagged.id(0, 281_474_976_710_655.0);

    private static final class Sign {
        final String id;
        final boolean isNewLine;

        @Nullable
        Sign next;

        Sign(String id, boolean isNewLine) {
            this.id = id;
            this.isNewLine = isNewLine;
        }
    }

    private final Map<String, Sign> signs = new TextMap<>();
    private final Map<String, Integer> styles = new TextMap<>();
    private final Map<String, Double> places = new TextMap<>();
    private final Sign first = new Sign(BEGINNING, false);

    private TypedText() {
        signs.put(BEGINNING, first);
    }

    static TypedText of(Tagged block) throws InkFormatException {
        TypedText text = new TypedText();
        Tagged content = block.inside(2);
        ByteParts items = content.inside(1).part(1);
        if (items != null) {
            for (double count = items.varint(); count > 0; count--) {
                items.varint();
                text.item(Tagged.of(items.part(items.unsigned())));
            }
        }
        ByteParts formats = content.inside(2).part(1);
        if (formats != null) {
            for (double count = formats.varint(); count > 0; count--) {
                text.style(formats);
            }
        }
        ByteParts place = block.part(3);
        double top = 0;
        if (place != null) {
            place.real();
            top = place.real();
        }
        text.layOut(top);
        return text;
    }

    private void item(Tagged item) throws InkFormatException {
        ByteParts value = item.part(6);
        if (value == null || item.whole(5, 0) != 0) {
            return;
        }
        double length = value.varint();
        value.octet();
        String text = Utf8.decode(value.part(length).rest());
        Sign before = signs.get(item.id(3));
        Sign at = before == null ? last() : before;
        int author = item.author(2);
        double number = item.number(2);
        for (int i = 0; text != null && i < text.length(); i++) {
            Sign sign = new Sign(Tagged.id(author, number + i), text.charAt(i) == '\n');
            sign.next = at.next;
            at.next = sign;
            at = sign;
            signs.put(sign.id, sign);
        }
    }

    private Sign last() {
        Sign last = first;
        while (last.next != null) {
            last = last.next;
        }
        return last;
    }

    private void style(ByteParts formats) throws InkFormatException {
        String id = Tagged.id(formats);
        formats.varint();
        Tagged.id(formats);
        formats.varint();
        ByteParts style = formats.part(formats.unsigned());
        style.octet();
        styles.put(id, style.octet());
    }

    private void layOut(double top) {
        double y = top + FIRST_LINE;
        double height = height(BEGINNING);
        for (Sign sign = first.next; sign != null; sign = sign.next) {
            places.put(sign.id, y);
            if (sign.isNewLine) {
                y += height;
                height = height(sign.id);
            }
        }
        places.put(TOP, top + FIRST_LINE);
        places.put(BOTTOM, y + height);
    }

    private double height(String paragraph) {
        Integer style = styles.get(paragraph);
        return style == null || style < HEADING || style == BULLET - 1
                ? LINE_HEIGHT
                : style == HEADING ? HEADING_HEIGHT : BULLET_HEIGHT;
    }

    /** Where a character's line is; 0 if it is not there. */
    double y(String character) {
        Double y = places.get(character);
        return y == null ? 0 : y;
    }
}
