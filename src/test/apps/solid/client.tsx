import {hydrate, render} from "solid-js/web";
import {App} from "./App";

const root = document.getElementById("app")!;
if (root.firstElementChild) {
  hydrate(() => <App start={root.dataset["start"]!} />, root);
} else {
  render(() => <App start="" />, root);
}
