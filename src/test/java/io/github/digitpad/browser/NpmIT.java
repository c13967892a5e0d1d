package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package as npm, Node, TypeScript and Vite take it. Where there is no npm, or no registry, what cannot be checked
 * is said; the rest is checked all the same.
 */
class NpmIT extends ElementTest {

    private static final String VITE = "vite@6.4.6";
    private static final String TYPESCRIPT = "typescript@5.9.3";

    private record Outcome(int code, String output) {}

    @Test
    void npmPacksItAndNodeReadsStrokesWithoutADocument(@TempDir Path folder) throws IOException {
        if (run(folder, "npm", "--version").code() != 0) {
            System.out.println("Not checked: npm pack and Node, because there is no npm on this machine.");
            return;
        }
        Path packed = pack(folder);
        Outcome unpacked = run(folder, "tar", "xzf", packed.toString());
        assertEquals(0, unpacked.code(), unpacked.output());
        Path module = Files.createDirectories(folder.resolve("node_modules")).resolve("digitpad");
        Files.move(folder.resolve("package"), module);
        for (String file :
                List.of("digitpad.js", "digitpad.mjs", "digitpad.d.ts", "lang/ta.js", "LICENSE", "README.md")) {
            assertTrue(Files.exists(module.resolve(file)), file);
        }
        Files.writeString(
                folder.resolve("read.mjs"),
                "import DigitPad, {recognize, recognizeSync} from 'digitpad';\nimport {createRequire} from 'node:module';\n"
                        + "import 'digitpad/digitpad-models.js';\nimport 'digitpad/lang/de.js';\nconst strokes = "
                        + strokes(8)
                        + ";\nconst said = promise => promise.then(({text}) => text, ({name}) => name);\n"
                        + "const data = Uint8Array.from({length: 4 * 28 * 28}, (_, i) => i % 4 === 3 || i % 112 < 48 || i % 112 > 64"
                        + " || i < 448 || i > 2688 ? 255 : 0);\n"
                        + "console.log(recognizeSync(strokes).text, (await recognize(strokes)).text,"
                        + " await said(recognize({width: 28, height: 28, data})), await said(recognize(new Blob(['x']))),"
                        + " await said(DigitPad.loadModel('x.json')), DigitPad.version, typeof document,"
                        + " createRequire(import.meta.url)('digitpad').recognizeSync(strokes).text);\n");
        Outcome node = run(folder, "node", "read.mjs");
        assertEquals(0, node.code(), node.output());
        assertTrue(node.output().matches("8 8 1 TypeError Error \\d+\\.\\d+\\.\\d+ undefined 8\\s*"), node.output());
    }

    @Test
    void aViteAppAndTypeScriptUseIt(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("package.json"), "{\"name\": \"app\", \"private\": true, \"type\": \"module\"}");
        Outcome install =
                run(folder, "npm", "install", "--no-audit", "--no-fund", "--prefer-offline", VITE, TYPESCRIPT);
        if (install.code() != 0) {
            System.out.println("Not checked: Vite and TypeScript, because npm install failed: " + install.output());
            return;
        }
        Outcome own = run(
                folder,
                "npm",
                "install",
                "--no-audit",
                "--no-fund",
                pack(folder).toString());
        assertEquals(0, own.code(), own.output());
        Files.writeString(
                folder.resolve("index.html"),
                "<!doctype html><html lang=\"de\"><title>App</title><digit-pad id=\"a\" maxlength=\"1\"></digit-pad>"
                        + "<output id=\"out\"></output><script type=\"module\" src=\"/main.ts\"></script>");
        Files.writeString(folder.resolve("main.ts"), """
                import DigitPad, {recognize, type Recognition} from "digitpad";
                import "digitpad/lang/de.js";
                const pad: HTMLElementTagNameMap["digit-pad"] = document.querySelector("digit-pad")!;
                pad.addEventListener("recognize", event => {
                  const answer: Recognition | null = event.detail;
                  document.getElementById("out")!.textContent = `${answer?.text} ${DigitPad.version} ${pad.maxLength}`;
                });
                recognize([[{x: 1, y: 2}]], {alternatives: 2}).then(({digits}) => digits[0].probabilities.length);
                """);
        Outcome types = run(
                folder,
                "npx",
                "tsc",
                "--noEmit",
                "--strict",
                "--target",
                "es2022",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler",
                "--lib",
                "es2022,dom",
                "main.ts");
        assertEquals(0, types.code(), types.output());
        Outcome build = run(folder, "npx", "vite", "build", "--base", "./", "--logLevel", "error");
        assertEquals(0, build.code(), build.output());

        Path dist = folder.resolve("dist");
        server().file("/", Files.readString(dist.resolve("index.html")).replace("./assets", "/assets"));
        try (var assets = Files.list(dist.resolve("assets"))) {
            for (Path asset : assets.toList()) {
                server().file("/assets/" + asset.getFileName(), Files.readString(asset));
            }
        }
        Page page = open();
        page.navigate(server().address("/"));
        page.waitForFunction("() => customElements.get('digit-pad')");
        write(page, "a", 6);
        await(page, "a.shadowRoot.querySelector('.hint').textContent === 'Hier schreiben'");
        await(page, "/^6 \\d+\\.\\d+\\.\\d+ 1$/.test(document.getElementById('out').textContent)");
    }

    private static Path pack(Path folder) throws IOException {
        Outcome pack = run(
                folder,
                "npm",
                "pack",
                "--silent",
                Path.of("target/npm").toAbsolutePath().toString());
        assertEquals(0, pack.code(), pack.output());
        String[] lines = pack.output().strip().split("\n", -1);
        return folder.resolve(lines[lines.length - 1].strip()).toAbsolutePath();
    }

    private static Outcome run(Path folder, String... command) throws IOException {
        Path output = Files.createTempFile("npm", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, String.join(" ", command) + " took more than three minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
