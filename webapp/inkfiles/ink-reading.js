// An ink file that a worker reads: the page goes on while it does. Where there can be none, the page reads itself.

import {Remote, remote} from "../pictures/remote.js";

/** @implements {InkReading} */
class RemoteInk extends Remote {
  /** @override */
  open(name, bytes, parts) {
    return this.call("open", [name, bytes, parts], [bytes.buffer]);
  }

  /** @override */
  begin(page) {
    return this.call("begin", [page]);
  }

  /** @override */
  take(readings) {
    return this.call("take", [readings]);
  }

  /** @override */
  numbers() {
    return this.call("numbers", []);
  }
}

/**
 * @param {function(!Object=): function(): !InkReading} reader all that does it: its text is a worker's script
 * @param {!InkUser} user
 * @return {!Promise<!InkReading>} one for each file
 */
export const inkReading = async (reader, user) => await remote(reader, RemoteInk, user.trustedUrl) || reader()();
