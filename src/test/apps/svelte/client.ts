import {hydrate, mount} from "svelte";
import App from "./App.svelte";

const target = document.getElementById("app")!;
if (target.firstElementChild) {
  hydrate(App, {target, props: {start: target.dataset["start"]!}});
} else {
  mount(App, {target, props: {start: ""}});
}
