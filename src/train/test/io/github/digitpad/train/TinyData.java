package io.github.digitpad.train;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** As little data as a batch can be made of: a bar in each picture, higher or lower. */
final class TinyData {

    private static final int PICTURES = 200;
    private static final int SIDE = 28;

    private TinyData() {}

    static DataSplit split(Path folder) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + PICTURES * SIDE * SIDE)
                .putInt(0x803)
                .putInt(PICTURES)
                .putInt(SIDE)
                .putInt(SIDE);
        ByteBuffer labels = ByteBuffer.allocate(8 + PICTURES).putInt(0x801).putInt(PICTURES);
        for (int i = 0; i < PICTURES; i++) {
            labels.put((byte) (i % 10));
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                boolean ink = pixel / SIDE / 2 == 2 + i % 10 && pixel % SIDE >= 4 && pixel % SIDE < 24;
                images.put((byte) (ink ? 255 : 0));
            }
        }
        write(folder.resolve("train-images-idx3-ubyte.gz"), images);
        write(folder.resolve("train-labels-idx1-ubyte.gz"), labels);
        List<Integer> all = IntStream.range(0, PICTURES).boxed().toList();
        LabelledInk one = new LabelledInk(1, 1, Ink.of(new Stroke(List.of(new Point(0, 0, 0), new Point(5, 90, 1)))));
        return new DataSplit(PictureSet.read(folder, "train"), all, all, List.of(one), List.of(one), "tiny");
    }

    private static void write(Path file, ByteBuffer bytes) throws IOException {
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(written);
        }
    }
}
