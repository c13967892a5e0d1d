// All parts, one after another, and the tables of what was seen.
import path from "node:path";
import {useBundlers} from "./bundlers.mjs";
import {driveFrameworks} from "./frameworks.mjs";
import {PACKAGE_PARTS} from "./packages.mjs";
import {STEPS} from "./steps.mjs";
import {openBrowser, serve} from "./site.mjs";
import {HERE} from "./tools.mjs";

function table(head, rows) {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map(cells => `| ${cells.join(" | ")} |`).join("\n");
}

/**
 * @param {string} tarball
 * @param {string[]} names of parts, or their beginnings; none: all
 * @returns {Promise<boolean>} whether all was as it should be
 */
export async function runParts(tarball, names) {
  const wanted = name => names.length === 0 || names.some(beginning => name.startsWith(beginning));
  const failures = [];
  const site = await serve(path.join(HERE, "out"));
  const browser = await openBrowser();
  try {
    const rows = await driveFrameworks(site, browser, wanted);
    if (rows.length > 0) {
      const word = result => result === "ok" || result === "–" ? result : "FAILS";
      console.log(`\n${table(["", ...STEPS], rows.map(([title, results]) => [title, ...STEPS.map(step => word(results[step]))]))}\n`);
      for (const [title, results] of rows) {
        for (const [step, result] of Object.entries(results)) {
          if (word(result) === "FAILS") {
            failures.push(`${title}, ${step}: ${result}`);
          }
        }
      }
    }
    const bundled = await useBundlers(site, browser, wanted);
    const judged = [];
    for (const [part, judge] of Object.entries(PACKAGE_PARTS).filter(([name]) => wanted(name))) {
      try {
        judged.push([part, "ok", await judge(tarball, browser, site)]);
      } catch (error) {
        judged.push([part, error.message, ""]);
      }
    }
    const parts = [...bundled.map(row => [...row, "speaks German, reads with a model"]), ...judged];
    if (parts.length > 0) {
      console.log(`${table(["", "", "what was seen"], parts.map(([part, result, seen]) =>
        [part, result === "ok" ? result : "FAILS", result === "ok" ? seen : ""]))}\n`);
      failures.push(...parts.filter(([, result]) => result !== "ok").map(([part, result]) => `${part}: ${result}`));
    }
  } finally {
    await browser.close();
    site.close();
  }
  failures.forEach(failure => console.log(`FAILS ${failure}`));
  return failures.length === 0;
}
