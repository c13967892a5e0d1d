package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The photo view's modules that know nothing of a page: what becomes of the numbers, what they come to, how they are
 * copied.
 */
class PhotoModelIT extends ElementTest {

    private static final String SOME = """
            const one = (text, x, y, line, row = -1, column = -1) => numbers.numberOf({text, unsure: false, line, row, column,
              alternatives: [{text}, {text: "8"}], digits: [...text].map((sign, i) => ({text: sign, box: {x: x + 10 * i, y, width: 8, height: 10}}))},
              quads.rectangle(x, y, 10 * text.length, 10), point => point);
            let changes = 0;
            const all = new numbers.PhotoNumbers(() => changes++);
            const texts = () => all.all.map(({text}) => text).join(" ");
            """;

    private Page modules() throws IOException {
        Path webapp = Path.of("webapp");
        for (String name : List.of("photo/quads.js", "photo/numbers.js", "photo/sums.js", "photo/copies.js")) {
            server().file("/" + name, Files.readString(webapp.resolve(name)));
        }
        return openPage("");
    }

    private static Object run(Page page, String script) {
        return page.evaluate("async () => { const [quads, numbers, sums, copies] = await Promise.all("
                + "['quads', 'numbers', 'sums', 'copies'].map(name => import(`/photo/${name}.js`)));" + SOME + script
                + "}");
    }

    @Test
    void everyChangeIsUndoneAndDoneAgain() throws IOException {
        Object seen = run(modules(), """
                const said = [];
                all.begin([one("12", 0, 0, 0), one("34", 50, 0, 0), one("5", 0, 30, 1)]);
                const [first, second, third] = all.all;
                all.set(first.id, "13");
                said.push(texts(), all.find(first.id).others.join());
                all.remove(third.id);
                all.step(-1);
                all.step(-1);
                all.step(-1);
                said.push(texts(), all.canUndo, all.canRedo);
                all.step(1);
                all.set(second.id, "35");
                said.push(texts(), all.canRedo, changes);
                return said.map(String);
                """);
        assertEquals(List.of("13 34 5", "12,8", "12 34 5", "false", "true", "13 35 5", "false", "7"), seen);
    }

    @Test
    void oneIsCutBetweenItsDigitsAndTwoAreJoined() throws IOException {
        Object seen = run(modules(), """
                all.begin([one("123", 0, 0, 0, 0, 0), one("4", 60, 0, 0, 0, 2), one("9", 0, 30, 1, 1, 1)]);
                const [first, second] = all.all;
                const cuts = numbers.Cut.all(first);
                const parts = all.parts(first.id, cuts[0]);
                const said = [cuts.map(({left, right, at}) => `${left}|${right}@${at}`).join(" "),
                  numbers.Cut.all(second).map(({left, right, at}) => `${left}|${right}@${at}`).join(), JSON.stringify(parts)];
                all.split(first.id, one("1", 0, 0, 0), one("23", 10, 0, 0));
                said.push(all.all.map(({text, row, column}) => `${text} ${row} ${column}`).join(", "));
                const [left, right] = all.all;
                said.push(JSON.stringify(all.joined(left.id)), all.after(left.id).text, String(all.after(all.all[2].id)));
                all.join(left.id, one("77", 0, 0, 0));
                said.push(all.all.map(({text, row, column}) => `${text} ${row} ${column}`).join(", "));
                return said;
                """);
        assertEquals(
                List.of(
                        "1|23@9 12|3@19",
                        "4|@5",
                        "[[[0,0],[9,0],[9,10],[0,10]],[[9,0],[30,0],[30,10],[9,10]]]",
                        "1 0 0, 23 0 1, 4 0 2, 9 1 1",
                        "[[0,0],[30,0],[30,10],[0,10]]",
                        "23",
                        "undefined",
                        "77 0 0, 4 0 2, 9 1 1"),
                seen);
    }

