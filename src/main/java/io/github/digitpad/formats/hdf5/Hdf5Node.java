package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group or a data set of a file, with its attributes. Its own data are read when they are asked for. */
public final class Hdf5Node {

    private final FileBytes file;
    private final String path;
    private final List<Message> messages;
    private @Nullable Map<String, Integer> links;

    Hdf5Node(FileBytes file, String path, int header) throws ModelFormatException {
        this.file = file;
        this.path = path;
        this.messages = Message.of(file, header);
    }

    /** As {@code /model_weights/conv2d}; empty for the file's root. */
    public String path() {
        return path;
    }

    /** Whether it has data, not other nodes. */
    public boolean isData() {
        return find(Message.LAYOUT) != null;
    }

    /** What this group has inside, in the file's order. */
    public List<String> names() throws ModelFormatException {
        return new ArrayList<>(links().keySet());
    }

    private Map<String, Integer> links() throws ModelFormatException {
        Map<String, Integer> known = links;
        if (known == null) {
            known = Links.of(file, messages);
            links = known;
        }
        return known;
    }

    /** What this group has under a name, or a path of names; nothing, if there is none. */
    public @Nullable Hdf5Node get(String inside) throws ModelFormatException {
        Integer whole = links().get(inside);
        if (whole != null) {
            return new Hdf5Node(file, path + "/" + inside, whole);
        }
        int slash = inside.indexOf('/');
        if (slash < 0) {
            return null;
        }
        Hdf5Node group = slash == 0 ? this : get(inside.substring(0, slash));
        return group == null ? null : group.get(inside.substring(slash + 1));
    }

    /** The text of an attribute; nothing, if there is none of this name, or it has none. */
    public @Nullable String text(String attribute) throws ModelFormatException {
        List<String> texts = texts(attribute);
        return texts == null || texts.isEmpty() ? null : texts.get(0);
    }

    /** The texts of an attribute; nothing, if there is none of this name. */
    public @Nullable List<String> texts(String attribute) throws ModelFormatException {
        return new Attributes(file, messages).texts(attribute);
    }

    /** The extents of a data set's axes; none for a single number. */
    public int[] extents() throws ModelFormatException {
        Message space = require(Message.DATA_SPACE, "extents");
        return DataSpace.read(file, space.at()).extents();
    }

    /** Whether a data set's elements are numbers. */
    public boolean isNumbers() throws ModelFormatException {
        return DataType.read(file, require(Message.DATA_TYPE, "type").at()).isNumber();
    }

    /**
     * The numbers of a data set, as floats.
     *
     * @throws ModelFormatException if they are no numbers, or in a form that is not supported
     */
    public float[] floats() throws ModelFormatException {
        DataType type = DataType.read(file, require(Message.DATA_TYPE, "type").at());
        if (!type.isNumber()) {
            throw new ModelFormatException(file.source() + ": HDF5, " + path + ": has elements of " + type.size()
                    + " bytes that are no numbers, needs numbers.");
        }
        return elements(type);
    }

    private float[] elements(DataType type) throws ModelFormatException {
        DataSpace space =
                DataSpace.read(file, require(Message.DATA_SPACE, "extents").at());
        Message filters = find(Message.FILTERS);
        Filters pipeline = filters == null ? Filters.NONE : Filters.read(file, filters.at());
        Layout layout = new Layout(file, path, type, space, pipeline);
        return layout.floats(require(Message.LAYOUT, "layout"));
    }

    /**
     * The places of the objects that a data set leads to, each for {@link #at}.
     *
     * @throws ModelFormatException if its elements are no references to objects
     */
    public int[] references() throws ModelFormatException {
        DataType type = DataType.read(file, require(Message.DATA_TYPE, "type").at());
        if (type.kind() != DataType.Kind.REFERENCE) {
            throw new ModelFormatException(file.source() + ": HDF5, " + path
                    + ": has elements that lead to no other objects, needs references.");
        }
        float[] bits = elements(type);
        int[] references = new int[bits.length];
        for (int i = 0; i < bits.length; i++) {
            references[i] = Float.floatToRawIntBits(bits[i]);
        }
        return references;
    }

    /**
     * The object that a reference leads to.
     *
     * @param reference one of {@link #references}
     */
    public Hdf5Node at(int reference) throws ModelFormatException {
        return new Hdf5Node(file, path + "→" + reference, file.referred(reference));
    }

    private Message require(int type, String what) throws ModelFormatException {
        Message found = find(type);
        if (found == null) {
            throw new ModelFormatException(file.source() + ": HDF5, " + path + ": has no " + what + ", needs data.");
        }
        return found;
    }

    private @Nullable Message find(int type) {
        for (Message message : messages) {
            if (message.type() == type) {
                return message;
            }
        }
        return null;
    }
}
