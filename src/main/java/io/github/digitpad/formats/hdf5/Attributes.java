package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of an object: texts, one or a list of them. What they are otherwise nobody has asked for yet. */
final class Attributes {

    private final FileBytes file;
    private final List<Message> messages;

    Attributes(FileBytes file, List<Message> messages) {
        this.file = file;
        this.messages = messages;
    }

    /**
     * The texts of an attribute.
     *
     * @return nothing, if there is none of this name; no text, if it has no element
     */
    @Nullable
    List<String> texts(String name) throws ModelFormatException {
        for (Message message : messages) {
            if (message.type() == Message.ATTRIBUTE) {
                List<String> texts = texts(message, name);
                if (texts != null) {
                    return texts;
                }
            } else if (message.type() == Message.ATTRIBUTE_INFO) {
                requireNotDense(message);
            }
        }
        return null;
    }

    private void requireNotDense(Message message) throws ModelFormatException {
        int flags = file.octet(message.at() + 1);
        int heap = file.address(message.at() + 2 + ((flags & 1) != 0 ? 2 : 0));
        if (heap != FileBytes.UNDEFINED) {
            throw new ModelFormatException(file.source() + ": HDF5, byte " + file.place(message.at())
                    + ": has its attributes in dense storage, which is not supported. Save it with h5py's"
                    + " libver=\"earliest\", which Keras does by itself.");
        }
    }

    private @Nullable List<String> texts(Message message, String wanted) throws ModelFormatException {
        int at = message.at();
        int version = file.octet(at);
        if (version < 1 || version > 3) {
            throw file.error(at, "an attribute of version " + version, "1 to 3");
        }
        int nameSize = file.two(at + 2);
        int typeSize = file.two(at + 4);
        int spaceSize = file.two(at + 6);
        int nameAt = at + (version == 3 ? 9 : 8);
        int typeAt = nameAt + filled(nameSize, version);
        int spaceAt = typeAt + filled(typeSize, version);
        int dataAt = spaceAt + filled(spaceSize, version);
        int end = message.at() + message.length();
        if (dataAt > end) {
            throw file.error(at, "an attribute of " + message.length() + " bytes", (dataAt - at) + " or more");
        }
        if (!Texts.of(file.bytes(), nameAt, nameSize).equals(wanted)) {
            return null;
        }
        if (version > 1 && (file.octet(at + 1) & 3) != 0) {
            throw file.error(at, "an attribute whose type others share", "one of its own");
        }
        DataType type = DataType.read(file, typeAt);
        DataSpace space = DataSpace.read(file, spaceAt);
        double count = space.count();
        if (count * type.size() > end - dataAt) {
            throw file.error(dataAt, "an attribute of more elements than lie there", "as many as there are");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < (int) count; i++) {
            int element = dataAt + i * type.size();
            if (type.kind() == DataType.Kind.TEXT) {
                texts.add(Texts.of(file.bytes(), element, type.size()).stripTrailing());
            } else if (type.kind() == DataType.Kind.LONG_TEXT) {
                texts.add(longText(element));
            } else {
                throw file.error(dataAt, "an attribute \"" + wanted + "\" that is no text", "text");
            }
        }
        return texts;
    }

    /** In the first version names and all else take whole groups of eight bytes. */
    private static int filled(int size, int version) {
        return version == 1 ? (size + 7) / 8 * 8 : size;
    }

    /** A text in a global heap: its length, the heap's address, which of the heap's objects it is. */
    private String longText(int at) throws ModelFormatException {
        int length = file.four(at);
        int heap = file.address(at + 4);
        int index = file.four(at + 4 + file.addressSize());
        if (length == 0 || heap == FileBytes.UNDEFINED) {
            return "";
        }
        int start = file.requireSignature(heap, "GCOL");
        int end = heap + Math.min(file.size(start + 4), file.end() - heap);
        int object = start + 4 + file.lengthSize();
        while (end - object >= 8 + file.lengthSize()) {
            int number = file.two(object);
            int size = file.size(object + 8);
            int data = object + 8 + file.lengthSize();
            if (number == 0 || size > end - data) {
                break;
            }
            if (number == index) {
                file.require(data, length);
                return Texts.of(file.bytes(), data, Math.min(length, size));
            }
            object = data + Math.min(end - data, (size + 7) / 8 * 8);
        }
        throw file.error(heap, "no text of number " + index, "one, for the attribute at byte " + at);
    }
}
