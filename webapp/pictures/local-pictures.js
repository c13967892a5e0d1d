// Pictures, read by what Java exports.

import {matcher} from "../element/signs.js";

/** @implements {PictureReading} */
export class LocalPictures {
  constructor() {
    /** @private {?BeginPicture} */
    this.beginPicture = null;
    /** @private {?OpenPicture} */
    this.picture = null;
  }

  /** @override */
  async open(engine) {
    this.beginPicture = openPictures(engine);
  }

  /** @override */
  async begin({width, height, marks, most, pattern, isNumber}) {
    const accepts = (pattern ? matcher(pattern) : null) ?? (() => true);
    this.picture = this.beginPicture(width, height, marks, most, isNumber, accepts);
  }

  /** @override */
  async rows(top, count, bytes) {
    this.picture.rows(top, count, bytes);
  }

  /** @override */
  async finish(work) {
    const start = performance.now();
    const {picture} = this;
    for (let share = 0; share < 1;) {
      await work.next();
      share = picture.step();
      work.tell(share);
    }
    const result = picture.result();
    this.picture = null;
    result.millis = performance.now() - start;
    return result;
  }

  /** @override */
  close() {
    this.picture = null;
  }
}
