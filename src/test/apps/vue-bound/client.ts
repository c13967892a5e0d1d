import {createApp, createSSRApp} from "vue";
import App from "./App.vue";

const root = document.getElementById("app")!;
if (root.firstElementChild) {
  createSSRApp(App, {start: root.dataset["start"]!}).mount(root);
} else {
  createApp(App, {start: ""}).mount(root);
}
