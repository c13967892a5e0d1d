package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the messages that an object's header is made of.
 *
 * @param type which kind
 * @param at where its data begin
 * @param length how many bytes they have
 */
record Message(int type, int at, int length) {

    static final int DATA_SPACE = 0x01;
    static final int LINK_INFO = 0x02;
    static final int DATA_TYPE = 0x03;
    static final int LINK = 0x06;
    static final int LAYOUT = 0x08;
    static final int FILTERS = 0x0b;
    static final int ATTRIBUTE = 0x0c;
    private static final int CONTINUATION = 0x10;
    static final int SYMBOL_TABLE = 0x11;
    static final int ATTRIBUTE_INFO = 0x15;

    /** What a message has instead of its own data, where it is shared. */
    private static final int SHARED = 2;

    private static final String VERSION_2 = "OHDR";

    /** The messages of the object whose header is at a place, in their order. */
    static List<Message> of(FileBytes file, int header) throws ModelFormatException {
        return new Header(file).read(header);
    }

    /** What is gone through to read them. */
    private static final class Header {

        private final FileBytes file;
        private final List<Message> messages = new ArrayList<>();
        private final Set<Integer> blocks = new HashSet<>();

        /** How many bytes all blocks may have together; each lies somewhere else. */
        private int left;

        Header(FileBytes file) {
            this.file = file;
            this.left = file.length();
        }

        List<Message> read(int at) throws ModelFormatException {
            if (file.has(at, VERSION_2)) {
                second(at + VERSION_2.length());
            } else {
                int version = file.octet(at);
                if (version != 1) {
                    throw file.error(at, "an object's header of version " + version, "1 or 2");
                }
                // Version, a byte, two of the number of messages, four of references, length, four to fill up.
                block(at + 16, file.four(at + 8), 8, 0);
            }
            return messages;
        }

        private void second(int at) throws ModelFormatException {
            int version = file.octet(at);
            if (version != 2) {
                throw file.error(at, "an object's header of version " + version, "2");
            }
            int flags = file.octet(at + 1);
            int next = at + 2 + ((flags & 32) != 0 ? 16 : 0) + ((flags & 16) != 0 ? 4 : 0);
            int size = 1 << (flags & 3);
            int length = file.number(next, size, false);
            block(next + size, length, 4, (flags & 4) != 0 ? 2 : 0);
        }

        /** @param order how many bytes a message has that say when it was added; 0 in headers of version 1 */
        private void block(int start, int length, int prefix, int order) throws ModelFormatException {
            file.require(start, length);
            left -= length;
            if (!blocks.add(start) || left < 0) {
                throw file.error(start, "an object's header that leads back into itself", "one that ends");
            }
            int end = start + length;
            int at = start;
            while (end - at >= prefix + order) {
                boolean old = prefix == 8;
                int type = old ? file.two(at) : file.octet(at);
                int size = file.two(at + (old ? 2 : 1));
                int flags = file.octet(at + (old ? 4 : 3));
                at += prefix + order;
                if (size > end - at) {
                    throw file.error(at, "a message of " + size + " bytes", "no more than " + (end - at));
                }
                if (type == CONTINUATION) {
                    continuation(file.known(at), file.size(at + file.addressSize()), prefix, order);
                } else if (type != 0) {
                    add(type, flags, at, size);
                }
                at += size;
            }
        }

        private void continuation(int at, int length, int prefix, int order) throws ModelFormatException {
            if (prefix == 8) {
                block(at, length, prefix, order);
            } else {
                // A signature before, a check sum behind.
                block(file.requireSignature(at, "OCHK"), length - 8, prefix, order);
            }
        }

        private void add(int type, int flags, int at, int size) throws ModelFormatException {
            if ((flags & SHARED) != 0 && (type == DATA_SPACE || type == DATA_TYPE || type == ATTRIBUTE)) {
                throw file.error(at, "a type that several objects share", "one of the object's own");
            }
            messages.add(new Message(type, at, size));
        }
    }
}
