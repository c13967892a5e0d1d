package io.github.digitpad.data.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.DataFormatException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinesTest {

    @TempDir
    private Path folder;

    private List<PageLines.Line> read(String text) throws IOException {
        Path file = folder.resolve("truth.jsonl");
        Files.writeString(file, text);
        return PageLines.read(file);
    }

    @Test
    void readsWhatItWrites() throws IOException {
        PageLines.Line line = new PageLines.Line(
                "page \"1\".jpg",
                List.of(new PageNumber("12", NumberBox.of(1, 2, 30.5, 2, 30, 20, 1, 20)), new PageNumber("3", null)));
        StringWriter out = new StringWriter();
        PageLines.write(line, out);
        PageLines.write(new PageLines.Line("b", List.of()), out);
        assertEquals(List.of(line, new PageLines.Line("b", List.of())), read(out.toString()));
    }

    @Test
    void otherKeysAndBlankLinesAreSkipped() throws IOException {
        List<PageLines.Line> lines =
                read("\n{\"a\":[{\"numbers\":1}],\"numbers\":[{\"text\":\"5\",\"b\":{}}],\"picture\":\"x\"}\n\n");
        assertEquals("5", lines.get(0).numbers().get(0).text());
        assertNull(lines.get(0).numbers().get(0).box());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{",
                "{}",
                "{\"picture\":\"a\"}",
                "{\"numbers\":[]}",
                "{\"picture\":1,\"numbers\":[]}",
                "{\"picture\":\"a\",\"numbers\":[]}}",
                "{\"picture\":\"a\",\"numbers\":[]} {}",
                "{\"picture\":\"a\",\"numbers\":[1]}",
                "{\"picture\":\"a\",\"numbers\":[{}]}",
                "{\"picture\":\"a\",\"numbers\":[{\"text\":\"1\",\"corners\":[[1,2],[3,4]]}]}",
                "{\"picture\":\"a\",\"numbers\":[{\"text\":\"1\",\"corners\":[1,2,3,4,5,6,7,8,9]}]}",
                "{\"picture\":\"a\",\"numbers\":[{\"text\":\"1\",\"corners\":[[1,\"2\"]]}]}",
                "{\"picture\":\"a\",\"picture\":\"b\",\"numbers\":[]}"
            })
    void whatIsNoPageIsNamed(String text) {
        DataFormatException e = assertThrows(DataFormatException.class, () -> read(text));
        assertTrue(String.valueOf(e.getMessage()).contains("truth.jsonl"), e.getMessage());
    }

    @Test
    void boxKnowsWhatIsInIt() {
        NumberBox box = NumberBox.of(0, 0, 10, 5, 8, 9, -2, 4);
        assertTrue(box.has(box.middleX(), box.middleY()));
        assertEquals(false, box.has(10, 0));
        assertEquals(false, box.has(-2, 8));
    }
}
