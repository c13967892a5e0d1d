import "digitpad";

const byId = <Type extends HTMLElement>(id: string) => document.getElementById(id) as Type;
const form = byId<HTMLFormElement>("form");
const shown = byId("shown");
const pad = document.querySelector("digit-pad")!;

pad.addEventListener("input", () => { shown.textContent = pad.value; });
form.addEventListener("reset", () => { shown.textContent = pad.defaultValue; });
form.addEventListener("submit", event => {
  event.preventDefault();
  byId("sent").textContent = String(new FormData(form).get("q"));
});
byId("set").addEventListener("click", () => {
  pad.value = "7";
  shown.textContent = pad.value;
});
byId("toggle").addEventListener("click", () => {
  if (pad.isConnected) {
    pad.remove();
  } else {
    form.prepend(pad);
  }
});
