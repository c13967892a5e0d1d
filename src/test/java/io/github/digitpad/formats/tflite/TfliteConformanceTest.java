package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Model;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What TensorFlow Lite itself answers. */
class TfliteConformanceTest {

    static List<Path> files() throws IOException {
        return TfliteFixtures.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void answersAsTensorFlowLite(Path file) throws IOException {
        Model model = TfliteFixtures.model(file);
        Json answers = TfliteFixtures.answers(file);
        float tolerance = (float) answers.get("tolerance").number();
        for (int i = 0; i < answers.get("inputs").size(); i++) {
            float[] input = TfliteFixtures.numbers(answers.get("inputs").at(i));
            assertArrayEquals(
                    TfliteFixtures.numbers(answers.get("outputs").at(i)),
                    HandMade.run(model, input),
                    tolerance,
                    file.toString());
        }
        assertEquals("TensorFlow Lite model", model.format());
        assertTrue(model.madeBy().startsWith("MLIR Converted"), model.madeBy());
    }

    /** Whole numbers all the way: the same to the last step, with which weights and kernels are tested to be right. */
    @ParameterizedTest
    @MethodSource("files")
    void wholeNumbersAreRoundedAsTensorFlowLiteDoes(Path file) throws IOException {
        if (file.toString().contains("int8")) {
            Json answers = TfliteFixtures.answers(file);
            float[] input = TfliteFixtures.numbers(answers.get("inputs").at(0));
            float[] expected = TfliteFixtures.numbers(answers.get("outputs").at(0));
            assertArrayEquals(expected, HandMade.run(TfliteFixtures.model(file), input), 1e-3f, file.toString());
        }
    }

    @Test
    void blocksOfABatchAreAConvolutionWithGaps() throws IOException {
        int gaps = 0;
        for (Layer layer :
                TfliteFixtures.model(TfliteFixtures.of("dilation")).network().layers()) {
            boolean hasGaps = (layer instanceof Conv2d conv && conv.window().dilationX() > 1)
                    || (layer instanceof DepthwiseConv2d depthwise
                            && depthwise.window().dilationX() > 1);
            gaps += hasGaps ? 1 : 0;
        }
        assertEquals(3, gaps);
    }
}
