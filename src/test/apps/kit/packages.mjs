// The package itself: how others' tools judge it, and how types, tests and editors take it.
import assert from "node:assert/strict";
import path from "node:path";
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {openPage} from "./site.mjs";
import {write} from "./hands.mjs";
import {HERE, run, tool} from "./tools.mjs";

const require = createRequire(import.meta.url);
const PACKAGE = path.join(HERE, "node_modules", "digitpad");

async function publint(tarball) {
  const said = await tool("publint", ["run", tarball, "--strict"]);
  assert.match(said, /All good/);
  return "no error, warning or suggestion";
}

async function attw(tarball) {
  await tool("attw", [tarball, "--no-emoji", "--format", "ascii"]);
  return "no problems";
}

// Strict, every file of ours checked, by each way that TypeScript finds packages.
async function types() {
  const ways = ["bundler", "node", "preact"];
  for (const way of ways) {
    await tool("tsc", ["-p", path.join("types", `${way}.json`)]);
  }
  return ways.join(", ");
}

// A fresh app of Vite's own starter, in which npm installs the tarball.
async function viteApp(tarball, browser, site) {
  const app = path.join(HERE, "fresh");
  rmSync(app, {recursive: true, force: true});
  await tool("create-vite", ["fresh", "--template", "vanilla-ts", "--no-interactive"]);
  const manifest = JSON.parse(readFileSync(path.join(app, "package.json"), "utf8"));
  // The starter's own dependencies are the ones that are installed here, in the folder around.
  writeFileSync(path.join(app, "package.json"), JSON.stringify({...manifest, devDependencies: {}}));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], {cwd: app});
  writeFileSync(path.join(app, "src", "main.ts"), `import DigitPad from "digitpad";
    document.documentElement.lang = "de";
    document.querySelector("#app")!.innerHTML = '<digit-pad id="pad" maxlength="3"></digit-pad>';
    Object.assign(window, {DigitPad});`);
  await tool("tsc", ["-p", "."], {cwd: app});
  await tool("vite", ["build", "--base", "./", "--outDir", path.join(HERE, "out", "fresh"), "--emptyOutDir", "--logLevel", "error"], {cwd: app});
  const page = await openPage(browser, `${site.origin}/fresh/`);
  await page.waitForFunction(() => document.getElementById("pad")?.shadowRoot.querySelector(".hint").textContent === "Hier schreiben");
  await write(page, "42");
  await page.waitForFunction(() => document.getElementById("pad").value === "42");
  assert.deepEqual(page.complaints, []);
  await page.context().close();
  return "builds, reads 42, speaks German";
}

// As unit tests of an app have it: jsdom, and what each runner takes of the package.
async function unitTests() {
  const app = path.join(HERE, "unit");
  await tool("vitest", ["run", "--root", app, "--environment", "jsdom", "--globals"], {cwd: app});
  await tool("jest", ["--rootDir", app, "--ci"], {cwd: app});
  const said = await run(process.execPath, ["--input-type=module", "-e", `import DigitPad from "digitpad"; import "digitpad/digitpad-models.js";
    import "digitpad/lang/de.js"; const {recognizeSync} = await import("digitpad");
    console.log(recognizeSync([[{x: 10, y: 0}, {x: 10, y: 80}]]).text, DigitPad.version);`]);
  assert.match(said, /^1 \d+\.\d+\.\d+\s*$/);
  return "vitest, jest, Node";
}

// Storybook's own build of a story without a word about the element: what its table has is from the manifest.
async function storybook(tarball, browser, site) {
  await tool("storybook", ["build", "--quiet", "--disable-telemetry", "--output-dir", path.join(HERE, "out", "storybook")],
      {cwd: path.join(HERE, "storybook"), env: {STORYBOOK_DISABLE_TELEMETRY: "1"}});
  const page = await openPage(browser, `${site.origin}/storybook/iframe.html?viewMode=docs&id=digit-pad--docs`);
  const rows = page.locator(".docblock-argstable td:first-child");
  await rows.first().waitFor();
  const seen = (await rows.allTextContents()).map(text => text.replace(/\*$/, ""));
  const {attributes, events, cssProperties, cssParts} = JSON.parse(readFileSync(path.join(PACKAGE, "custom-elements.json"), "utf8"))
    .modules[0].declarations[0];
  const missing = [...attributes, ...events, ...cssProperties, ...cssParts].map(({name}) => name).filter(name => !seen.includes(name));
  assert.deepEqual(missing, []);
  await page.context().close();
  return `${seen.length} rows`;
}

// HTML data that a tool of others makes of the manifest, in the language service of VS Code.
async function editors() {
  const {generateVsCodeCustomElementData} = await import("custom-element-vs-code-integration");
  const manifest = JSON.parse(readFileSync(path.join(PACKAGE, "custom-elements.json"), "utf8"));
  const out = path.join(HERE, "editor");
  mkdirSync(out, {recursive: true});
  generateVsCodeCustomElementData(manifest, {outdir: out, htmlFileName: "html.json", cssFileName: "css.json"});
  const {getLanguageService, newHTMLDataProvider, TextDocument} = require("vscode-html-languageservice");
  const data = newHTMLDataProvider("digitpad", JSON.parse(readFileSync(path.join(out, "html.json"), "utf8")));
  const service = getLanguageService({useDefaultDataProvider: false, customDataProviders: [data]});
  const complete = text => {
    const document = TextDocument.create("memory://page.html", "html", 1, text.replace("|", ""));
    return service.doComplete(document, document.positionAt(text.indexOf("|")), service.parseHTMLDocument(document)).items.map(({label}) => label);
  };
  assert.ok(complete("<dig|").includes("digit-pad"), complete("<dig|").join());
  const {attributes} = manifest.modules[0].declarations[0];
  const offered = complete("<digit-pad |></digit-pad>");
  assert.deepEqual(attributes.map(({name}) => name).filter(name => !offered.includes(name)), []);
  assert.deepEqual(complete('<digit-pad trigger="|"></digit-pad>').sort(), ["manual", "pause", "stroke"]);
  return `${attributes.length} attributes, their values`;
}

export const PACKAGE_PARTS = {
  "publint": publint, "arethetypeswrong": attw, "types": types, "fresh Vite app": viteApp, "unit tests": unitTests,
  "Storybook": storybook, "editor's HTML data": editors,
};
