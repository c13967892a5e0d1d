// The script that explains: Java's, for the page that looks inside. It comes when an explanation is first seen.

document.dispatchEvent(new CustomEvent("digitpad-inside-why", {detail: {openWhy, cutInk}}));
