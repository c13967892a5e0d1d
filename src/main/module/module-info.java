/**
 * DigitPad as a library: reads handwritten and printed numbers in ink and in pictures. The build compiles it with what
 * {@link io.github.digitpad.api.DigitPad} reaches, and nothing else is in the library's jar.
 */
module io.github.digitpad {
    requires transitive java.desktop;
    requires static org.jspecify;

    exports io.github.digitpad.api;
    exports io.github.digitpad.ink;
}
