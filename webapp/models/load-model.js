// Models by their files, the folder they are in, or their address. The build puts this into digitpad-models.js, beside
// models/Main.java.

const MOST_MODEL_BYTES = 256 * 1024 * 1024;
const LOAD_MODEL = "DigitPad.loadModel";

let loaded = Promise.resolve();

// The last call has the last word, however long each takes.
function loadModel(source, options, page) {
  const isAddress = typeof source === "string" || source instanceof URL;
  const read = isAddress ? fetchedModel(source, page) : chosenModel(source, page);
  const before = loaded;
  const used = read.then(({model, labels}) => {
    const setting = settingOf(model, labels, options ?? {}, page);
    const packed = model.pack(setting.paper, setting.ink);
    return before.then(() => engineOf(packed)).then(engine => useModel(engine, setting, page));
  });
  loaded = Promise.allSettled([before, used]);
  return used;
}

// What is not said is found out.
function settingOf(model, found, options, page) {
  const {labels = found ?? usualLabels(model.classes)} = options;
  if (!Array.isArray(labels) || !labels.every(label => typeof label === "string")) {
    page.refuse(`${LOAD_MODEL}: options.labels`, labels, "an array of texts, one for each class");
  }
  requireLabels(labels, model.classes, `${LOAD_MODEL}: options.labels`);
  const {paper, ink} = options;
  if (paper === undefined && ink === undefined) {
    return {labels, ...model.detect(labels)};
  }
  for (const [name, value] of Object.entries({paper, ink})) {
    if (!Number.isFinite(value)) {
      page.refuse(`${LOAD_MODEL}: options.${name}`, value, "a number; paper and ink belong together");
    }
  }
  return {labels, paper, ink};
}

const engineOf = ({network, module}) => new Promise(resolve => makeEngine(network, module, resolve));

// The page's own model, if there is no engine.
function useModel(engine, {labels}, page) {
  const refused = page.useEngine(engine, isDigits(labels) ? null : labels);
  if (refused) {
    throw new Error(refused);
  }
}

function checkedModel(names, contents, main) {
  const model = readModel(names, contents, main);
  if (model.error) {
    throw new Error(model.error);
  }
  return model;
}

function requireSize(where, bytes) {
  if (bytes > MOST_MODEL_BYTES) {
    throw new RangeError(`${where} ${bytes} bytes, needs at most ${MOST_MODEL_BYTES}`);
  }
}

async function chosenModel(files, page) {
  const list = files && typeof files[Symbol.iterator] === "function" ? [...files] : null;
  if (!list || !list.every(file => Object.prototype.toString.call(file) === "[object File]")) {
    page.refuse(`${LOAD_MODEL}: source`, files, "the address of a model.json, or the Files of one model");
  }
  return modelOfFiles(list.map(file => ({path: file.webkitRelativePath || file.name, file})));
}

// The model, and its labels where there is a file of them.
async function modelOfFiles(all) {
  const files = all.filter(({path}) => !isLabelFile(path));
  const labels = all.find(({path}) => isLabelFile(path));
  requireSize("Choose only the files of one model: these have", files.reduce((sum, {file}) => sum + file.size, 0));
  const contents = await Promise.all(files.map(async ({path, file}) => {
    try {
      return new Int8Array(await file.arrayBuffer());
    } catch (unreadable) {
      throw new Error(`${path}: this browser could not read it. Choose the file again.`);
    }
  }));
  const model = checkedModel(files.map(({path}) => path), contents, "");
  return {model, labels: labels && await labelsOf(labels.file, model.classes)};
}

async function fetchedModel(source, page) {
  let address;
  try {
    address = new URL(source, document.baseURI);
  } catch (malformed) {
    page.refuse(`${LOAD_MODEL}: source`, source, "the address of a model.json, or the Files of one model");
  }
  if (!/^https?:$/.test(address.protocol)) {
    throw new Error(`${LOAD_MODEL}: ${address.href} has no http address, and pages may fetch no others, least of all from`
        + " disk. Let the model's files be chosen, and pass those.");
  }
  const room = {bytes: MOST_MODEL_BYTES};
  const model = await fetched(address, room);
  const {paths, error} = weightFiles(address.href, model.bytes);
  if (error) {
    throw new Error(error);
  }
  const weights = await Promise.all(paths.map(path => fetched(besideModel(path, model.url), room)));
  return {model: checkedModel([address.href, ...paths], [model.bytes, ...weights.map(({bytes}) => bytes)], address.href)};
}

// As TensorFlow.js has it: where the model's address has a query, perhaps with a key, so have those of its weights.
function besideModel(path, model) {
  const address = new URL(path, model);
  address.search ||= new URL(model).search;
  return address;
}

async function fetched(address, room) {
  const answer = await answered(address);
  if (!answer.ok) {
    throw new Error(`${LOAD_MODEL}: ${address.href} is not there: the server answered ${answer.status}.`);
  }
  const parts = [];
  try {
    for (const reader = answer.body.getReader();;) {
      const {done, value} = await reader.read();
      if (done) {
        break;
      }
      room.bytes -= value.length;
      if (room.bytes < 0) {
        reader.cancel();
      }
      requireSize(`${LOAD_MODEL}: ${address.href} and what belongs to it have more than`, MOST_MODEL_BYTES - room.bytes);
      parts.push(value);
    }
  } catch (error) {
    throw error instanceof RangeError ? error
        : new Error(`${LOAD_MODEL}: ${address.href} broke off after ${new Blob(parts).size} bytes. Try again.`);
  }
  return {bytes: new Int8Array(await new Blob(parts).arrayBuffer()), url: answer.url};
}

async function answered(address) {
  let forbidden = false;
  const note = ({effectiveDirective}) => {
    forbidden ||= effectiveDirective === "connect-src";
  };
  document.addEventListener("securitypolicyviolation", note);
  try {
    return await fetch(address);
  } catch (unreachable) {
    // The policy's event comes after the failure that it explains.
    await new Promise(resolve => setTimeout(resolve, 50));
    throw new Error(`${LOAD_MODEL}: ${address.href} could not be fetched: ` + (forbidden
      ? `this page's Content-Security-Policy forbids it. Add connect-src ${address.origin}, or pass the model's files.`
      : "no server answers there, or it does not let other sites read it (CORS)."));
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}
