import {createRoot, hydrateRoot} from "react-dom/client";
import {App} from "./App";

const root = document.getElementById("app")!;
if (root.firstElementChild) {
  hydrateRoot(root, <App start={root.dataset["start"]!} />);
} else {
  createRoot(root).render(<App start="" />);
}
