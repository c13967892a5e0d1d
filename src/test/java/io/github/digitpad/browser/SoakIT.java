package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tens of thousands of readings take no more memory than a few. {@code -Dsoak.readings=N} for another number; the
 * slower engine does a tenth.
 */
class SoakIT extends BrowserTest {

    private static final int READINGS = Integer.getInteger("soak.readings", 20_000);
    private static final int INTERVALS = 5;
    private static final int MOST_BYTES = 1_000_000;

    /** Remembers the memory of every WebAssembly instance. */
    private static final String WATCH = """
            const Instance = WebAssembly.Instance;
            window.memories = [];
            WebAssembly.Instance = function(...from) {
              const instance = new Instance(...from);
              memories.push(instance.exports.memory);
              return instance;
            };
            """;

    /** On the pad, so often, undo keeps as much as it ever does. */
    private static final int UNTIL_UNDO_IS_FULL = 250;

    /** Reads so often: mostly through the API, one in so many on the pad, where undo keeps something of it. */
    private static final String READ = """
            async ({count, every, digits}) => {
              for (let i = 0; i < count; i++) {
                const strokes = digits[i % digits.length];
                if (i % every === 0) {
                  pad.fromData(strokes);
                  if (pad.value === '') {
                    throw new Error('nothing read');
                  }
                  pad.clear();
                } else if (DigitPad.recognizeSync(strokes).text === '') {
                  throw new Error('nothing read');
                }
                if (i % 50 === 0) {
                  await new Promise(done => setTimeout(done, 0));
                }
              }
              return memories.reduce((sum, {buffer}) => sum + buffer.byteLength, 0);
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"relaxed", "portable"})
    void memoryStaysFlat(String engine) throws IOException {
        int readings = engine.equals("portable") ? READINGS / 10 : READINGS;
        Page page = open();
        page.addInitScript(WATCH);
        String address = Path.of("target/site/index.html").toAbsolutePath().toUri() + "?engine=" + engine;
        DigitPadPage.load(page, address);
        page.waitForSelector("html[data-engine=" + engine + "]");
        List<Object> digits = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            digits.add(PenStrokes.number(String.valueOf(digit)).strokes().stream()
                    .map(stroke -> stroke.points().stream()
                            .map(point -> Map.of("x", point.x(), "y", point.y(), "t", point.timeMillis()))
                            .toList())
                    .toList());
        }
        read(page, UNTIL_UNDO_IS_FULL, 1, digits);
        read(page, readings / INTERVALS, 10, digits);
        HeapUse first = HeapUse.of(page);
        List<HeapUse> later = new ArrayList<>();
        List<Integer> wasm = new ArrayList<>();
        for (int i = 0; i < INTERVALS; i++) {
            wasm.add(read(page, readings / INTERVALS, 10, digits));
            later.add(HeapUse.of(page));
        }
        System.out.printf("soak, %s: %d readings, WebAssembly %s bytes%n  first %s%n", engine, readings, wasm, first);
        later.forEach(use -> System.out.println("  then  " + use));
        assertEquals(1, wasm.stream().distinct().count(), wasm.toString());
        assertEquals(engine.equals("portable"), wasm.get(0) == 0, wasm.toString());
        for (HeapUse use : later) {
            assertTrue(use.bytes() - first.bytes() < MOST_BYTES, use + ", at first " + first);
        }
    }

    private static int read(Page page, int count, int every, List<Object> digits) {
        return ((Number) page.evaluate(READ, Map.of("count", count, "every", every, "digits", digits))).intValue();
    }
}
