package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeExcerptsTest {

    @TempDir
    private Path sources;

    /** All that the page shows, in the sources as they are: between two braces, about ten lines. */
    @Test
    void everyStepIsFound() throws IOException {
        for (CodeExcerpts.Marked step : CodeExcerpts.STEPS) {
            CodeExcerpts.Excerpt found = step.of(CodeExcerpts.SOURCES);
            List<String> lines = found.text().lines().toList();
            assertTrue(lines.get(0).startsWith(step.marker()), found.text());
            assertTrue(lines.get(lines.size() - 1).startsWith("}"), found.text());
            assertTrue(lines.size() >= 5, found.text());
            assertEquals(found.last() - found.first() + 1, lines.size());
            assertEquals(
                    lines.get(1).strip(),
                    Files.readAllLines(CodeExcerpts.SOURCES.resolve(step.file()))
                            .get(found.first())
                            .strip());
        }
    }

    @Test
    void theLinesEndWhereTheBlockDoes() throws IOException {
        write("""
                final class A {
                    private int times(
                            int a, int b) {
                        if (a > b) {
                            return "\\"" + a;
                        }

                        return a * b;
                    }
                    // After it.
                }
                """);
        CodeExcerpts.Excerpt found = marked("private int times(").of(sources);
        assertEquals(new CodeExcerpts.Excerpt("step", "A.java", 2, 9, """
                private int times(
                        int a, int b) {
                    if (a > b) {
                        return "\\"" + a;
                    }

                    return a * b;
                }"""), found);
        assertEquals(
                "{step:\"step\",file:\"A.java\",first:4,last:6,text:\"if (a > b) {\\n"
                        + "    return \\\"\\\\\\\"\\\" + a;\\n}\"}",
                marked("if (a > b) {").of(sources).javaScript());
    }

    @Test
    void aMarkerThatIsNotThereIsNamed() throws IOException {
        write("final class A {}\n");
        assertMessage("0 lines begin with \"void gone()\"; the step \"step\" needs one", "void gone()");
    }

    @Test
    void aMarkerThatIsThereTwiceIsNamed() throws IOException {
        write("int a() {\n}\nint a() {\n}\n");
        assertMessage("2 lines begin with \"int a()\"", "int a()");
    }

    @Test
    void aBlockThatIsTooLongIsNamed() throws IOException {
        write("int a() {\n" + "    a();\n".repeat(19) + "}\n");
        assertMessage("what begins with \"int a()\" has more than 20 lines", "int a()");
        write("int a() {\n" + "    a();\n".repeat(18) + "}\n");
        assertEquals(20, marked("int a()").of(sources).last());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertMessage("not there; the step \"step\" shows lines of it", "int a()");
    }

    @Test
    void aRepositoryIsLinkedToWhereOneIsGiven() {
        assertEquals("", CodeExcerpts.address(""));
        assertEquals(
                "https://example.org/digitpad/blob/HEAD/src/main/java/io/github/digitpad/",
                CodeExcerpts.address("https://example.org/digitpad/"));
    }

    private static CodeExcerpts.Marked marked(String marker) {
        return new CodeExcerpts.Marked("step", "A.java", marker);
    }

    private void write(String text) throws IOException {
        Files.writeString(sources.resolve("A.java"), text);
    }

    private void assertMessage(String part, String marker) {
        IOException thrown =
                assertThrows(IOException.class, () -> marked(marker).of(sources));
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.startsWith(sources.resolve("A.java") + ": ") && message.contains(part), message);
    }
}
