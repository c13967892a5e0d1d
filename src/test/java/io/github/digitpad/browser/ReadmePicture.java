package io.github.digitpad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Makes the README's and the site's pictures from the real page. Not one of the tests that run by themselves:
 * {@code mvn verify -Dit.test=ReadmePicture -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReadmePicture extends BrowserTest {

    private static final Path WEBAPP = Path.of("webapp");

    /** What is shown where somebody links to the page. */
    @Test
    void preview() throws IOException {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(1500, 788).setDeviceScaleFactor(0.8));
        DigitPadPage digitPad = DigitPadPage.load(
                page, Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        digitPad.drawEveryPoint(PenStrokes.own(5).ink(), 0.62);
        page.mouse().move(1, 1);
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions().setPath(WEBAPP.resolve("social.png")));
    }

    /** The logo on a ground that systems may cut to any shape. */
    @Test
    void icon() throws IOException {
        Page page = open(new Browser.NewContextOptions().setViewportSize(512, 512));
        page.setContent("<body style=\"margin: 0\">"
                + Files.readString(WEBAPP.resolve("favicon.svg"))
                        .replaceFirst("<rect[^>]*>", "<rect x=\"-16\" y=\"-16\" width=\"64\" height=\"64\"/>")
                        .replaceFirst("viewBox=\"[^\"]*\"", "viewBox=\"-6 -6 44 44\""));
        page.screenshot(new Page.ScreenshotOptions().setPath(WEBAPP.resolve("icon.png")));
    }

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
        digitPad.drawEveryPoint(PenStrokes.number("2045"), 0.7);
        page.mouse().move(1, 1);
        page.waitForTimeout(300);
        String name = scheme == ColorScheme.DARK ? "page-dark.png" : "page-light.png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(".github", name)));
    }
}
