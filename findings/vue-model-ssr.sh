#!/usr/bin/env bash
# Vue 3.5.45 (@vue/compiler-dom, @vue/compiler-ssr; on Node 20.20.2): v-model on a custom element (isCustomElement says so) compiles
# for the browser, to what an <input> has, and does not compile for a server: "v-model can only be used on <input>, <textarea> and
# <select> elements." So an app with such a pad builds and works until it is rendered on a server, and then does not build. The
# server's compiler is given the same options, and takes ":value" and "@input", which say the same.
#
# Output seen, and needed:
#   browser, v-model: vModelText
#   server, v-model: v-model can only be used on <input>, <textarea> and <select> elements.
#   browser, :value and @input: compiled
#   server, :value and @input: compiled
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @vue/compiler-dom@3.5.45 @vue/compiler-ssr@3.5.45 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.mjs <<'JS'
import * as browser from "@vue/compiler-dom";
import * as server from "@vue/compiler-ssr";

const options = {isCustomElement: tag => tag === "x-field"};
const templates = {
  "v-model": '<x-field v-model="value"></x-field>',
  ":value and @input": '<x-field :value="value" @input="value = $event.target.value"></x-field>',
};
for (const [what, template] of Object.entries(templates)) {
  for (const [where, {compile}] of Object.entries({browser, server})) {
    let seen;
    try {
      const {code} = compile(template, {...options, mode: "module", prefixIdentifiers: false});
      seen = /vModelText/.exec(code)?.[0] ?? "compiled";
    } catch ({message}) {
      seen = message;
    }
    console.log(`${where}, ${what}: ${seen}`);
  }
}
JS
cat > needed.txt <<'TXT'
browser, v-model: vModelText
server, v-model: v-model can only be used on <input>, <textarea> and <select> elements.
browser, :value and @input: compiled
server, :value and @input: compiled
TXT
node seen.mjs | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
