package io.github.digitpad.formats.keras;

import static io.github.digitpad.formats.keras.Hdf5Bytes.at;
import static io.github.digitpad.formats.keras.Hdf5Bytes.chunks;
import static io.github.digitpad.formats.keras.Hdf5Bytes.extents;
import static io.github.digitpad.formats.keras.Hdf5Bytes.gzip;
import static io.github.digitpad.formats.keras.Hdf5Bytes.link;
import static io.github.digitpad.formats.keras.Hdf5Bytes.singles;
import static io.github.digitpad.formats.keras.Hdf5Bytes.texts;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.digitpad.formats.brought.Hostile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A model of one dense layer, [4] to [2], as nobody writes it. */
class HostileHdf5Test {

    private static final String NAME = "m.h5";

    private final Hdf5Bytes file = new Hdf5Bytes();

    private static Hdf5Bytes.Message config(int inputs, int units, String layer) {
        return texts(
                "model_config",
                "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"m\",\"layers\":[{\"class_name\":\"Dense\",\"config\":"
                        + "{\"name\":\"" + layer + "\",\"units\":" + units + ",\"batch_input_shape\":[null," + inputs
                        + "],\"activation\":\"linear\",\"use_bias\":false}}]}}");
    }

    /** The file whose layer {@code d} has this kernel. */
    private byte[] with(int inputs, int units, int kernel) {
        int layer = file.object(texts("weight_names", "k"), link("k", kernel));
        int weights = file.object(texts("layer_names", "d"), link("d", layer));
        return file.bytes(file.object(config(inputs, units, "d"), link("model_weights", weights)));
    }

    private int kernel(long... extents) {
        return file.object(singles(), extents(extents), at(file.floats(1, 2, 3, 4, 5, 6, 7, 8), 32));
    }

    @Test
    void theFileItselfIsAModel() {
        assertNull(Hostile.message(NAME, with(4, 2, kernel(4, 2))));
    }

    @Test
    void sizesThatLie() {
        long large = 1L << 40;
        Hostile.assertRefused(NAME, with(4, 2, kernel(large, 2)), "HDF5, byte", "a number of 2^31 or more");
        HostileHdf5Test more = new HostileHdf5Test();
        Hostile.assertRefused(NAME, more.with(40, 20, more.kernel(40, 20)), "ends before what lies there", "byte");
        HostileHdf5Test many = new HostileHdf5Test();
        Hostile.assertRefused(
                NAME, many.with(1 << 15, 1 << 14, many.kernel(1 << 15, 1 << 14)), "has more than 67108864 numbers");
        HostileHdf5Test behind = new HostileHdf5Test();
        int far = behind.file.object(singles(), extents(4, 2), at(1 << 30, 32));
        Hostile.assertRefused(NAME, behind.with(4, 2, far), "found the address 1073741824, needs one in a file of");
    }

