package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a group has, by name: the places of the objects' headers, in the file's order. */
final class Links {

    /** Far more than any network has layers. */
    private static final int MAX_LINKS = 100_000;

    private final FileBytes file;
    private final Map<String, Integer> headers = new LinkedHashMap<>();
    private final Set<Integer> visited = new HashSet<>();

    private Links(FileBytes file) {
        this.file = file;
    }

    static Map<String, Integer> of(FileBytes file, List<Message> messages) throws ModelFormatException {
        Links links = new Links(file);
        for (Message message : messages) {
            switch (message.type()) {
                case Message.SYMBOL_TABLE -> links.symbolTable(message.at());
                case Message.LINK -> links.link(message);
                case Message.LINK_INFO -> links.requireNotDense(message.at());
                default -> {
                    // Says nothing of links.
                }
            }
        }
        return links.headers;
    }

    private void requireNotDense(int at) throws ModelFormatException {
        int flags = file.octet(at + 1);
        if (file.address(at + 2 + ((flags & 1) != 0 ? 8 : 0)) != FileBytes.UNDEFINED) {
            throw new ModelFormatException(file.source() + ": HDF5, byte " + file.place(at)
                    + ": has a group in dense storage, which is not supported. Save it with h5py's"
                    + " libver=\"earliest\", which Keras does by itself.");
        }
    }

    private void link(Message message) throws ModelFormatException {
        int at = message.at();
        int flags = file.octet(at + 1);
        int next = at + 2;
        boolean hard = (flags & 8) == 0 || file.octet(next) == 0;
        next += ((flags & 8) != 0 ? 1 : 0) + ((flags & 4) != 0 ? 8 : 0) + ((flags & 16) != 0 ? 1 : 0);
        int size = 1 << (flags & 3);
        int length = file.number(next, size, false);
        next += size;
        file.require(next, length);
        if (hard) {
            put(Texts.of(file.bytes(), next, length), file.known(next + length));
        }
    }

    private void put(String name, int header) throws ModelFormatException {
        headers.put(name, header);
        if (headers.size() > MAX_LINKS) {
            throw file.error(header, "more than " + MAX_LINKS + " objects in one group", "fewer");
        }
    }

    private void symbolTable(int at) throws ModelFormatException {
        int tree = file.known(at);
        int heap = file.requireSignature(file.known(at + file.addressSize()), "HEAP");
        int size = file.size(heap + 4);
        int names = file.known(heap + 4 + 2 * file.lengthSize());
        file.require(names, size);
        node(tree, names, size, Integer.MAX_VALUE);
    }

    /** A node of the B-tree; its children lie one level below. */
    private void node(int at, int names, int size, int levelAbove) throws ModelFormatException {
        int start = file.requireSignature(at, "TREE");
        int type = file.octet(start);
        int level = file.octet(start + 1);
        if (type != 0 || level >= levelAbove || !visited.add(at)) {
            throw file.error(at, "a tree of names that leads back into itself", "one that ends");
        }
        int count = file.two(start + 2);
        int key = start + 4 + 2 * file.addressSize();
        for (int i = 0; i < count; i++) {
            int child = file.known(key + file.lengthSize());
            if (level == 0) {
                symbols(child, names, size);
            } else {
                node(child, names, size, level);
            }
            key += file.lengthSize() + file.addressSize();
        }
    }

    private void symbols(int at, int names, int size) throws ModelFormatException {
        int start = file.requireSignature(at, "SNOD");
        if (!visited.add(at)) {
            throw file.error(at, "names that come again", "each once");
        }
        int count = file.two(start + 2);
        int entry = start + 4;
        for (int i = 0; i < count; i++) {
            int name = file.number(entry, file.addressSize(), false);
            if (name >= size) {
                throw file.error(entry, "a name at " + name, "one of the " + size + " bytes of names");
            }
            int header = file.address(entry + file.addressSize());
            if (header != FileBytes.UNDEFINED && file.four(entry + 2 * file.addressSize()) != 2) {
                put(Texts.of(file.bytes(), names + name, size - name), header);
            }
            entry += 2 * file.addressSize() + 24;
        }
    }
}
