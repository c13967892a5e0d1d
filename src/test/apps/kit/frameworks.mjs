// Builds each app with its framework's own tools and drives it.
import path from "node:path";
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {pathToFileURL} from "node:url";
import * as vite from "vite";
import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import {svelte, vitePreprocess} from "@sveltejs/vite-plugin-svelte";
import solid from "vite-plugin-solid";
import {HERE, tool} from "./tools.mjs";
import {drive} from "./steps.mjs";

const types = app => tool("tsc", ["-p", app]);
const vueTypes = app => tool("vue-tsc", ["-p", app]);
const vuePlugins = () => [vue({template: {compilerOptions: {isCustomElement: tag => tag === "digit-pad"}}})];
const APPS = {
  "react": {title: "React 19, controlled", plugins: () => [react()], server: "server.tsx", check: types},
  "react-uncontrolled": {title: "React 19, uncontrolled", plugins: () => [react()], server: "server.tsx", check: types},
  // Vue's compiler for servers refuses v-model on any custom element.
  "vue": {title: "Vue 3, v-model", plugins: vuePlugins, check: vueTypes},
  "vue-bound": {title: "Vue 3, :value and @input", plugins: vuePlugins, server: "server.ts", check: vueTypes},
  "svelte": {
    title: "Svelte 5", plugins: () => [svelte({configFile: false, preprocess: vitePreprocess()})], server: "server.ts",
    check: app => tool("svelte-check", ["--workspace", app, "--tsconfig", "./tsconfig.json", "--fail-on-warnings"]),
  },
  "solid": {title: "Solid", plugins: () => [solid({ssr: true})], server: "server.tsx", check: types},
  "angular": {title: "Angular, ngModel", build: angular},
  "htmx": {title: "htmx, swapped in", plugins: () => []},
  "plain": {title: "no framework", plugins: () => [], check: types},
};

// A page as a server sends it, with what the app shows to begin with.
async function hydrated(app, out, {plugins, server}) {
  const built = path.join(HERE, "server", app);
  await vite.build({root: path.join(HERE, app), configFile: false, logLevel: "error", plugins: plugins(),
    build: {ssr: server, outDir: built, rollupOptions: {output: {entryFileNames: "server.mjs"}}}});
  const {render, head} = await import(pathToFileURL(path.join(built, "server.mjs")));
  const page = readFileSync(path.join(out, "index.html"), "utf8")
    .replace('<div id="app"></div>', () => `<div id="app" data-start="12">`).replace("</html>", "");
  const [before, after] = page.split('data-start="12">');
  writeFileSync(path.join(out, "hydrated.html"),
      `${before.replace("</title>", `</title>${head?.() ?? ""}`)}data-start="12">${await render("12")}</div>${after}`);
}

async function angular(app, out) {
  await tool("ng", ["build", "--progress=false"], {cwd: path.join(HERE, app), env: {NG_CLI_ANALYTICS: "false"}});
  const built = path.join(HERE, app, "dist", "browser");
  mkdirSync(out, {recursive: true});
  cpSync(built, out, {recursive: true});
  cpSync(path.join(built, "index.html"), path.join(out, "hydrated.html"));
  cpSync(path.join(built, "index.csr.html"), path.join(out, "index.html"));
}

// What htmx asks for: a field with a 7 in it, and nothing and a field in turns.
function answerHtmx(site) {
  const field = /<digit-pad[^]*<\/digit-pad>/.exec(readFileSync(path.join(HERE, "htmx", "index.html"), "utf8"))[0];
  const html = {"content-type": "text/html; charset=utf-8"};
  let isThere = true;
  site.answer("/htmx/seven", (request, response) => response.writeHead(200, html)
    .end(field.replace("<digit-pad", '<digit-pad value="7"') + '<output id="shown" hx-swap-oob="true">7</output>'));
  site.answer("/htmx/toggle", (request, response) => {
    isThere = !isThere;
    response.writeHead(200, html).end(isThere ? field : "");
  });
}

/** @returns {Promise<[string, Record<string, string>][]>} */
export async function driveFrameworks(site, browser, wanted) {
  answerHtmx(site);
  const rows = [];
  for (const [app, settings] of Object.entries(APPS).filter(([name]) => wanted(name))) {
    const out = path.join(HERE, "out", app);
    try {
      await settings.check?.(app);
      if (settings.build) {
        await settings.build(app, out);
      } else {
        await vite.build({root: path.join(HERE, app), base: "./", configFile: false, logLevel: "error",
          plugins: settings.plugins(), build: {outDir: out, emptyOutDir: true}});
      }
      if (settings.server) {
        await hydrated(app, out, settings);
      }
    } catch (error) {
      rows.push([settings.title, {build: error.message}]);
      continue;
    }
    const at = `${site.origin}/${app}/`;
    const hasHydrated = existsSync(path.join(out, "hydrated.html"));
    rows.push([settings.title, await drive(browser,
        {address: at, hydrated: hasHydrated && at + "hydrated.html", start: app === "angular" ? "" : "12"})]);
  }
  return rows;
}