    @Tag("slow")
    @Test
    void aSmallFileCannotAskForAllMemory() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        int chunk = file.add(packed.toByteArray());
        int tree = file.tree(0, 2, new long[] {packed.size(), 0, 0, chunk});
        int kernel = file.object(singles(), extents(1 << 14, 1 << 10), gzip(), chunks(tree, 1 << 14, 1 << 10));
        Hostile.assertRefused(
                NAME,
                with(1 << 14, 1 << 10, kernel),
                "/model_weights/d/k: has more numbers than the file's",
                "can hold");
    }

    @Tag("slow")
    @Test
    void aMillionChunksOfOneNumber() {
        int one = file.floats(0.5f);
        int side = 1 << 10;
        long[][] nodes = new long[side / 32][];
        for (int node = 0; node < nodes.length; node++) {
            long[][] entries = new long[32 * side][];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = new long[] {4, 32L * node + i / side, i % side, one};
            }
            nodes[node] = new long[] {0, 32L * node, 0, file.tree(0, 2, entries)};
        }
        int tree = file.tree(1, 2, nodes);
        assertNull(Hostile.message(
                NAME, with(side, side, file.object(singles(), extents(side, side), chunks(tree, 1, 1)))));
    }

    @Test
    void chunksThatLie() {
        int one = file.floats(0.5f, 1);
        int short1 = file.tree(0, 2, new long[] {4, 0, 0, one});
        Hostile.assertRefused(
                NAME,
                with(4, 2, file.object(singles(), extents(4, 2), chunks(short1, 1, 1))),
                "/model_weights/d/k: has 1 of its 8 chunks");
        HostileHdf5Test outside = new HostileHdf5Test();
        int beyond = outside.file.tree(0, 2, new long[] {4, 9, 0, outside.file.floats(1)});
        Hostile.assertRefused(
                NAME,
                outside.with(4, 2, outside.file.object(singles(), extents(4, 2), chunks(beyond, 1, 1))),
                "has a chunk outside of its array");
        HostileHdf5Test none = new HostileHdf5Test();
        Hostile.assertRefused(
                NAME,
                none.with(4, 2, none.file.object(singles(), extents(4, 2), chunks(48, 0, 1))),
                "has chunks without extent");
        HostileHdf5Test circle = new HostileHdf5Test();
        int self = circle.file.here();
        circle.file.tree(5, 2, new long[] {4, 0, 0, self});
        Hostile.assertRefused(
                NAME,
                circle.with(4, 2, circle.file.object(singles(), extents(4, 2), chunks(self, 1, 1))),
                "a tree of chunks that leads back into itself");
    }

    @Test
    void groupsThatContainThemselves() {
        int weights = file.object(texts("layer_names", "d"), link("d", Hdf5Bytes.SELF));
        Hostile.assertRefused(
                NAME,
                file.bytes(file.object(config(4, 2, "d"), link("model_weights", weights))),
                "layer 0 \"d\" (Dense): has no weight \"d/kernel\"");
        HostileHdf5Test root = new HostileHdf5Test();
        assertNotNull(Hostile.message(
                NAME,
                root.file.bytes(root.file.object(
                        config(4, 2, "d"), link("d", Hdf5Bytes.SELF), link("model_weights", Hdf5Bytes.SELF)))));
    }

    @Test
    void weightsThatAreMissingOrNoNumbers() {
        int layer = file.object(texts("weight_names", "k"));
        int weights = file.object(link("d", layer));
        Hostile.assertRefused(
                NAME,
                file.bytes(file.object(config(4, 2, "d"), link("model_weights", weights))),
                "lists the weight \"k\", which is missing in the file. Save or download it again.");
        HostileHdf5Test none = new HostileHdf5Test();
        Hostile.assertRefused(
                NAME,
                none.file.bytes(none.file.object(config(4, 2, "d"))),
                "has no weight \"d/kernel\"",
                "There is: nothing");
        HostileHdf5Test nan = new HostileHdf5Test();
        int values = nan.file.floats(1, 2, 3, Float.NaN, 5, 6, 7, 8);
        Hostile.assertRefused(
                NAME,
                nan.with(4, 2, nan.file.object(singles(), extents(4, 2), at(values, 32))),
                "the weight \"k\" [4, 2] has a value that is no finite number. Train or save it again.");
        HostileHdf5Test turned = new HostileHdf5Test();
        Hostile.assertRefused(
                NAME,
                turned.with(4, 2, turned.kernel(2, 4)),
                "has no weight \"d/kernel\" [any, 2]. There is: \"k\" [2, 4].");
    }

    @Test
    void namesWithBytesOfZero() {
        int layer = file.object(texts("weight_names", "k\0"), link("k\0x", kernel(4, 2)));
        int weights = file.object(texts("layer_names", "d\0x"), link("d\0x", layer));
        byte[] cut = file.bytes(file.object(config(4, 2, "d"), link("model_weights", weights)));
        assertNull(Hostile.message(NAME, cut), "a text ends at its first 0");
        HostileHdf5Test config = new HostileHdf5Test();
        int inside = config.file.object(texts("weight_names", "k"), link("k", config.kernel(4, 2)));
        int all = config.file.object(link("d", inside));
        Hostile.assertRefused(
                NAME,
                config.file.bytes(config.file.object(config(4, 2, "d\\u0000x"), link("model_weights", all))),
                "\"d\ufffdx\"",
                "has no weight");
    }

    @Test
    void aConfigThatIsCut() {
        Hostile.assertRefused(
                NAME,
                file.bytes(file.object(texts("model_config", "{\"class_name\":\"Sequential\""))),
                "m.h5: model_config");
    }
}
