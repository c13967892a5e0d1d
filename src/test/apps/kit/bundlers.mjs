// The package in each bundler: a German app that loads a model has the language and what reads models, each from the bundle.
import assert from "node:assert/strict";
import path from "node:path";
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import * as esbuild from "esbuild";
import {rollup} from "rollup";
import * as vite from "vite";
import webpack from "webpack";
import {openPage} from "./site.mjs";
import {HERE, tool} from "./tools.mjs";

const ENTRY = path.join(HERE, "bundlers", "main.js");
const PAGE = '<!doctype html><html lang="de"><meta charset="utf-8"><title>App</title><digit-pad id="pad"></digit-pad>';

// The dependency of an app, found by its name.
const resolved = {
  name: "digitpad",
  resolveId: source => source.startsWith("digitpad") ? path.join(HERE, "node_modules", "digitpad",
    source === "digitpad" ? "digitpad.mjs" : source.slice("digitpad/".length)) : null,
};

async function rolled(folder, output) {
  const bundle = await rollup({input: ENTRY, plugins: [resolved], onwarn: warning => { throw new Error(warning.message); }});
  await bundle.write({dir: folder, ...output});
  await bundle.close();
  return output.format === "iife" ? "main.js" : "module main.js";
}

const BUNDLERS = {
  "webpack": async folder => {
    const stats = await new Promise((done, fail) => webpack({context: HERE, mode: "production", entry: ENTRY,
      output: {path: folder, filename: "main.js"}, performance: {hints: false}}, (error, all) => error ? fail(error) : done(all)));
    assert.deepEqual(stats.toJson({all: false, errors: true, warnings: true}).errors.concat(
      stats.toJson({all: false, warnings: true}).warnings).map(({message}) => message), []);
    return "main.js";
  },
  "Rollup, es": folder => rolled(folder, {format: "es"}),
  "Rollup, iife": folder => rolled(folder, {format: "iife", inlineDynamicImports: true}),
  "esbuild, split": async folder => {
    const {warnings} = await esbuild.build({entryPoints: [ENTRY], outdir: folder, bundle: true, splitting: true, format: "esm", logLevel: "silent"});
    assert.deepEqual(warnings, []);
    return "module main.js";
  },
  "esbuild, one file": async folder => {
    const {warnings} = await esbuild.build({entryPoints: [ENTRY], outdir: folder, bundle: true, format: "iife", logLevel: "silent"});
    assert.deepEqual(warnings, []);
    return "main.js";
  },
  "Parcel": async folder => {
    await tool("parcel", ["build", "bundlers/parcel.html", "--dist-dir", folder, "--public-url", "./", "--no-source-maps", "--no-optimize",
      "--no-cache"]);
    return "parcel.html";
  },
  "Vite, build": async folder => {
    await vite.build({root: path.join(HERE, "bundlers"), base: "./", configFile: false, logLevel: "error",
      build: {outDir: folder, emptyOutDir: true, rollupOptions: {input: path.join(HERE, "bundlers", "vite.html")}}});
    return "vite.html";
  },
  "Vite, dev": async () => {
    const server = await vite.createServer({root: path.join(HERE, "bundlers"), configFile: false, logLevel: "error",
      cacheDir: path.join(HERE, "out", "vite-cache"), server: {host: "127.0.0.1", port: 0, hmr: false}, optimizeDeps: {entries: ["vite.html"]}});
    await server.listen();
    return {address: `http://127.0.0.1:${server.httpServer.address().port}/vite.html`, end: () => server.close()};
  },
};

// A model that says 3 of everything.
function answerModel(site) {
  const weights = new Float32Array(28 * 28 * 10 + 10);
  weights[28 * 28 * 10 + 3] = 6;
  const layer = (class_name, config) => ({class_name, config: {trainable: true, dtype: "float32", ...config}});
  const model = {
    format: "layers-model",
    modelTopology: {keras_version: "2.15.0", backend: "tensorflow", model_config: {class_name: "Sequential", config: {name: "always", layers: [
      layer("Flatten", {name: "flat", batch_input_shape: [null, 28, 28, 1], data_format: "channels_last"}),
      layer("Dense", {name: "dense", units: 10, activation: "softmax", use_bias: true})]}}},
    weightsManifest: [{paths: ["weights.bin"], weights: [
      {name: "dense/kernel", shape: [784, 10], dtype: "float32"}, {name: "dense/bias", shape: [10], dtype: "float32"}]}],
  };
  const anyone = {"access-control-allow-origin": "*"};
  site.answer("/model/model.json", (request, response) => response.writeHead(200, anyone).end(JSON.stringify(model)));
  site.answer("/model/weights.bin", (request, response) => response.writeHead(200, anyone).end(Buffer.from(weights.buffer)));
}

async function use(browser, address, site) {
  const page = await openPage(browser, address);
  const disk = [];
  page.on("request", request => request.url().startsWith("file:") && disk.push(request.url()));
  await page.waitForFunction(() => document.getElementById("pad")?.shadowRoot?.querySelector(".hint").textContent === "Hier schreiben");
  const text = await page.evaluate(async address => {
    await window.DigitPad.loadModel(address);
    return window.DigitPad.recognizeSync([[{x: 10, y: 0}, {x: 10, y: 80}]], {maxlength: 1}).text;
  }, `${site.origin}/model/model.json`);
  assert.equal(text, "3");
  assert.deepEqual([...page.complaints, ...disk], []);
  await page.context().close();
}

/** @returns {Promise<[string, string][]>} each bundler, and "ok" or what was wrong */
export async function useBundlers(site, browser, wanted) {
  answerModel(site);
  const rows = [];
  for (const [name, bundle] of Object.entries(BUNDLERS).filter(([name]) => wanted(name))) {
    const folder = path.join(HERE, "out", name.replace(/\W/g, ""));
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder, {recursive: true});
    try {
      const built = await bundle(folder);
      if (typeof built === "string") {
        if (!built.endsWith(".html")) {
          const script = built.replace("module ", "");
          writeFileSync(path.join(folder, "index.html"), `${PAGE}<script ${built === script ? "" : 'type="module" '}src="./${script}"></script>`);
        }
        const texts = readdirSync(folder, {recursive: true}).filter(file => /\.m?js$/.test(file))
          .map(file => readFileSync(path.join(folder, file), "utf8"));
        assert.ok(texts.every(text => !text.includes(HERE.slice(0, -1))), "the bundle has the build's folders in it");
        await use(browser, `${site.origin}/${path.basename(folder)}/${built.endsWith(".html") ? built : ""}`, site);
      } else {
        await use(browser, built.address, site);
        await built.end();
      }
      rows.push([name, "ok"]);
    } catch (error) {
      rows.push([name, error.message]);
    }
  }
  return rows;
}
