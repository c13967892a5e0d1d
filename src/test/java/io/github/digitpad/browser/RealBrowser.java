package io.github.digitpad.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browsers of the three engines there are, as Debian has them. */
enum RealBrowser {
    CHROMIUM("Chromium", ":CONSOLE[:(]") {
        @Override
        Program program() {
            return SystemBrowser.CHROMIUM;
        }

        @Override
        List<String> command(Path profile, String address) {
            List<String> command = new ArrayList<>(List.of(
                    "--headless",
                    "--user-data-dir=" + profile,
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--no-first-run",
                    "--enable-logging=stderr",
                    "--window-size=1280,800"));
            if (SystemBrowser.needsNoSandbox()) {
                command.add("--no-sandbox");
            }
            command.add(address);
            return command;
        }
    },

    FIREFOX("Firefox", "^JavaScript (error|warning): (http|file)") {
        @Override
        Program program() {
            return new Program(
                    "Firefox",
                    "DIGITPAD_FIREFOX",
                    List.of("firefox-esr", "firefox"),
                    List.of("/Applications/Firefox.app/Contents/MacOS/firefox"),
                    "firefox-esr");
        }

        @Override
        List<String> command(Path profile, String address) throws IOException {
            Files.writeString(profile.resolve("user.js"), """
                    user_pref("app.normandy.enabled", false);
                    user_pref("app.update.enabled", false);
                    user_pref("browser.aboutwelcome.enabled", false);
                    user_pref("browser.dom.window.dump.enabled", true);
                    user_pref("browser.shell.checkDefaultBrowser", false);
                    user_pref("browser.startup.homepage_override.mstone", "ignore");
                    user_pref("datareporting.policy.dataSubmissionEnabled", false);
                    user_pref("network.captive-portal-service.enabled", false);
                    user_pref("network.connectivity-service.enabled", false);
                    """);
            return List.of("--headless", "--no-remote", "--profile", profile.toString(), address);
        }
    },

    // It was built without web app manifests, and says so of every policy that allows them.
    WEBKIT(
            "WebKitGTK",
            "CONSOLE \\w* ?(ERROR|WARN) (?!Unrecognized Content-Security-Policy directive 'manifest-src')") {
        @Override
        Program program() {
            return new Program(
                    "WebKitGTK's MiniBrowser",
                    "DIGITPAD_WEBKIT",
                    List.of("MiniBrowser"),
                    List.of(
                            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                            "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                            "/usr/libexec/webkit2gtk-4.1/MiniBrowser"),
                    "webkit2gtk-driver");
        }

        @Override
        List<String> command(Path profile, String address) {
            return List.of("--enable-write-console-messages-to-stdout=true", address);
        }

        @Override
        boolean needsScreen() {
            return true;
        }
    };

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+(esr)?");

    private final String title;
    private final Pattern complaint;

    RealBrowser(String title, String complaint) {
        this.title = title;
        this.complaint = Pattern.compile(complaint);
    }

    abstract Program program();

    /** What to start it with, so that it opens the address and keeps what it keeps in the profile's folder. */
    abstract List<String> command(Path profile, String address) throws IOException;

    /** Whether it has no mode of its own for machines without a screen. */
    boolean needsScreen() {
        return false;
    }

    Path executable() {
        return program().find();
    }

    /** Whether it prints such a line when a page has an error. */
    boolean complains(String line) {
        return complaint.matcher(line).find();
    }

    /** Its name and version. */
    String version() {
        String said;
        if (needsScreen()) {
            try (Screen screen = new Screen()) {
                said = Program.run(
                        "env", "DISPLAY=" + screen.display(), executable().toString(), "--version");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        } else {
            said = Program.run(executable().toString(), "--version");
        }
        Matcher matcher = VERSION.matcher(said);
        if (!matcher.find()) {
            throw new AssertionError(title + " does not say its version: " + said);
        }
        return title + " " + matcher.group();
    }

    @Override
    public String toString() {
        return title;
    }
}
