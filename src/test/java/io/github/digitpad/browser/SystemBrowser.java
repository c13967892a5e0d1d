package io.github.digitpad.browser;

import java.nio.file.Path;
import java.util.List;

/** The Chromium or Chrome of this machine; installed from Debian's packages if there is none and that is possible. */
public final class SystemBrowser {

    static final Program CHROMIUM = new Program(
            "Chromium or Chrome",
            "DIGITPAD_BROWSER",
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"),
            List.of(
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"),
            "chromium");

    private SystemBrowser() {}

    /** Its executable. Fails, saying what to run, rather than letting a test be skipped. */
    public static synchronized Path find() {
        return CHROMIUM.find();
    }

    /** Chromium's sandbox does not work for root, who runs the tests in most containers. */
    public static boolean needsNoSandbox() {
        return Program.isRoot();
    }
}