    @Test
    void whatIsDrawnGoesWhereItBelongs() throws IOException {
        Object seen = run(modules(), """
                const said = [];
                const put = (given, drawn) => {
                  all.begin(given);
                  all.add(drawn);
                  const {line, row, column} = all.find(drawn.id);
                  said.push(`${texts()}; ${line} ${row} ${column}`);
                };
                const lines = () => [one("1", 0, 0, 0), one("2", 50, 0, 0), one("3", 0, 30, 1)];
                put(lines(), one("7", 25, 2, -1));
                put(lines(), one("7", 90, 2, -1));
                put(lines(), one("7", 20, 15, -1));
                put(lines(), one("7", 20, 60, -1));
                put([], one("7", 20, 60, -1));
                put([one("1", 0, 0, 0, 0, 0), one("2", 50, 0, 0, 0, 1), one("3", 0, 30, 1, 1, 0)], one("7", 52, 31, -1));
                return said;
                """);
        assertEquals(
                List.of(
                        "1 7 2 3; 0 -1 -1",
                        "1 2 7 3; 0 -1 -1",
                        "1 2 7 3; 0.5 -1 -1",
                        "1 2 3 7; 2 -1 -1",
                        "7; -1 -1 -1",
                        "1 2 3 7; 1 1 1"),
                seen);
    }

    @Test
    void aTurnedBoxStaysTurned() throws IOException {
        Object seen = run(modules(), """
                const frame = {x: 100, y: 50, angle: Math.PI / 6, width: 40, height: 20};
                const quad = quads.quadIn(frame, 0, 0, 40, 20);
                const again = quads.frameOf(quad);
                const [left] = quads.cut(quad, 10);
                const far = quads.around([left, quads.quadIn(frame, 60, 5, 80, 25)]);
                const {width, height, angle} = quads.frameOf(far);
                return [again.angle * 6 / Math.PI, again.width, again.height, width, height, angle * 6 / Math.PI]
                  .map(value => Number(value.toFixed(6)));
                """);
        assertEquals("[1, 40, 20, 80, 25, 1]", String.valueOf(seen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12 7;.;19;0",
                "93. 7;.;100;0",
                "12.50 -3;.;9.50;0",
                "0.1 0.2;.;0.3;0",
                "1,234.50 1;.;1235.50;0",
                "1.234,50 1;.;1235,50;0",
                "1,234 1;.;1235;0",
                "1,234 1;,;2,234;0",
                "1.234 1;,;1235;0",
                "1.234.567 1;.;1234568;0",
                "12,5 1;.;13,5;0",
                "0,125 1;.;1,125;0",
                "1-2 7 x;.;7;2",
                "1,23,4 5;.;5;1",
                "99999999999999999999 1;.;100000000000000000000;0",
                "-0.05 0.01;.;-0.04;0",
            })
    void numbersComeToASum(String texts, String mark, String sum, int others) throws IOException {
        Object seen = run(
                modules(),
                "const {text, others} = sums.sumOf(" + quoted(texts) + ".split(' '), '" + mark
                        + "'); return text + ' ' + others;");
        assertEquals(sum + " " + others, seen);
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    @Test
    void copiesHaveWhatStandsThereAsItStands() throws IOException {
        Object seen = run(modules(), """
                const given = [one("2026", 0, 0, 0), one("12,5", 0, 20, 1, 0, 0), one("3", 50, 20, 1, 0, 2), one("4", 60, 20, 1, 0, 2),
                  one("7", 20, 40, 2, 1, 1), one("9", 0, 60, 3), one("8", 50, 60, 3)];
                return Object.entries(copies.FORMATS).map(([name, format]) => name + " " + format(given));
                """);
        assertEquals(
                List.of(
                        "Text 2026\n12,5 3 4\n7\n9 8",
                        "TSV 2026\n12,5\t\t3 4\n\t7\t\n9\t8",
                        "CSV 2026\r\n\"12,5\",,\"3 4\"\r\n,7,\r\n9,8\r\n"),
                seen);
    }
}
