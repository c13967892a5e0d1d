package io.github.digitpad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Makes the README's pictures from the real page. Not one of the tests that run by themselves: {@code mvn verify
 * -Dit.test=ReadmePicture -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReadmePicture extends BrowserTest {

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void picture(ColorScheme scheme) throws IOException {
        Page page = open(new Browser.NewContextOptions()
                .setViewportSize(1120, 700)
                .setDeviceScaleFactor(1.5)
                .setColorScheme(scheme));
        DigitPadPage digitPad = DigitPadPage.load(
                page, Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        digitPad.draw(PenStrokes.number("2045"), 0.7);
        page.mouse().move(1, 1);
        page.waitForTimeout(300);
        String name = scheme == ColorScheme.DARK ? "page-dark.png" : "page-light.png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(".github", name)));
    }
}
