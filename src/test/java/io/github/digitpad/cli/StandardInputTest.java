package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code predict --numbers -}: one program among others in a pipe. */
class StandardInputTest {

    private static final String ONE = "{\"strokes\":[[[50,0,0],[50,100,9]]]}";
    private static final String ELEVEN = "{\"strokes\":[[[10.5,0],[10.5,100]],[[60,-2],[60,100]]]}";
    private static final String SEVEN = "src/test/resources/pictures/seven.png";

    @TempDir
    private Path folder;

    private static Outcome outcome(String input, String... more) {
        return outcome(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), more);
    }

    private static Outcome outcome(InputStream input, String... more) {
        InputStream in = System.in;
        try {
            System.setIn(input);
            List<String> arguments = new ArrayList<>(List.of("predict", "--numbers", "-", "--format", "jsonl"));
            arguments.addAll(List.of(more));
            return Outcome.of(arguments.toArray(new String[0]));
        } finally {
            System.setIn(in);
        }
    }

    private static List<String> fields(String field, String output) {
        List<String> found = new ArrayList<>();
        for (String line : output.lines().toList()) {
            Matcher matcher = Pattern.compile("\"" + field + "\":\"?([^,\"]*)").matcher(line);
            assertTrue(matcher.find(), line);
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void linesAreInkOrNamesOfFiles() throws IOException {
        Path lines = Files.writeString(folder.resolve("ü.jsonl"), ELEVEN + "\n" + ONE + "\n");
        Outcome outcome = outcome(String.join("\n", ONE, SEVEN, "", lines.toString(), ELEVEN));
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(List.of("1", "7", "11", "1", "11"), fields("number", outcome.out()));
        assertEquals(List.of("1", "2", "4", "4", "5"), fields("input", outcome.out()));
        assertTrue(outcome.out().lines().toList().get(1).startsWith("{\"file\":\"" + SEVEN + "\""), outcome.out());
        assertTrue(outcome.out().contains("\\u00fc.jsonl"), outcome.out());
    }

    @Test
    void aBadLineIsALineWithAnErrorAndInItsPlace() {
        Outcome outcome = outcome(String.join("\n", "{\"strokes\":3}", ONE, "missing.png", "{", ELEVEN));
        assertEquals(1, outcome.exitCode(), "a file is missing");
        assertEquals(List.of("", "1", "", "", "11"), fields("number", outcome.out()));
        assertEquals(List.of("1", "2", "3", "4", "5"), fields("input", outcome.out()));
        List<String> lines = outcome.out().lines().toList();
        assertTrue(lines.get(0).contains("\"error\":\"standard input: line 1: "), lines.get(0));
        assertTrue(lines.get(2).contains("standard input: line 3: missing.png: there is no such file"), lines.get(2));
        assertEquals(3, outcome.err().lines().count(), outcome.err());
        assertEquals(0, outcome("{\"strokes\":3}\n" + ONE).exitCode(), "only a line is bad");
    }

    @Test
    void goesOnAfterALine() {
        String input = String.join("\n", ONE, "{bad", "", ELEVEN, ONE);
        String all = outcome(input).out();
        List<String> lines = all.lines().toList();
        for (int after : List.of(0, 1, 2, 3, 4, 5, 6)) {
            List<String> expected = lines.stream()
                    .filter(line -> Integer.parseInt(fields("input", line).get(0)) > after)
                    .toList();
            assertEquals(
                    expected,
                    outcome(input, "--after", "" + after).out().lines().toList(),
                    "after " + after);
        }
        assertEquals(
                2, Outcome.of("predict", "--numbers", SEVEN, "--after", "1").exitCode());
        assertEquals(2, outcome(input, "--after", "-1").exitCode());
    }

    /** Whoever writes a line and waits for its answer before the next one gets it. */
    @Test
    void answersAsLinesCome() throws Exception {
        PipedOutputStream asking = new PipedOutputStream();
        PipedInputStream asked = new PipedInputStream(asking);
        LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
        InputStream in = System.in;
        PrintStream out = System.out;
        System.setIn(asked);
        System.setOut(new PrintStream(new LineEnds(answers), true, StandardCharsets.UTF_8));
        try {
            Thread command = new Thread(() -> Main.run("predict", "--numbers", "-", "--format", "jsonl"));
            command.start();
            for (int i = 1; i <= 3; i++) {
                asking.write((ELEVEN + "\n").getBytes(StandardCharsets.UTF_8));
                asking.flush();
                assertEquals(List.of("" + i), fields("input", answers.take()));
            }
            asking.close();
            command.join();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
    }

    /** Puts whole lines into a queue. */
    private static final class LineEnds extends OutputStream {
        private final LinkedBlockingQueue<String> lines;
        private final StringBuilder line = new StringBuilder();

        LineEnds(LinkedBlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(int b) {
            if (b == '\n') {
                lines.add(line.toString());
                line.setLength(0);
            } else {
                line.append((char) b);
            }
        }
    }

    /** Of an input without end only so much is taken as answers are taken. */
    @Test
    void whoAnswersWaitsForWhoReads() throws Exception {
        AtomicLong taken = new AtomicLong();
        byte[] line = (ELEVEN + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return line[(int) (taken.getAndIncrement() % line.length)];
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                bytes[from] = (byte) read();
                return 1;
            }
        };
        PipedInputStream answers = new PipedInputStream(1 << 12);
        OutputStream answering = new PipedOutputStream(answers);
        InputStream in = System.in;
        PrintStream out = System.out;
        System.setIn(endless);
        System.setOut(new PrintStream(answering, true, StandardCharsets.UTF_8));
        try {
            Thread command = new Thread(() -> Main.run("predict", "--numbers", "-", "--format", "jsonl"));
            command.start();
            // It comes to rest with the pipe full and its few lines read ahead.
            long before = -1;
            while (before != taken.get() || taken.get() == 0) {
                before = taken.get();
                Thread.sleep(300);
            }
            long most = 200L * Runtime.getRuntime().availableProcessors() * line.length;
            assertTrue(taken.get() < most, taken.get() / line.length + " lines are taken, and nothing is read");
            answers.close();
            command.join();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
    }

    @Test
    void manyLinesKeepTheirOrder() {
        StringBuilder input = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            boolean isSlow = i % 50 == 0;
            input.append(isSlow ? SEVEN : i % 3 == 0 ? ELEVEN : ONE).append('\n');
            expected.add(isSlow ? "7" : i % 3 == 0 ? "11" : "1");
        }
        assertEquals(expected, fields("number", outcome(input.toString()).out()));
    }

    @Test
    void progressIsOneLineOfATerminal() {
        long[] nanos = {0};
        StringWriter shown = new StringWriter();
        Progress progress = new Progress(new PrintWriter(shown), true, () -> nanos[0]);
        progress.count(11, false);
        assertEquals("", shown.toString(), "not before a second");
        nanos[0] = 2_000_000_000L;
        progress.count(12, true);
        assertEquals("\r\u001b[Kline 12, 1 errors, 1 lines a second", shown.toString());
        progress.end();
        assertTrue(shown.toString().endsWith("\r\u001b[K2 lines, 1 errors, 2.0 s" + System.lineSeparator()));
        StringWriter hidden = new StringWriter();
        Progress none = new Progress(new PrintWriter(hidden), false, () -> nanos[0] += 2_000_000_000L);
        none.count(1, false);
        none.end();
        assertFalse(hidden.toString().contains("line"), hidden.toString());
    }
}
