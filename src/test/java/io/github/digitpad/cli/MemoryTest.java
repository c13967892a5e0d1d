package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.onnx.OnnxWriter;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A model needs room for its file and its weights, once each, and Java for itself; a large picture for a part. */
class MemoryTest {

    private static final int JAVA_MEGABYTES = 14;

    private static final int PAGE_MEGABYTES = 240;

    @TempDir
    private Path folder;

    @Test
    void weightsAreInMemoryOnceBesideTheFile() throws IOException, InterruptedException, URISyntaxException {
        int wide = 1600;
        List<Layer> layers =
                List.of(dense("a", 784, wide), new Relu("r"), dense("b", wide, wide), dense("c", wide, 10));
        Path file = folder.resolve("large.onnx");
        Files.write(file, OnnxWriter.write(new Network("large", Shape.of(784), layers)));
        int megabytes = (int) (2 * Files.size(file) / 1_000_000) + JAVA_MEGABYTES;
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + megabytes + "m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        where(Main.class) + File.pathSeparator + where(CommandLine.class),
                        Main.class.getName(),
                        "info",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), "-Xmx" + megabytes + "m: " + out);
        assertTrue(out.contains("multiply-adds  3830400"), out);
    }

    /** Fifty million pixels, which are 200 MB as numbers: unpacked row by row, a quarter of them kept. */
    @Test
    void aPageOfFiftyMegapixelsIsReadInLittleMemory() throws IOException, InterruptedException, URISyntaxException {
        BufferedImage image = new BufferedImage(8192, 6104, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(30, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawPolyline(new int[] {4000, 4250, 4080}, new int[] {3000, 3000, 3400}, 3);
        graphics.dispose();
        Path file = folder.resolve("page.jpg");
        ImageIO.write(image, "jpg", file.toFile());
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + PAGE_MEGABYTES + "m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        where(Main.class) + File.pathSeparator + where(CommandLine.class),
                        Main.class.getName(),
                        "predict",
                        "--numbers",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), "-Xmx" + PAGE_MEGABYTES + "m: " + out);
        assertTrue(out.startsWith(file + "\t7\t"), out);
    }

    private static Path where(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Dense dense(String name, int inputs, int units) {
        float[] kernel = new float[inputs * units];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (i % 17 - 8) / 100f;
        }
        return new Dense(
                name, Tensor.of(Shape.of(inputs, units), kernel), Tensor.of(Shape.of(units), new float[units]));
    }
}
