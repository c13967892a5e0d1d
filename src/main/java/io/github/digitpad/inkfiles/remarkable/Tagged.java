package io.github.digitpad.inkfiles.remarkable;

import io.github.digitpad.inkfiles.ByteParts;
import io.github.digitpad.inkfiles.InkFormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a block of version 6: each has an index and is an id, a part with its length, or one, four or eight
 * bytes. Fields that are not known are passed over.
 */
final class Tagged {

    private static final int ID = 0xf;
    private static final int PART = 0xc;
    private static final int EIGHT = 0x8;
    private static final int FOUR = 0x4;
    private static final int ONE = 0x1;
    private static final double TWO_TO_32 = 4294967296.0;

    private record Field(int index, int type, int author, double number, ByteParts value) {}

    private final List<Field> fields = new ArrayList<>();

    private Tagged() {}

    /** All fields that are left. */
    static Tagged of(ByteParts bytes) throws InkFormatException {
        Tagged tagged = new Tagged();
        while (!bytes.isDone()) {
            double tag = bytes.varint();
            int type = (int) (tag % 16);
            int index = (int) Math.min(Integer.MAX_VALUE, tag / 16);
            switch (type) {
                case ID -> tagged.fields.add(new Field(index, type, bytes.octet(), bytes.varint(), bytes.part(0)));
                case PART -> tagged.fields.add(new Field(index, type, 0, 0, bytes.part(bytes.unsigned())));
                case EIGHT -> tagged.fields.add(new Field(index, type, 0, 0, bytes.part(8)));
                case FOUR -> tagged.fields.add(new Field(index, type, 0, 0, bytes.part(4)));
                case ONE -> tagged.fields.add(new Field(index, type, 0, 0, bytes.part(1)));
                default -> throw bytes.error("a field is of unknown type " + type + ". Copy the page again");
            }
        }
        return tagged;
    }

    /** An id, without a tag before it, as a text that tells it from others. */
    static String id(ByteParts bytes) throws InkFormatException {
        return id(bytes.octet(), bytes.varint());
    }

    static String id(int author, double number) {
        return author + ":" + (int) (number / TWO_TO_32) + ":" + (int) (number % TWO_TO_32 - TWO_TO_32 / 2);
    }

    private @Nullable Field field(int index, int type) {
        for (Field field : fields) {
            if (field.index == index && field.type == type) {
                return field;
            }
        }
        return null;
    }

    /** A field's id; empty, if there is none. */
    String id(int index) {
        Field field = field(index, ID);
        return field == null ? "" : id(field.author, field.number);
    }

    /** Who gave a field's id; 0 if there is none. */
    int author(int index) {
        Field field = field(index, ID);
        return field == null ? 0 : field.author;
    }

    /** The number in a field's id; 0 if there is none. */
    double number(int index) {
        Field field = field(index, ID);
        return field == null ? 0 : field.number;
    }

    /** A field's part, to be read once; nothing, if there is none. */
    @Nullable
    ByteParts part(int index) {
        Field field = field(index, PART);
        return field == null ? null : field.value;
    }

    /** The fields of a field's part; none, if there is none. */
    Tagged inside(int index) throws InkFormatException {
        ByteParts part = part(index);
        return part == null ? new Tagged() : of(part);
    }

    /** A field of four bytes as a whole number; what to take, if there is none. */
    double whole(int index, double otherwise) throws InkFormatException {
        Field field = field(index, FOUR);
        return field == null ? otherwise : field.value.unsigned();
    }

    double single(int index, double otherwise) throws InkFormatException {
        Field field = field(index, FOUR);
        return field == null ? otherwise : field.value.single();
    }

    boolean flag(int index, boolean otherwise) throws InkFormatException {
        Field field = field(index, ONE);
        return field == null ? otherwise : field.value.octet() != 0;
    }
}
