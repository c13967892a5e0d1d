package io.github.digitpad.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases on the JVM; {@code ConformanceIT} runs the same ones in a browser. */
class ConformanceTest {

    static List<ConformanceCase> cases() {
        return Stream.of(InkCases.all(), NetworkCases.all(), PortableEngineCases.all(), NumberCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holds(ConformanceCase conformanceCase) throws Exception {
        conformanceCase.body().run();
    }
}
