import {setCustomElementsManifest} from "@storybook/web-components-vite";
import manifest from "digitpad/custom-elements.json";

setCustomElementsManifest(manifest);
export default {tags: ["autodocs"]};
