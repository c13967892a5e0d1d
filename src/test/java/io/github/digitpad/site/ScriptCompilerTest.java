package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptCompilerTest {

    private static final String WORDS = """
            /**
             * @param {string} text
             * @return {number}
             */
            export function words(text) {
              return text.split(" ").length;
            }
            """;

    @TempDir
    Path webapp;

    @BeforeEach
    void write() throws IOException {
        write("page/words.js", WORDS);
        write("externs/types.js", "/** @externs */\n/** @typedef {{text: string, place: number}} */\nvar Sign;\n");
        write("page/count.externs.js", "/** @externs */\n/** @const {string} */\nvar given;\n");
    }

    @Test
    void theModulesThatAnEntryImportsBecomeOneScript() throws IOException {
        write("page/other.js", "import {missing} from \"./nowhere.js\";\n");
        String script = compiled("""
                // Nobody else reads this.
                import {words} from "./words.js";
                const sign = /** @type {!Sign} */ ({text: given, place: 3});
                document.title ??= `é ${words(sign.text)} </p>`;
                """);
        assertTrue(script.contains("split(\" \").length"), script);
        assertTrue(script.contains("given"), script);
        assertTrue(script.contains("é"), script);
        assertTrue(script.contains("??"), "the language stays what it is: " + script);
        assertFalse(script.contains("Nobody") || script.contains("import") || script.contains("words"), script);
    }

    @Test
    void aWrongCallFailsTheBuildAndSoDoesWhateverElseIsNoType() throws IOException {
        assertEquals(
                List.of(
                        "page/count.js: line 2: actual parameter 1 of words does not match formal parameter"
                                + " found : number required: string",
                        "page/count.js: line 3: Function words: called with 2 argument(s)."
                                + " Function requires at least 1 argument(s) and no more than 1 argument(s).",
                        "page/count.js: line 5: Property txt never defined on sign",
                        "page/count.js: line 7: inconsistent return type found : number required: string",
                        "page/count.js: line 9: initializing variable found : { place: number, text: number }"
                                + " required: { place: number, text: string } missing : [] mismatch: [text]"),
                refusal("""
                import {words} from "./words.js";
                words(3);
                words(given, given);
                /** @param {!Sign} sign */
                export const text = sign => sign.txt;
                /** @return {string} */
                export const three = () => 3;
                /** @type {!Sign} */
                export const sign = {text: 3, place: 1};
                """));
    }

    @Test
    void soDoesWhatIsNowhere() throws IOException {
        assertEquals(
                List.of("page/count.js: line 1: variable digitPadNowhere is undeclared"),
                refusal("digitPadNowhere();\n"));
        assertEquals(
                List.of("page/count.js: line 1: Requested module does not have an export \"wrods\"."),
                refusal("import {wrods} from \"./words.js\";\nwrods(given);\n"));
        List<String> unread = refusal("const = 3;\n");
        assertTrue(unread.get(0).startsWith("page/count.js: line 1: Parse error."), unread.get(0));
    }

    private List<String> refusal(String module) throws IOException {
        write("page/count.js", module);
        return String.valueOf(assertThrows(IOException.class, () -> new ScriptCompiler(webapp).compile("page/count.js"))
                        .getMessage())
                .lines()
                .toList();
    }

    private String compiled(String module) throws IOException {
        write("page/count.js", module);
        return new ScriptCompiler(webapp).compile("page/count.js");
    }

    private void write(String path, String text) throws IOException {
        Path file = webapp.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
