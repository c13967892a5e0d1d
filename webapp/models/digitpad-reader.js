// All that reads models: in a worker, where it does what it is told, or in the page.

import {LocalReading} from "./local-reading.js";
import {obey} from "./obeying.js";

if (digitPadWorker) {
  obey(digitPadWorker);
}
digitPadReading = () => new LocalReading();
