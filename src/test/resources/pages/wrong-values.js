// Gives members of the API what they do not take: each throws a TypeError or falls back to its default, and the pad reads on.

const revoked = Proxy.revocable([], {});
revoked.revoke();

const WRONG = {
  "undefined": undefined, "null": null, "true": true, "false": false, "NaN": NaN, "Infinity": Infinity, "-1": -1, "0": 0,
  "1.5": 1.5, "1e21": 1e21, "2^31": 2 ** 31, "-0": -0, "10n": 10n, "a symbol": Symbol("s"), "''": "", "' '": " ", "'junk'": "junk",
  "'0x1'": "0x1", "'99999999999'": "99999999999", "'1e3'": "1e3", "'٣'": "٣", "'\\0'": "\0", "'('": "(", "a long text": "9".repeat(1e5),
  "{}": {}, "[]": [], "[,]": [,], "[null]": [null], "[[]]": [[]], "[[,]]": [[,]], "[[null]]": [[null]], "[[{}]]": [[{}]],
  "[[{x: '1', y: 1}]]": [[{x: "1", y: 1}]], "[[{x: NaN, y: 1}]]": [[{x: NaN, y: 1}]], "[[{x: 1e300, y: 1}]]": [[{x: 1e300, y: 1}]],
  "[[{x: 1n, y: 1}]]": [[{x: 1n, y: 1}]], "[[{x: 1, y: 1, t: '1'}]]": [[{x: 1, y: 1, t: "1"}]],
  "[[{x: 1, y: 1}], 5]": [[{x: 1, y: 1}], 5], "a function": () => 5, "a date": new Date(NaN), "a regular expression": /x/,
  "a map": new Map([[1, 2]]), "nothing's child": Object.create(null), "a revoked proxy": revoked.proxy, "an event": new Event("x"),
  "the document": document, "the window": window, "a text": document.createTextNode("x"), "a promise": Promise.resolve(7),
  "throws": {toString() { throw new RangeError("mine"); }, get x() { throw new RangeError("mine"); }},
};

// Errors of the page's own, which come through.
const OWN = /^RangeError: mine/;

// What is no model, and no wrong argument: a text that is no model's address, files of none, labels of another number.
const OF_MODEL = /^Error: (http|No model among|DigitPad.loadModel: (http|options.labels))/;

const isFair = error => error instanceof TypeError || OWN.test(error);

// Whether it is of a type as TypeScript writes it: then it is not wrong.
function isOf(type, value) {
  if ((type.endsWith("| null") && value === null) || (type.includes("=>") && typeof value === "function")) {
    return true;
  }
  return type === "string" ? typeof value === "string" : type === "number" && Number.isInteger(value) && value > 0 && value < 2 ** 32;
}

// What a property of a type may be after it was set.
function mayBe(name, type, value, without, wrong) {
  if (type === "boolean") {
    return value === Boolean(wrong) || value === without;
  }
  if (type === "number") {
    return value === without || (value === Number(wrong) && value >= 0 && value < 1e9);
  }
  if (type === "string") {
    return name === "value" || name === "defaultValue" ? /^\d*$/.test(value) : typeof value === "string";
  }
  return !type.startsWith('"') || type.split(" | ").includes(JSON.stringify(value));
}

function readsSeven(pad, seven) {
  pad.fromData(seven);
  return pad.value === "7" && pad.getPrediction()[0].text === "7" && DigitPad.recognizeSync(seven).text === "7";
}

const soon = result => Promise.race([result, new Promise((done, late) => setTimeout(late, 20_000, new Error("no answer after 20 s")))]);

// A pad on the page, which is one already, or becomes one with the property that it has.
function padOn(early) {
  const home = early ? document.implementation.createHTMLDocument("") : document;
  const pad = Object.assign(home.createElement("digit-pad"), early);
  document.body.append(pad);
  return pad;
}

async function wrongProperty(seven, name, type) {
  const complaints = [];
  const heard = ({error}) => isFair(error) || complaints.push(`${name}: ${error}`);
  addEventListener("error", heard);
  for (const [what, wrong] of Object.entries(WRONG)) {
    const without = document.createElement("digit-pad")[name];
    for (const isEarly of [false, true]) {
      let pad;
      try {
        pad = padOn(isEarly ? {[name]: wrong} : null);
        pad[name] = wrong;
      } catch (error) {
        if (!isFair(error)) {
          complaints.push(`${name} = ${what}: ${error}`);
        }
      }
      if (!mayBe(name, type, pad[name], without, wrong)) {
        complaints.push(`${name} = ${what} is ${String(pad[name]).slice(0, 99)}`);
      }
      if (name !== "value") {
        pad[name] = null;
      }
      if (!readsSeven(pad, seven)) {
        complaints.push(`${name} = ${what}: then reads ${pad.value}`);
      }
      pad.remove();
    }
  }
  await new Promise(done => setTimeout(done));
  removeEventListener("error", heard);
  return complaints;
}

// "of" is "pad", or "DigitPad"; "right" are the arguments before the wrong one.
async function wrongArgument(seven, of, name, right, type, option) {
  const complaints = [];
  for (const [what, wrong] of Object.entries(WRONG)) {
    if (option ? isOf(type, wrong) : isOf(type, wrong) && type !== "string") {
      continue;
    }
    const pad = padOn(null);
    readsSeven(pad, seven);
    try {
      const given = option ? {[option]: wrong} : wrong;
      const answer = await soon((of === "pad" ? pad : DigitPad)[name](...right, given));
      const isDefault = name === "loadModel" ? wrong && typeof wrong === "object" : ["7", ""].includes(answer?.text)
          || (name === "recognizePage" && Array.isArray(answer?.numbers));
      if (of === "DigitPad" && wrong !== undefined && !isDefault) {
        complaints.push(`${name}, ${option ?? "as argument"} ${what}: gave ${JSON.stringify(answer)}`);
      }
    } catch (error) {
      if (!isFair(error) && !(name === "loadModel" && OF_MODEL.test(error))) {
        complaints.push(`${name}, ${option ?? "as argument"} ${what}: ${error}`);
      }
    }
    pad.setCustomValidity("");
    if (!readsSeven(pad, seven) || !pad.checkValidity()) {
      complaints.push(`${name}, ${option ?? "as argument"} ${what}: then reads ${pad.value}`);
    }
    pad.remove();
  }
  return complaints;
}

function wrongAttribute(seven, name) {
  const complaints = [];
  for (const text of ["", " ", "junk", "-1", "0", "1.5", "1e3", "99999999999", "9".repeat(400), "NaN", "٣", "\0", "(", "[", "true", "<b>", "//["]) {
    const home = document.createElement("div");
    home.innerHTML = `<digit-pad ${name}=""></digit-pad>`;
    const pad = home.firstChild;
    try {
      pad.setAttribute(name, text);
      document.body.append(home);
      pad.setAttribute(name, text + text);
      pad.setAttribute(name, text);
      for (const property in pad) {
        void pad[property];
      }
      pad.checkValidity();
      pad.getPrediction();
    } catch (error) {
      complaints.push(`${name}="${text}": ${error}`);
    }
    pad.removeAttribute(name);
    if (!readsSeven(pad, seven)) {
      complaints.push(`${name}="${text}": then reads ${pad.value}`);
    }
    home.remove();
  }
  return complaints;
}
