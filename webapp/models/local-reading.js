// A model's files as an engine, by what Java exports.

import {isLabelFile, labelsOf} from "./labels.js";

const MOST_MODEL_BYTES = 256 * 1024 * 1024;

/** How much of loading is done when all files are here, and when they have been read, of 1. */
const FETCHED = 0.2;
const READ = 0.3;

/** An engine that takes longer is timed in slices, once. */
const LONG_MILLIS = 20;
/** So long the others run. */
const ENOUGH_MILLIS = 60;

/**
 * @param {string} name of an engine; empty: the fastest
 * @param {!FittedModel} fitted
 * @return {!Promise<?BroughtEngine>} nothing, if this browser has none such
 */
const engineNamed = (name, fitted) => new Promise(resolve => fitted.makeEngine(name, resolve));

/**
 * @param {!Array<!PlacedFile>} files
 * @return {!Promise<!Array<!Int8Array>>}
 */
function contentsOf(files) {
  const bytes = files.reduce((sum, {file}) => sum + file.size, 0);
  if (bytes > MOST_MODEL_BYTES) {
    throw new Error(`Choose only the files of one model: these have ${bytes} bytes, needs at most ${MOST_MODEL_BYTES}`);
  }
  return Promise.all(files.map(async ({path, file}) => {
    try {
      return new Int8Array(await file.arrayBuffer());
    } catch (unreadable) {
      throw new Error(`${path}: this browser could not read it. Choose the file again.`);
    }
  }));
}

/** @implements {ModelReading} */
export class LocalReading {
  constructor() {
    /** @private {?ReadModel} */
    this.model = null;
    /** @private {?FittedModel} */
    this.fitted = null;
  }

  /** @override */
  async wanted(path, content, slices) {
    const {paths, error} = wantedFiles(path, content);
    if (error) {
      throw new Error(error);
    }
    return paths;
  }

  /**
   * Whether files can be read here: in WebKit, workers of pages from disk cannot read those of their page.
   * @param {!Blob} file
   * @return {!Promise<boolean>}
   */
  async reads(file) {
    return file.arrayBuffer().then(() => true, () => false);
  }

  /** @override */
  async readFiles(lots, slices) {
    let refusal = null;
    let isSure = false;
    for (const all of lots) {
      const files = all.filter(({path}) => !isLabelFile(path));
      const paths = files.map(({path}) => path);
      /** @type {!Array<!Int8Array>} */
      let contents = [];
      try {
        contents = await contentsOf(files);
        const model = await this.readBytes(paths, contents, "", slices);
        const labels = all.find(({path}) => isLabelFile(path));
        return {model, labels: labels ? await labelsOf(labels.file, model.classes) : undefined, files: all};
      } catch (error) {
        slices.stopIfAsked();
        // What has no model in it may belong to one; else nobody asks what is wrong with it and others together.
        refusal = isSure ? refusal : error;
        isSure ||= contents.length > 0 && haveModel(paths, contents);
      }
    }
    throw refusal;
  }

  /** @override */
  async readBytes(paths, contents, first, slices) {
    slices.tell(FETCHED);
    await slices.fresh();
    const model = readModel(paths, contents, first);
    if (model.error) {
      throw new Error(model.error);
    }
    slices.tell(READ);
    this.model = model;
    // Functions cannot be sent.
    const {error, detect, fit, check, ...description} = model;
    return /** @type {!ModelDescription} */ (description);
  }

  /** @override */
  async prepare(labels, said, engine, slices) {
    /** @type {!PixelValues} */
    let found = said ?? {paper: 0, ink: 1, isTransposed: false};
    let made = await this.engine(found, engine, slices);
    if (!said) {
      found = await this.detected(labels, made, slices);
      if (found.paper !== 0 || found.ink !== 1 || found.isTransposed) {
        made = await this.engine(found, engine, slices);
      }
    }
    made.input.fill(1);
    await slices.pass(made);
    this.model.check(made.output);
    const {paper, ink, isTransposed, isTold} = found;
    return {paper, ink, isTransposed, isTold, engine: made};
  }

  /**
   * @param {!PixelValues} values
   * @param {string} name of an engine; empty: the fastest
   * @param {!Stoppable} slices
   * @return {!Promise<!BroughtEngine>}
   * @private
   */
  async engine({paper, ink, isTransposed}, name, slices) {
    await slices.fresh();
    const fitted = this.model.fit(paper, ink, isTransposed);
    await slices.fresh();
    fitted.compile();
    await slices.fresh();
    this.fitted = fitted;
    return /** @type {!BroughtEngine} */ (await engineNamed(name, fitted) ?? await engineNamed("portable", fitted));
  }

  /**
   * @param {!Array<string>} labels
   * @param {!BroughtEngine} engine for paper 0 and ink 1
   * @param {!Stoppable} slices
   * @return {!Promise<!PixelValues>}
   * @private
   */
  async detected(labels, engine, slices) {
    const detection = this.model.detect(labels);
    await slices.next();
    while (detection.ask(engine.input)) {
      await slices.pass(engine);
      detection.hear(engine.output);
      slices.tell(READ + (1 - READ) * detection.done());
    }
    return detection.find();
  }

  /** @override */
  async millisOf(name, slices) {
    const engine = await engineNamed(name, /** @type {!FittedModel} */ (this.fitted));
    if (!engine) {
      return -1;
    }
    engine.input.forEach((_, i) => engine.input[i] = i % 5 ? 0 : 1);
    await slices.pass(engine);
    const once = await slices.pass(engine);
    if (once > LONG_MILLIS) {
      return once;
    }
    await slices.fresh();
    const start = performance.now();
    let runs = 0;
    let millis = 0;
    do {
      engine.run();
      runs++;
      millis = performance.now() - start;
    } while (millis < ENOUGH_MILLIS);
    return millis / runs;
  }

  /** @override */
  close() {
    this.model = null;
    this.fitted = null;
  }
}
