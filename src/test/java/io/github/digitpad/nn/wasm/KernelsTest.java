package io.github.digitpad.nn.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.endive.runtime.Memory;

/** Which kernel a convolution gets, and the room that kernels take. */
class KernelsTest {

    private static final int MARK = 0x7a;

    @ParameterizedTest
    @CsvSource({
        // Input, kernel, output channels, stride.
        "28, 28, 1, 5, 5, 16, 1, OneChannelConvolution",
        "8, 9, 1, 5, 7, 4, 1, OneChannelConvolution",
        "8, 5, 1, 5, 2, 4, 1, OneChannelConvolution",
        "5, 9, 1, 2, 3, 4, 1, OneChannelConvolution",
        "28, 28, 1, 3, 8, 16, 1, Product",
        "28, 28, 1, 1, 5, 16, 1, Product",
        "4, 9, 1, 2, 3, 4, 1, Product",
        "28, 28, 1, 5, 5, 16, 2, Product",
        "28, 28, 2, 1, 1, 16, 1, Product",
        "13, 13, 32, 3, 3, 48, 1, WinogradConvolution",
        "12, 12, 16, 5, 5, 32, 1, WinogradConvolution",
        "12, 12, 16, 2, 2, 32, 1, WinogradConvolution",
        "13, 13, 32, 3, 5, 48, 1, Product",
        "13, 13, 32, 3, 3, 48, 2, Product",
        "3, 3, 32, 3, 3, 48, 1, Product",
        "13, 13, 32, 6, 6, 48, 1, Product",
        "13, 13, 2, 3, 3, 2, 1, Product",
    })
    void convolutionsGetTheKernelForThem(
            int height,
            int width,
            int channels,
            int kernelHeight,
            int kernelWidth,
            int outChannels,
            int stride,
            String kernel) {
        Network network = network(
                Shape.of(height, width, channels), conv(kernelHeight, kernelWidth, channels, outChannels, stride));
        // A second one may put the results where the network's output belongs.
        Kernel first = new Lowering(network).kernels().get(0);
        assertEquals(kernel, first.getClass().getSimpleName());
    }

    /** What a kernel asks for to work in, it writes to the end of, and not beyond. */
    @ParameterizedTest
    @CsvSource({
        "28, 28, 1, 5, 16",
        "9, 11, 1, 3, 5",
        "7, 5, 1, 2, 3",
        "13, 13, 32, 3, 48",
        "12, 9, 16, 5, 20",
        "20, 70, 24, 3, 8",
    })
    void scratchIsAsLargeAsItIsUsed(int height, int width, int channels, int kernelSize, int outChannels) {
        Network network =
                network(Shape.of(height, width, channels), conv(kernelSize, kernelSize, channels, outChannels, 1));
        Lowering lowering = new Lowering(network);
        int scratchAt = lowering.memory().bytes();
        int scratch = lowering.kernels().get(0).scratchBytes();
        InterpretedEngine engine = new InterpretedEngine(network);
        Memory memory = engine.memory();
        int end = memory.pages() * Memory.PAGE_SIZE;
        for (int at = scratchAt; at < end; at++) {
            memory.writeByte(at, (byte) MARK);
        }
        float[] input =
                RandomNetworks.values(new Random(5), network.inputShape().size());
        engine.run(input, new float[network.outputShape().size()]);
        int last = end - 1;
        while (last >= scratchAt && memory.read(last) == MARK) {
            last--;
        }
        int used = last + 1 - scratchAt;
        // Planes of Winograd's points are kept apart by up to two lines of the cache.
        assertTrue(used <= scratch && used > scratch - 128, "uses " + used + " bytes of " + scratch);
    }

    /** In strips that stay in a processor's second cache. */
    @Test
    void largePicturesAreWorkedOnInStrips() {
        Network network = network(Shape.of(300, 300, 16), conv(3, 3, 16, 16, 1));
        int scratch = new Lowering(network).kernels().get(0).scratchBytes();
        assertTrue(scratch > 256 * 1024 && scratch < 768 * 1024, scratch + " bytes do not fit a processor's cache");
    }

    private static Network network(Shape input, Conv2d conv) {
        return new Network("one", input, List.of(conv));
    }

    private static Conv2d conv(int kernelHeight, int kernelWidth, int inChannels, int outChannels, int stride) {
        Random random = new Random(1);
        return new Conv2d(
                "conv",
                RandomNetworks.tensor(random, kernelHeight, kernelWidth, inChannels, outChannels),
                RandomNetworks.tensor(random, outChannels),
                stride,
                stride,
                Padding.VALID);
    }
}
