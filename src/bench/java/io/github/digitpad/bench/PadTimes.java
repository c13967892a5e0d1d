package io.github.digitpad.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the second {@code <digit-pad>} costs a page. */
final class PadTimes {

    private PadTimes() {}

    /** In µs, each time on a new page in a new profile. */
    static Sample second(BenchBrowser browser, BenchServer server, Path sources, Path shipped, int times)
            throws IOException {
        server.serve("shipped/", shipped);
        String script = Files.readString(sources.resolve("second-pad.js"));
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            micros.add(browser.with(page -> {
                page.navigate(server.address() + BenchServer.ISOLATED + "blank.html");
                page.addScriptTag(new Page.AddScriptTagOptions()
                        .setUrl(server.address() + BenchServer.ISOLATED + "shipped/digitpad.js"));
                return ((Number) page.evaluate("(" + script + ")()")).doubleValue();
            }));
        }
        return new Sample("the second pad", micros);
    }
}
