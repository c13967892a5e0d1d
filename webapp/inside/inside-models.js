// The script that opens models, for the page that looks inside. It comes when one is first to be shown.

document.dispatchEvent(new CustomEvent("digitpad-inside-models", {detail: digitPadOpener}));
