// Ink files, read and written by what Java exports.

/**
 * @implements {InkReading}
 * @implements {InkWriting}
 */
export class LocalInk {
  constructor() {
    /** @private {?function(number, !Array<number>): !OpenInkPage} */
    this.beginPage = null;
    /** @private {?OpenInkPage} */
    this.page = null;
  }

  /** @override */
  async open(name, bytes, parts) {
    const file = openInkFile(name, bytes, asked => parts.find(({path}) => path.endsWith(`/${asked}`))?.bytes ?? null);
    if (file?.plain) {
      return file;
    }
    if (file?.error) {
      throw new Error(file.error);
    }
    this.beginPage = file && file.begin;
    // What a function is cannot be sent.
    return file && {pages: file.pages};
  }

  /** @override */
  async begin(page) {
    this.page = this.beginPage(page, digitPadNumberWeights);
    return this.next();
  }

  /** @override */
  async take(readings) {
    for (const {text, confidence, mostOfAStroke, signs} of readings) {
      this.page.take(text, confidence, mostOfAStroke, signs);
    }
    return this.next();
  }

  /**
   * @return {!InkAsked}
   * @private
   */
  next() {
    const groups = [];
    for (let group = this.page.next(0); group.length > 0; group = this.page.next(groups.length)) {
      groups.push(group);
    }
    return {groups, areSigns: this.page.isOfSigns()};
  }

  /** @override */
  async numbers() {
    return this.page.numbers();
  }

  /** @override */
  async write(ending, counts, points) {
    const {text, error} = writeInkFile(ending, counts, points);
    if (error) {
      throw new Error(error);
    }
    return text;
  }

  /** @override */
  close() {
    this.beginPage = null;
    this.page = null;
  }
}
