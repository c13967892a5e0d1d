package io.github.digitpad.train;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.paper.LineColumns;
import io.github.digitpad.paper.LineSigns;
import io.github.digitpad.paper.LineStrip;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Strips to train on, composed in shards as training goes on and kept in files, so that each is seen several times: to
 * compose one takes longer than to train on it. The batch of a step depends on the seed and the step's number alone.
 */
final class LinePool implements AutoCloseable {

    /** Of a shard. */
    static final int LINES = 1024;

    /** About as many values as the pictures that the digits' network is rounded with have. */
    private static final int WINDOWS = 400;

    /** Shards that are there from the first step on. */
    private static final int FIRST = 8;

    /** A step takes lines of so many of the last shards. */
    private static final int WINDOW = 72;

    /** Shards that are made before they are needed. */
    private static final int AHEAD = 3;

    /** Of how many shards a batch has lines. */
    private static final int MIXED = 4;

    private final long seed;
    private final int size;
    private final int stepsPerShard;
    private final PaperComposer composer;
    private final Path folder;
    private final int lines;
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Map<Integer, CompletableFuture<List<StripLine>>> shards = new TreeMap<>();

    /**
     * Of these settings and no others.
     *
     * @param size of a batch
     * @param stepsPerShard so many steps later there is another shard
     * @param folder gets a file for each shard
     */
    LinePool(long seed, int size, int stepsPerShard, PaperComposer composer, Path folder) {
        this(seed, size, stepsPerShard, composer, folder, LINES);
    }

    /** The same with other shards: of so many lines. */
    LinePool(long seed, int size, int stepsPerShard, PaperComposer composer, Path folder, int lines) {
        this.lines = lines;
        this.seed = seed;
        this.size = size;
        this.stepsPerShard = stepsPerShard;
        this.composer = composer;
        this.folder = folder;
    }

    /** The batch of a step, counted from 0; its lines are about equally wide. */
    LineBatch batch(int step) {
        int end = FIRST + step / stepsPerShard;
        int start = Math.max(0, end - WINDOW);
        List<StripLine> lines = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + step);
        double quantile = random.nextDouble();
        int each = size / MIXED;
        for (int i = 0; i < MIXED; i++) {
            List<StripLine> shard = shard(start + random.nextInt(end - start)).join();
            int first = (int) Math.min(shard.size() - each, quantile * shard.size());
            lines.addAll(shard.subList(first, first + each));
        }
        for (int ahead = end; ahead < end + AHEAD; ahead++) {
            // What goes wrong is thrown where it is needed.
            CompletableFuture<List<StripLine>> unused = shard(ahead);
        }
        forgetBefore(start);
        return batch(lines, random);
    }

    /** Windows of training strips, as large as the network takes; height, width and the one plane. */
    List<float[]> windows(Shape window) {
        int width = window.extent(1);
        List<float[]> windows = new ArrayList<>();
        for (int step = 0; windows.size() < WINDOWS; step++) {
            LineBatch batch = batch(step);
            int wide = batch.strips().length / batch.size() / LineStrip.HEIGHT;
            for (int i = 0; i < batch.size() && windows.size() < WINDOWS; i++) {
                float[] values = new float[LineStrip.HEIGHT * width];
                for (int y = 0; y < LineStrip.HEIGHT; y++) {
                    System.arraycopy(
                            batch.strips(),
                            (i * LineStrip.HEIGHT + y) * wide,
                            values,
                            y * width,
                            Math.min(wide, width));
                }
                windows.add(values);
            }
        }
        return windows;
    }

    private synchronized CompletableFuture<List<StripLine>> shard(int number) {
        return shards.computeIfAbsent(
                number, missing -> CompletableFuture.supplyAsync(() -> load(missing), background));
    }

    private synchronized void forgetBefore(int number) {
        shards.keySet().removeIf(old -> old < number);
    }

    /** Puts strips beside paper, each a little different each time. */
    static LineBatch batch(List<StripLine> lines, SplittableRandom random) {
        int most = 0;
        for (StripLine line : lines) {
            most = Math.max(most, line.width());
        }
        int width = LineColumns.width(LineColumns.count(most) + 2);
        float[] strips = new float[lines.size() * LineStrip.HEIGHT * width];
        List<int[]> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            put(lines.get(i), strips, i * LineStrip.HEIGHT * width, width, random);
            texts.add(LineSigns.classes(lines.get(i).text()));
        }
        return new LineBatch(strips, texts);
    }

    private static void put(StripLine line, float[] strips, int at, int width, SplittableRandom random) {
        int left = LineColumns.SEEN / 2 + random.nextInt(LineColumns.STEP);
        int down = random.nextInt(2) == 0 ? 0 : random.nextInt(-2, 3);
        double gain = random.nextDouble(0.75, 1.2) / 255;
        double noise = random.nextInt(3) == 0 ? random.nextDouble(0.15) : 0;
        int blank = random.nextInt(12) == 0 ? random.nextInt(LineStrip.HEIGHT) : -1;
        for (int y = 0; y < LineStrip.HEIGHT; y++) {
            int from = y - down;
            if (from < 0 || from >= LineStrip.HEIGHT || from == blank) {
                continue;
            }
            for (int x = 0; x < line.width(); x++) {
                double value = gain * (line.ink()[from * line.width() + x] & 0xff);
                if (noise > 0) {
                    value += noise * (random.nextDouble() - 0.5);
                }
                strips[at + y * width + left + x] = (float) Math.max(0, Math.min(1, value));
            }
        }
    }

    private List<StripLine> load(int number) {
        Path file = folder.resolve("lines-" + seed + "-" + number + ".bin");
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            List<StripLine> lines = compose(number);
            Files.createDirectories(folder);
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                for (StripLine line : lines) {
                    line.write(out);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<StripLine> compose(int number) {
        SplittableRandom random = new SplittableRandom(seed * 7_368_787 + number);
        List<StripLine> lines = new ArrayList<>();
        for (int i = 0; i < this.lines; i++) {
            lines.add(composer.strip(random));
        }
        lines.sort(Comparator.comparingInt(StripLine::width));
        return lines;
    }

    private List<StripLine> read(Path file) throws IOException {
        List<StripLine> lines = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int i = 0; i < this.lines; i++) {
                lines.add(StripLine.read(in));
            }
        }
        return lines;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
