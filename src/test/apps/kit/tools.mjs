// Other programs, and files.
import {execFile} from "node:child_process";
import {fileURLToPath} from "node:url";
import path from "node:path";

/** The copy under target/ that all of this runs in, with its node_modules. */
export const HERE = fileURLToPath(new URL("../", import.meta.url));

/**
 * Runs a program to its end; what it says is in the error, too.
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd?: string, env?: Record<string, string>, minutes?: number}} options
 * @returns {Promise<string>} what it said
 */
export function run(program, args, {cwd = HERE, env = {}, minutes = 10} = {}) {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, {
      cwd, env: {...process.env, ...env}, maxBuffer: 64 << 20, timeout: minutes * 60_000, shell: process.platform === "win32",
    }, (error, out, err) => error
      ? reject(new Error(`${program} ${args.join(" ")}: ${error.code ?? error.signal}\n${out}${err}`.trim())) : resolve(out + err));
    child.stdin.end();
  });
}

/** A program of a package that is installed here. */
export const tool = (name, args, options) => run(path.join(HERE, "node_modules", ".bin", name), args, options);
