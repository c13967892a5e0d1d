package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of a worker is answered, also when that has ended: whoever waits must not wait for ever. */
class RemoteIT extends ElementTest {

    /** A worker that answers too late; what became of a call before its end, and of one after, and what failed. */
    private static final String CALLS = """
            async ([source, kind]) => {
                const Kind = new Function('digitPadReader', source + `; return ${kind}`)();
                const worker = Object.assign(new EventTarget(), {postMessage() {}, terminate() {}});
                const reading = new Kind(worker);
                const said = call => call.then(() => 'answered', error => error.message);
                const before = said(reading.call('read', [], kind === 'Remote' ? [] : {tell() {}}));
                let failed = 'nothing';
                addEventListener('error', event => { failed = event.message; event.preventDefault(); });
                reading.close();
                worker.dispatchEvent(new MessageEvent('message', {data: [1, 'done', 0.5]}));
                return [failed, await before, await said(reading.call('read', [], kind === 'Remote' ? [] : {tell() {}}))];
            }""";

    @Test
    void callsOfAWorkerThatHasEndedFail() throws IOException {
        Page page = openPage("<p>");
        for (List<String> of :
                List.of(List.of("pictures/remote.js", "Remote"), List.of("models/reading.js", "RemoteReading"))) {
            String source =
                    Files.readString(Path.of("webapp").resolve(of.get(0))).replaceAll("(?m)^(export |import .*)", "");
            List<?> said = (List<?>) page.evaluate(CALLS, List.of(source, of.get(1)));
            assertEquals("nothing", said.get(0), of.get(0));
            for (Object one : said.subList(1, said.size())) {
                assertEquals(
                        "This browser broke off reading",
                        one.toString().replaceFirst("( the model)?:.*", ""),
                        of.get(0));
            }
            assertEquals(3, said.size());
        }
    }
}
