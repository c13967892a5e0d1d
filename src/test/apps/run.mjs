// usage: node run.mjs NPM_DIR WORK_DIR [PART…]      PART: the beginning of a part's or an app's name; none: all
//
// Installs the real frameworks and tools into WORK_DIR, packs the package NPM_DIR with npm, installs it beside them, and uses it.
// Prints tables, and fails where anything is not as it should be. Needs npm and Chromium or Chrome.
import {execFileSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {fileURLToPath, pathToFileURL} from "node:url";
import path from "node:path";

const [npmDir, workDir, ...wanted] = process.argv.slice(2).filter(Boolean);
if (!workDir || !existsSync(path.join(npmDir, "package.json"))) {
  console.error(`${npmDir ?? "NPM_DIR"} has no package.json: build first. usage: node run.mjs NPM_DIR WORK_DIR [PART…]`);
  process.exit(2);
}
const sources = fileURLToPath(new URL("./", import.meta.url));
const work = path.resolve(workDir);
const shell = process.platform === "win32";
const npm = (...args) => execFileSync("npm", args, {cwd: work, shell, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"]});

function install() {
  const lock = readFileSync(path.join(sources, "package-lock.json"), "utf8");
  const done = path.join(work, "installed-lock.json");
  cpSync(sources, work, {recursive: true, filter: file => !file.includes("node_modules")});
  if (!existsSync(done) || readFileSync(done, "utf8") !== lock) {
    console.log("npm installs the frameworks and tools (about 650 MB, once)");
    npm("ci", "--ignore-scripts", "--no-audit", "--no-fund");
    writeFileSync(done, lock);
  }
}

// As a person gets it, and no file more.
function installPacked() {
  const tarball = JSON.parse(npm("pack", "--json", path.resolve(npmDir)))[0];
  const target = path.join(work, "node_modules", "digitpad");
  rmSync(target, {recursive: true, force: true});
  mkdirSync(target, {recursive: true});
  execFileSync("tar", ["xzf", path.join(work, tarball.filename), "-C", target, "--strip-components=1"]);
  console.log(`${tarball.filename}: ${tarball.size} bytes, ${tarball.entryCount} files`);
  return path.join(work, tarball.filename);
}

mkdirSync(work, {recursive: true});
install();
const tarball = installPacked();
const {runParts} = await import(pathToFileURL(path.join(work, "kit", "parts.mjs")));
process.exit(await runParts(tarball, wanted) ? 0 : 1);
