#!/usr/bin/env bash
# jsdom 23 to 26 has ElementInternals and its ARIA properties, but setting one throws.
#
# A custom element that gives itself a role (`attachInternals().role = "group"`) works in every browser, and a
# test for `"role" in ElementInternals.prototype` is true in jsdom, too. Yet in jsdom 23.2.0, 24.1.3, 25.0.1 and 26.1.0 the
# assignment throws `TypeError: Cannot read properties of undefined (reading 'set')`: so an element that does it in its constructor
# cannot be made in unit tests, though nothing is wrong with it. From 27.0.0 on the assignment works. `attachInternals()` alone
# works in all of them. So a component that wants to live in tests has to try the assignment, and not ask whether the property is
# there.
#
# Output seen, and needed, of 23.2.0 to 26.1.0:
#   true, x-role: Cannot read properties of undefined (reading 'set'), x-label: Cannot read properties of undefined (reading 'set'), x-alone: works
# and of 27.0.0 and 29.1.1:
#   true, x-role: works, x-label: works, x-alone: works
#
# Needs Node 20 and npm. Exit status 1 if any version does otherwise than is said here.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/try.mjs" <<'JS'
import {JSDOM, VirtualConsole} from "jsdom";
let seen = "";
const quiet = new VirtualConsole();
quiet.on("jsdomError", error => { seen ||= String((error.cause ?? error.detail ?? error).message); });
const {window} = new JSDOM("", {runScripts: "outside-only", virtualConsole: quiet});
const say = [String(window.eval('"role" in ElementInternals.prototype'))];
for (const [name, then] of [["x-role", '.role = "group"'], ["x-label", '.ariaLabel = "a"'], ["x-alone", ""]]) {
  seen = "";
  window.eval(`customElements.define("${name}", class extends HTMLElement { constructor() { super(); this.attachInternals()${then}; } })`);
  window.document.createElement(name);
  say.push(`${name}: ${seen || "works"}`);
}
console.log(say.join(", "));
JS
throws="true, x-role: Cannot read properties of undefined (reading 'set'), x-label: Cannot read properties of undefined (reading 'set'), x-alone: works"
works="true, x-role: works, x-label: works, x-alone: works"
changed=0
check() {
  mkdir -p "$work/$1"
  cp "$work/try.mjs" "$work/$1/"
  (cd "$work/$1" && npm init --yes > /dev/null && npm install --silent --no-audit --no-fund --ignore-scripts "jsdom@$1" > /dev/null)
  local seen
  seen=$(cd "$work/$1" && node try.mjs)
  echo "jsdom $1: $seen"
  if [ "$seen" != "$2" ]; then
    echo "  was: $2"
    changed=1
  fi
}
check 23.2.0 "$throws"
check 24.1.3 "$throws"
check 25.0.1 "$throws"
check 26.1.0 "$throws"
check 27.0.0 "$works"
check 29.1.1 "$works"
exit $changed
