// The second script, which reads models: hands what it has to the first, in an event on its own element.

import {loadModel} from "./load-model.js";
import {openModel} from "./own-model.js";

document.currentScript.dispatchEvent(new CustomEvent("digitpad-models",
    {detail: /** @type {!ModelScript} */ ({build: digitPadBuild, loadModel, openModel})}));
