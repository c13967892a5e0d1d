package io.github.digitpad.browser;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The page's script, damaged on its way. */
final class Damage {

    private Damage() {}

    /** Other characters where the text of this variable begins. */
    static Consumer<Route> in(String variable) {
        return route -> {
            try {
                String script = Files.readString(Path.of("target/site/digitpad.js"));
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(script.replaceFirst(variable + "=\"..", variable + "=\"!!")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
