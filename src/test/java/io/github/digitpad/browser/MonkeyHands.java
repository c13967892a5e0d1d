package io.github.digitpad.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The monkey's real events: those that the browser makes itself, of a hand, a screen, or files. */
final class MonkeyHands {

    /** Width, height, pixels a CSS px, in percent. */
    private static final int[][] SCREENS = {
        {1280, 720, 100},
        {640, 360, 200},
        {320, 568, 200},
        {568, 320, 200},
        {390, 844, 300},
        {1920, 1080, 50},
        {240, 200, 150}
    };

    private static final List<String> KEYS = List.of(
            "Tab",
            "Shift+Tab",
            "Enter",
            "Space",
            "Escape",
            "1",
            "7",
            "0",
            "Backspace",
            "Delete",
            "ArrowLeft",
            "ArrowRight",
            "Control+z",
            "Control+Shift+z",
            "Control+y",
            "PageDown",
            "End",
            "Home",
            "a",
            ".",
            "-");

    private final Page page;
    private final CDPSession session;
    private final Touch touch;
    private final Drag drag;
    private final Random random;
    private final List<Path> files;
    private final Path modelFolder;

    /** @param files may be chosen or dropped, in any selection; {@code modelFolder} too */
    MonkeyHands(Page page, Random random, List<Path> files, Path modelFolder) {
        this.page = page;
        this.session = page.context().newCDPSession(page);
        this.touch = new Touch(page);
        this.drag = new Drag(page);
        this.random = random;
        this.files = files;
        this.modelFolder = modelFolder;
        page.onFileChooser(this::choose);
    }

    /** Does something; how many events that were. */
    int act() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> stroke();
            case 4, 5 -> touch();
            case 6, 7, 8 -> keys();
            case 9 -> wheel();
            case 10, 11 -> screen();
            case 12 -> theme();
            case 13 -> drop();
            case 14 -> chosenFiles();
            default -> away();
        };
    }

    /** Everything as at the start. */
    void rest() {
        page.mouse().up();
        session.send("Emulation.clearDeviceMetricsOverride");
        page.setViewportSize(1280, 720);
        // Two fingers may have zoomed the page.
        session.send("Emulation.resetPageScaleFactor");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setForcedColors(ForcedColors.NONE)
                .setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    private int stroke() {
        page.mouse().move(x(), y());
        page.mouse().down();
        int steps = random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            page.mouse().move(x(), y());
        }
        if (random.nextInt(8) > 0) {
            page.mouse().up();
        }
        return steps + 3;
    }

    private int touch() {
        touch.send("touchStart", x(), y());
        touch.send("touchMove", x(), y());
        touch.send("touchStart", x(), y(), x(), y());
        touch.send("touchMove", x(), y(), x(), y());
        touch.send(random.nextBoolean() ? "touchEnd" : "touchCancel");
        return 5;
    }

    private int keys() {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            page.keyboard().press(KEYS.get(random.nextInt(KEYS.size())));
        }
        return count;
    }

    private int wheel() {
        page.mouse().wheel(0, random.nextInt(2000) - 1000);
        return 1;
    }

    /** Another size, turned, or zoomed. */
    private int screen() {
        int[] screen = SCREENS[random.nextInt(SCREENS.length)];
        JsonObject metrics = new JsonObject();
        metrics.addProperty("width", screen[0]);
        metrics.addProperty("height", screen[1]);
        metrics.addProperty("deviceScaleFactor", screen[2] / 100.0);
        metrics.addProperty("mobile", random.nextBoolean());
        session.send("Emulation.setDeviceMetricsOverride", metrics);
        return 1;
    }

    private int theme() {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(random.nextBoolean() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setForcedColors(random.nextInt(4) == 0 ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setReducedMotion(random.nextBoolean() ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
        return 1;
    }

    /** On the page, because what is dropped beside it the browser opens itself. */
    private int drop() {
        // The browser hears of another size or zoom, which a place is scaled by, with the page's frames: of which a
        // busy
        // machine may make several before.
        List<?> sides = (List<?>) page.evaluate("""
                async () => {
                    const seen = ({width, height, scale, offsetLeft, offsetTop}) =>
                        [width, height, scale, offsetLeft, offsetTop].join();
                    for (let alike = 0, before = ''; alike < 12; before = seen(visualViewport)) {
                        await new Promise(requestAnimationFrame);
                        alike = seen(visualViewport) === before ? alike + 1 : 0;
                    }
                    return [visualViewport.width, visualViewport.height].map(Math.floor);
                }
                """);
        drag.drop(List.of(some()), within(sides), within(sides));
        return 3;
    }

    private Drag.Place within(List<?> sides) {
        return new Drag.Place(random.nextInt((Integer) sides.get(0)), random.nextInt((Integer) sides.get(1)));
    }

    private int chosenFiles() {
        page.locator("#own-model .bring input").first().setInputFiles(some());
        return 1;
    }

    private void choose(FileChooser chooser) {
        if (chooser.element().getAttribute("webkitdirectory") == null) {
            chooser.setFiles(files.get(random.nextInt(files.size())));
            return;
        }
        try {
            chooser.setFiles(modelFolder, new FileChooser.SetFilesOptions().setTimeout(10_000));
        } catch (TimeoutError e) {
            // Of a folder Playwright waits for the input's event, which on a busy machine may come before it listens.
            System.out.println("monkey: a folder was chosen without a word");
        }
    }

    private Path[] some() {
        int from = random.nextInt(files.size());
        int count = 1 + random.nextInt(3);
        return files.subList(from, Math.min(files.size(), from + count)).toArray(Path[]::new);
    }

    /** The page is put aside, as on a phone, and comes back. */
    private int away() {
        for (String state : List.of("frozen", "active")) {
            JsonObject lifecycle = new JsonObject();
            lifecycle.addProperty("state", state);
            session.send("Page.setWebLifecycleState", lifecycle);
        }
        return 2;
    }

    private double x() {
        return random.nextInt(1300) - 10;
    }

    private double y() {
        return random.nextInt(740) - 10;
    }
}
