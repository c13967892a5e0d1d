// All that reads pictures: in a worker, where it does what it is told, or in the page.

import {LocalPictures} from "./local-pictures.js";
import {obey} from "./obeying.js";

if (digitPadWorker) {
  obey(digitPadWorker);
}
digitPadReading = () => new LocalPictures();
